# shellcheck shell=sh
# setup.sh: what ./demo and ./test share. Source it from the repository's root.
# It installs what is missing, and builds; it does neither twice.

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

step() {
    printf '== %s\n' "$*"
}

# The packages that this machine lacks, of those for building ("build") or
# also for testing ("test"). Each is asked for by what it provides, so that
# something installed by other means counts.
missing_packages() {
    have cc || echo gcc libc6-dev
    have cmake || echo cmake
    have ninja || echo ninja-build
    have pkg-config || echo pkg-config
    have_library lua5.4 || have_library lua-5.4 || have_library 'lua >= 5.4' ||
        echo liblua5.4-dev
    have_library yaml-0.1 || echo libyaml-dev
    have_library nettle || echo nettle-dev
    have_library libedit || echo libedit-dev
    [ "$1" = test ] || return 0
    have_library cmocka || echo libcmocka-dev
    have python3 || echo python3
    have valgrind || [ "$(uname)" != Linux ] || echo valgrind
}

have() {
    command -v "$1" >/dev/null 2>&1
}

have_library() {
    have pkg-config && pkg-config --exists "$1"
}

# install_missing build|test
install_missing() {
    packages=$(missing_packages "$1" | tr '\n' ' ')
    packages=${packages% }
    if [ -z "$packages" ]; then
        step "Everything that is needed is installed"
        return
    fi
    if have apt-get; then
        install_with_apt
    elif have brew; then
        install_with_brew
    else
        fail "this machine has neither apt-get nor brew; install what" \
            "provides these Debian packages, then run again: $packages"
    fi
    packages=$(missing_packages "$1" | tr '\n' ' ')
    [ -z "$packages" ] || fail "still missing after installing: $packages"
}

install_with_apt() {
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        have sudo || fail "installing needs root: run as root, or have your" \
            "administrator run: apt-get install $packages"
        as_root=sudo
    fi
    step "Installing with apt-get: $packages"
    # What other repositories of this machine do wrong is not our concern: if
    # the lists are good enough to install from, that is enough.
    $as_root apt-get update -q >/dev/null 2>&1 || true
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y \
        --no-install-recommends $packages >"$(log_file install)" 2>&1 || {
        tail -n 5 "$(log_file install)" >&2
        fail "apt-get could not install $packages; is there a network?"
    }
}

install_with_brew() {
    packages=$(printf '%s' "$packages" | sed 's/gcc libc6-dev//
        s/ninja-build/ninja/; s/lib\(lua\)5.4-dev/\1/; s/libyaml-dev/libyaml/
        s/nettle-dev/nettle/; s/libedit-dev/libedit/
        s/libcmocka-dev/cmocka/')
    step "Installing with brew: $packages"
    # shellcheck disable=SC2086 # a list of words
    brew install $packages || fail "brew could not install $packages"
}

log_file() {
    mkdir -p build
    printf 'build/%s.log' "$1"
}

# build NAME OPTION…: configures build/NAME once, then builds it.
build() {
    name=$1
    shift
    log=$(log_file "$name")
    step "Building build/$name"
    if [ ! -f "build/$name/build.ninja" ]; then
        cmake -S . -B "build/$name" -G Ninja "$@" >"$log" 2>&1 || {
            tail -n 20 "$log" >&2
            fail "cmake could not configure the build; see $log"
        }
    fi
    cmake --build "build/$name" >"$log" 2>&1 || {
        grep -E 'error|warning|undefined' "$log" | head -n 20 >&2
        fail "the build failed; see $log"
    }
}
