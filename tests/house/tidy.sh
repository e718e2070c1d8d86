#!/bin/sh
# clang-tidy over the sources of the program, with .clang-tidy's checks: tidy.sh SOURCE_DIR BUILD_DIR [FILE...].
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
build=$2
shift 2
[ -f "$build/compile_commands.json" ] || { echo "$build has no compile_commands.json: cmake --preset clang" >&2; exit 2; }

# Tests are left out: doctest's macros are not ours, and they would double the time.
[ $# -gt 0 ] || set -- $(find src -name '*.cpp' ! -name '*_test.cpp' | sort)
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet --warnings-as-errors='*' -p "$build"
