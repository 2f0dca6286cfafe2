# What the machine must have, looked for and, where that is allowed, installed. Sourced by ./run and ./test.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# install PACKAGE WHAT-FOR: from Debian's packages, as root; else says what to do.
install() {
  local package=$1 purpose=$2
  if [ "$(id -u)" -ne 0 ]; then
    fail "$purpose is missing. Install it (Debian: sudo apt-get install $package), then start again."
  fi
  command -v apt-get >/dev/null || fail "$purpose is missing, and this machine has no apt-get to install it with. Install it, then start again."
  say "Installing $package ($purpose)…"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2 || fail "The list of Debian's packages could not be read. Install $package, then start again."
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $package >&2 || fail "$package could not be installed. Install it, then start again."
}

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0, so that dotnet is on the PATH, then start again."
  case "$(dotnet --version 2>/dev/null)" in
    1[0-9].*) ;;
    *) fail "The .NET SDK on the PATH is $(dotnet --version 2>/dev/null || echo unusable); version 10 is needed. Install it from https://dotnet.microsoft.com/download/dotnet/10.0." ;;
  esac
}

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then install "nodejs npm" "Node.js with npm, which builds the front end,"; fi
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || fail "Node.js $(node --version) is too old to build the front end; 18 or later is needed."
}

need_postgres() {
  [ -n "${ARMEDPOLICINGGOV_DATABASE:-}" ] && return
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || install postgresql "PostgreSQL's server"
}

need_chromium() {
  command -v chromium >/dev/null || install chromium "Chromium, in which pages are tested,"
  # What the pages ask for is Arial or a font of its widths; with a broader one other lines break.
  case "$(fc-match Arial 2>/dev/null)" in
    *Arial* | *Liberation*) ;;
    *) install "fontconfig fonts-liberation" "A font with the widths of Arial, in which pages are tested," ;;
  esac
}
