#!/usr/bin/env bash
# What Lighthouse says of the samples on a phone. See bench/README.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=../.ci/setup.sh
. "$root/.ci/setup.sh"

usage="Usage: bench/lighthouse.sh [--rounds N] [--write YYYY-MM-DD] [PAGE ...]
  --rounds  how often each page is judged (5)
  --write   writes the result into bench/RESULTS.md, under this day
  PAGE      such as chelsea/en/prices/; without any, home, prices and calculator of each sample
Needs nginx, Node.js 18 or later, and Chromium (CHROME_PATH). Lighthouse comes from npm into a folder that is removed
afterwards, unless LIGHTHOUSE names its program."

# As Lighthouse's rules and their weights change, two results compare only within one version.
version=12.8.2
rounds=5
day=""
pages=()
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds=${2:-} && shift ;;
    --write) day=${2:-} && shift ;;
    -*)
      say "$usage"
      exit 2
      ;;
    *) pages+=("$1") ;;
  esac
  shift
done
case "$rounds" in "" | 0 | *[!0-9]*) fail "$usage" ;; esac
case "$day" in "" | [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) ;; *) fail "$usage" ;; esac

nginx=$(command -v nginx || printf /usr/sbin/nginx)
[ -x "$nginx" ] || fail "bench/lighthouse.sh serves the pages by nginx. Install it, without starting it."
command -v npm >/dev/null || fail "bench/lighthouse.sh needs Node.js with npm, version 18 or later."
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome || true)}
[ -n "$CHROME_PATH" ] || fail "bench/lighthouse.sh needs Chromium or Chrome, or its path in CHROME_PATH."
export CHROME_PATH

work=$(mktemp -d)
chmod 755 "$work"
server=""
finish() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT

if [ -z "${LIGHTHOUSE:-}" ]; then
  say "Fetching Lighthouse $version ..."
  npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --silent "lighthouse@$version" >&2
  LIGHTHOUSE="$work/node_modules/.bin/lighthouse"
fi

"$root/site" build --config "$root/site-config.yml" --out "$work/site" >"$work/build.log" 2>&1 ||
  { cat "$work/build.log" >&2 && fail "The samples could not be built: see above."; }

# Lighthouse fetches robots.txt in the name of the page, whose policy lets it fetch nothing. So it judges copies that may
# fetch from their own host; nothing else in them is changed.
find -L "$work/site" \( -name '*.html' -o -name nginx.conf \) -exec \
  sed -i "s/; base-uri /; connect-src 'self'; base-uri /" {} +

# Each sample has a base of its own, so each has a port of its own, and the recipe of docs/hosting.md.
port=$((20000 + RANDOM % 20000))
first=$port
programs=()
{
  printf 'daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\n  access_log off;\n'
  printf '  %s_temp_path %s;\n' client_body body proxy proxy fastcgi fast uwsgi uwsgi scgi scgi
  for folder in "$work"/site/*/en/; do
    program=$(basename "$(dirname "$folder")")
    programs+=("$program")
    printf '  server {\n    listen 127.0.0.1:%d;\n    root %s;\n    include %s/nginx.conf;\n  }\n' \
      "$port" "$work/site/$program" "$work/site/$program"
    port=$((port + 1))
  done
  printf '}\n'
} >"$work/nginx.conf"
"$nginx" -p "$work" -c "$work/nginx.conf" 2>"$work/nginx.log" &
server=$!
sleep 1
kill -0 "$server" 2>/dev/null || { cat "$work/nginx.log" >&2 && fail "nginx did not start: see above."; }

if [ ${#pages[@]} -eq 0 ]; then
  for program in "${programs[@]}"; do
    for page in "" prices/ calculator/; do
      if [ -e "$work/site/$program/en/${page}index.html" ]; then pages+=("$program/en/$page"); fi
    done
  done
fi

load=$(awk '{ print $1 }' /proc/loadavg 2>/dev/null || printf unknown)
mkdir "$work/reports"
for page in "${pages[@]}"; do
  program=${page%%/*}
  for i in "${!programs[@]}"; do
    if [ "${programs[$i]}" = "$program" ]; then port=$((first + i)); fi
  done
  for ((round = 1; round <= rounds; round++)); do
    say "$page, $round of $rounds"
    "$LIGHTHOUSE" "http://127.0.0.1:$port/${page#*/}" --quiet --output=json \
      --output-path="$work/reports/${page//\//_}.$round.json" --form-factor=mobile \
      --only-categories=performance,accessibility,best-practices,seo --skip-audits=is-crawlable \
      --chrome-flags="--headless=new --no-sandbox --disable-gpu" >&2
  done
done

cat >"$work/table.cjs" <<'SCRIPT'
const fs = require('fs');
const path = require('path');
const [folder, ...pages] = process.argv.slice(2);
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const faults = new Map();
console.log('| Page | performance, median | worst | accessibility | best practices | SEO | first paint, ms | largest paint, ms | blocked, ms |');
console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const page of pages) {
  const begin = page.replaceAll('/', '_') + '.';
  const reports = fs.readdirSync(folder).filter((name) => name.startsWith(begin) && !name.slice(begin.length).includes('_'))
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
  const scores = (id) => reports.map((one) => Math.round(one.categories[id].score * 100));
  const times = (id) => Math.round(median(reports.map((one) => one.audits[id].numericValue)));
  console.log('| ' + [page, median(scores('performance')), Math.min(...scores('performance')),
    ...['accessibility', 'best-practices', 'seo'].map((id) => Math.min(...scores(id))),
    times('first-contentful-paint'), times('largest-contentful-paint'), times('total-blocking-time')].join(' | ') + ' |');
  for (const report of reports) {
    for (const category of ['accessibility', 'best-practices', 'seo']) {
      for (const ref of report.categories[category].auditRefs) {
        const audit = report.audits[ref.id];
        if (ref.weight > 0 && audit.score !== null && audit.score < 1) {
          const items = ((audit.details || {}).items || []).slice(0, 3).map((item) =>
            (item.node && (item.node.selector + ': ' + item.node.explanation)) || item.description || item.url || '');
          faults.set(page + ' ' + ref.id, audit.title + ' ' + items.join('; ').replaceAll('\n', ' '));
        }
      }
    }
  }
}
console.log('');
if (faults.size === 0) console.log('Nothing is found fault with in the last three.');
for (const [where, what] of faults) console.log('- ' + where + ': ' + what);
SCRIPT
result=$(node "$work/table.cjs" "$work/reports" "${pages[@]}")
printf '\n%s\n' "$result"

if [ -n "$day" ]; then
  file="$root/bench/RESULTS.md"
  kept=$(awk '/^## / { skip = $0 == "## Lighthouse" } !skip' "$file")
  {
    printf '%s\n\n## Lighthouse\n\n' "$kept"
    printf '%s, version %s, Lighthouse %s, %s, %s, %s processors, load average before the run %s. %s.\n\n%s\n' \
      "$day" "$(git -C "$root" describe --always --dirty)" "$("$LIGHTHOUSE" --version)" \
      "$("$CHROME_PATH" --version | sed 's/ *$//')" "$("$nginx" -v 2>&1 | sed 's/.*: //')" "$(nproc)" "$load" \
      "By \`bench/lighthouse.sh --rounds $rounds\`" "$result"
  } >"$file.new"
  mv "$file.new" "$file"
  say "Written: bench/RESULTS.md"
fi
