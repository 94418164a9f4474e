# shellcheck shell=bash
# What app/run, tests/run and tests/bench/run share: having the machine ready, and building a preset. Sourced by them,
# with `set -euo pipefail` on.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What every preset is built with, by Debian's and Ubuntu's names; "a|b" is one package that is called differently here
# and there.
build_packages=(
  cmake ninja-build g++ ccache
  qt6-base-dev "qt6-svg-dev|libqt6svg6-dev"
  nlohmann-json3-dev libsimdjson-dev
  protobuf-compiler libprotobuf-dev zlib1g-dev libpng-dev libssl-dev
  tzdata
)

say() {
  printf '%s\n' "$*" >&2
}

# Debian 12 or newer, Ubuntu 24.04 or newer. Debian's testing and unstable have no version.
is_known_system() (
  [[ -r /etc/os-release ]] || return 1
  # shellcheck source=/dev/null
  . /etc/os-release
  case ${ID-} in
    debian) ((${VERSION_ID:-999} >= 12)) ;;
    ubuntu) ((${VERSION_ID%%.*} >= 24)) ;;
    *) return 1 ;;
  esac
)

is_installed() {
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Those of the packages that are not installed under any of their names.
missing_packages() {
  local package name names
  for package in "$@"; do
    IFS='|' read -ra names <<<"$package"
    for name in "${names[@]}"; do
      is_installed "$name" && continue 2
    done
    printf '%s\n' "$package"
  done
}

# The first of a package's names that this system has a package for.
name_here() {
  local name names
  IFS='|' read -ra names <<<"$1"
  for name in "${names[@]}"; do
    if apt-cache show "$name" >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return
    fi
  done
  say "This system has no package $1."
  return 1
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    sudo "$@"
  fi
}

install_packages() {
  local package names=()
  if ((EUID != 0)) && ! command -v sudo >/dev/null; then
    say "Packages are missing and there is no sudo to install them with. As root, run:"
    say "  apt-get install --no-install-recommends ${*//|*/}"
    return 1
  fi
  say "Installing: ${*//|*/}"
  as_root apt-get update -q >&2
  for package in "$@"; do
    names+=("$(name_here "$package")")
  done
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${names[@]}" >&2
}

# True where the project configures here as it is; leaves nothing behind.
is_ready_without_packages() {
  [[ -f $root/build/release/build.ninja || -f $root/build/dev/build.ninja ]] && return
  command -v cmake ninja c++ >/dev/null || return 1
  local trial status=0
  trial=$(mktemp -d)
  cmake -S "$root" -B "$trial" -G Ninja >/dev/null 2>&1 || status=1
  rm -rf "$trial"
  return "$status"
}

say_what_is_needed() {
  say "Hindsight installs what it needs on Debian 12 or Ubuntu 24.04 and newer; here, nothing has been changed."
  say "Install these, and run this command again:"
  say "  a C++20 compiler   GCC 12 or newer"
  say "  CMake              3.25 or newer, and Ninja"
  say "  Qt                 6.4 or newer: Concurrent, Core, Gui, Svg, Test, Widgets"
  say "  nlohmann_json      3.11 or newer"
  say "  simdjson           3.0 or newer"
  say "  protobuf           3.21 or newer, with its compiler protoc"
  say "  zlib               1.2 or newer"
  say "  libpng             1.6 or newer"
  say "  OpenSSL            3.0 or newer: Crypto"
}

# prepare PACKAGE...: returns once these and all that building needs are there, and ends the script where they can't be.
prepare() {
  if ! is_known_system; then
    is_ready_without_packages && return
    say_what_is_needed
    exit 1
  fi
  local missing
  mapfile -t missing < <(missing_packages "${build_packages[@]}" "$@")
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}" || exit 1
}

# build PRESET [TARGET...]: configures only where that was not done yet; the build itself notices later changes.
build() {
  local preset=$1
  shift
  local folder=$root/build/$preset
  if [[ ! -f $folder/build.ninja || $root/CMakePresets.json -nt $folder/build.ninja ]]; then
    (cd "$root" && cmake --preset "$preset") >&2
  fi
  cmake --build "$folder" --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-2}" ${1:+--target "$@"} >&2
}
