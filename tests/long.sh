#!/bin/sh
# Runs the long forms of the suite, one after another, and says how long each took: long.sh [SECONDS [PART...]]
# SPDX-License-Identifier: Apache-2.0
#
# Each fuzz target runs for SECONDS (60). The parts are mutants, faults, walk, quiet, threads,
# pictures, twice and fuzz; without PART all run. tests/README.md has their counts and times. PRESET
# names another build than that of the release, such as quick.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- mutants faults walk quiet threads pictures twice fuzz
preset=${PRESET:-release}
. tests/in_memory.sh

build() { # TARGET...
    cmake --preset "$preset" > /dev/null
    cmake --build --preset "$preset" --target "$@"
}

mutants() {
    build test_rules
    status=0
    YANKOMAS_MUTANTS=1 ctest --preset "$preset" -R '^test_rules$' --timeout 3600 --verbose --quiet \
        --output-log "build/$preset/mutants.log" || status=$?
    [ "$status" -eq 0 ] || cat "build/$preset/mutants.log"
    grep -o '[a-z]*: [0-9]* mutants, .*' "build/$preset/mutants.log"
    return "$status"
}

faults() {
    build test_faults yankomas
    YANKOMAS_FAULTS=1 ctest --preset "$preset" -R '^faults' -j "$(nproc)" --timeout 7200 --output-on-failure
}

walk() {
    build test_program yankomas
    YANKOMAS_WALK=20000 ctest --preset "$preset" -R '^test_program.random_walk$' --timeout 7200 --output-on-failure
}

quiet() {
    build test_program yankomas
    status=0
    YANKOMAS_QUIET=25000 ctest --preset "$preset" -R '^test_program.quiet$' --timeout 7200 --verbose --quiet \
        --output-log "build/$preset/quiet.log" || status=$?
    [ "$status" -eq 0 ] || cat "build/$preset/quiet.log"
    grep -o 'quiet: [0-9]* comparisons' "build/$preset/quiet.log"
    return "$status"
}

threads() {
    cmake --preset threads > /dev/null
    cmake --build --preset threads --target yankomas make_office
    sh tests/bench/threads.sh "$PWD/build/threads/src/yankomas" "$PWD/build/threads/tests/bench/make_office"
}

pictures() {
    build yankomas
    npm install --prefix build/npm --no-save --no-audit --no-fund axe-core@4 html-validate@8
    sh tests/pages/browser.sh "$PWD/build/$preset/src/yankomas" "$PWD/examples/kanwil-contoh" \
        "$PWD/build/npm/node_modules/axe-core/axe.min.js"
}

# What is installed has the same bytes, whatever the folder that it is built in.
twice() {
    folders=$(mktemp -d)
    for name in one another-folder; do
        mkdir "$folders/$name"
        git ls-files -z | tar --null --files-from=- -c | tar -x -C "$folders/$name"
        (
            cd "$folders/$name"
            cmake --preset release -DBUILD_TESTING=OFF
            cmake --build --preset release
            DESTDIR=$folders/$name/installed cmake --install build/release --prefix /usr
        ) > "$folders/log" 2>&1 || { tail -n 20 "$folders/log"; return 1; }
    done
    diff -r "$folders/one/installed" "$folders/another-folder/installed"
    rm -rf "$folders"
}

fuzz() { sh tests/fuzz/run.sh "$seconds"; }

for part; do
    case $part in
        mutants | faults | walk | quiet | threads | pictures | twice | fuzz) ;;
        *) echo "there is no part $part" >&2; exit 2 ;;
    esac
    start=$(date +%s)
    "$part"
    echo "long form of $part: $(($(date +%s) - start)) s"
done
