# Shared by ./site and ./verify: finds or installs what they need. Sourced, not run.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# The project's folder, wherever the script was called from.
home_of() { cd -- "$(dirname -- "$1")" && pwd -P; }

# Installs Debian packages; says in one sentence what to do where that cannot be done.
install() {
  local what=$1
  shift
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      as=(sudo)
    else
      fail "Please install $what and start again (on Debian: apt-get install $*)."
    fi
  fi
  command -v apt-get >/dev/null 2>&1 || fail "Please install $what and start again."
  say "Installing $what ..."
  local log
  log=$(mktemp)
  if ! { "${as[@]}" apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    fail "Could not install $what. Please install it and start again."
  fi
  rm -f -- "$log"
}

# Prints the home of a JDK of 17 or later, or nothing.
find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" \
    "$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v javac || true)" || true)")")" \
    /usr/lib/jvm/*; do
    if [ -z "$candidate" ] || [ ! -x "$candidate/bin/javac" ] || [ ! -r "$candidate/release" ]; then
      continue
    fi
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
    if [ "${version:-0}" -ge 17 ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
}

need_java() {
  JAVA_HOME=$(find_jdk)
  if [ -z "$JAVA_HOME" ]; then
    install "a Java development kit, 17 or later" default-jdk-headless
    JAVA_HOME=$(find_jdk)
    [ -n "$JAVA_HOME" ] || fail "Please install a Java development kit, 17 or later, and start again."
  fi
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || install "Apache Maven" maven
}

need_browser() {
  local missing=()
  if ! command -v chromium >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
    missing+=(chromium)
  fi
  command -v fc-list >/dev/null 2>&1 || missing+=(fontconfig)
  # Not "fc-list | grep -q": under pipefail that answers wrongly.
  if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list 'Noto Sans Khmer')" ]; then
    missing+=(fonts-noto-core)
  fi
  if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list 'Noto Sans CJK SC')" ]; then
    missing+=(fonts-noto-cjk)
  fi
  if [ "${#missing[@]}" -gt 0 ]; then
    install "a browser and fonts for the tests" "${missing[@]}"
  fi
}
