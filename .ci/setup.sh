# shellcheck shell=bash
# What ./site and ./verify share: finding, or installing where there is apt, what they need.
# Sourced by bash; sets JAVA_HOME. Needs root=<the project's folder>.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Names and texts are UTF-8 whatever the machine is set to.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# as_root COMMAND...: runs it as root, or fails.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 1
  fi
}

# install PACKAGE...: by apt, quietly, saying so in one line. Fails where that cannot be.
install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root true || return 1
  say "Installing $* (once, by apt-get) ..."
  local log
  log=$(mktemp)
  if as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$log" 2>&1 &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1; then
    rm -f "$log"
  else
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# is_jdk FOLDER: whether a JDK of version 17 or later is there. Starts no Java: that takes time.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  local line version=""
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case "$line" in JAVA_VERSION=*) version=${line#*\"} ;; esac
    done <"$1/release"
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/javac" -version 2>&1) || return 1
    version=${version#javac }
  fi
  version=${version%%[!0-9]*}
  [ -n "$version" ] && [ "$version" -ge 17 ]
}

# find_jdk: sets JAVA_HOME to the first JDK of JAVA_HOME, PATH and the usual places.
find_jdk() {
  local javac candidate
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    export JAVA_HOME
    return 0
  fi
  if javac=$(command -v javac); then
    javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
    candidate=${javac%/bin/javac}
    if is_jdk "$candidate"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  fi
  for candidate in /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$candidate"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk || { install default-jdk-headless && find_jdk; } ||
    fail "Town Current needs a JDK, version 17 or later (with javac). Install one, set JAVA_HOME to it, and try again."
}

# need_jdk_and_maven: both in one go, so that a fresh machine fetches its package lists once.
need_jdk_and_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    if find_jdk; then
      install maven || true
    else
      install default-jdk-headless maven || true
    fi
    command -v mvn >/dev/null 2>&1 ||
      fail "Town Current is built with Maven, version 3.6.3 or later. Install it, so that 'mvn' is found, and try again."
  fi
  need_jdk
}

has_browser() {
  local name folder
  if [ -x "${TOWN_CURRENT_BROWSER:-}" ]; then return 0; fi
  for name in chromium google-chrome google-chrome-stable microsoft-edge; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  for folder in "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium*; do
    if [ -d "$folder" ]; then return 0; fi
  done
  return 1
}

# 'fc-list | grep -q' would answer wrongly under pipefail: grep leaves, fc-list fails.
has_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list "$1")" ]; }

# need_browser_and_fonts WHAT OR: installs them, or fails with sentences that begin and end so.
need_browser_and_fonts() {
  local missing=()
  # Ubuntu's package of that name is no browser, only a pointer to its store.
  if ! has_browser && ! grep -qs '^ID=ubuntu' /etc/os-release; then missing+=(chromium); fi
  if ! command -v fc-list >/dev/null 2>&1; then missing+=(fontconfig); fi
  if ! has_font "Noto Sans Khmer"; then missing+=(fonts-noto-core); fi
  if ! has_font "Noto Sans CJK SC"; then missing+=(fonts-noto-cjk); fi
  if [ ${#missing[@]} -gt 0 ]; then install "${missing[@]}" || true; fi
  has_browser ||
    fail "$1 Chromium, Chrome or Edge. Install one, $2."
  if ! has_font "Noto Sans Khmer" || ! has_font "Noto Sans CJK SC"; then
    fail "$1 the Noto fonts (with CJK) and fontconfig. Install them, $2."
  fi
}
