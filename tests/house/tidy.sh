#!/bin/sh
# clang-tidy with .clang-tidy's checks over the groups that a built preset compiled: tidy.sh SOURCE_DIR BUILD_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
build=$2
[ -f "$build/compile_commands.json" ] || { echo "$build is not configured: cmake --preset sanitize" >&2; exit 2; }

# A group of files is checked as fast as one file, since the standard headers cost the most. Tests
# are left out, because the macros of doctest are not ours.
groups=$(find "$build/src" -path '*/Unity/*' -name '*.cxx' ! -path '*test*' | sort)
[ -n "$groups" ] || { echo "$build compiles each file by itself: use a preset with groups" >&2; exit 2; }
printf '%s\n' "$groups" | xargs -P "$(nproc)" -n 1 clang-tidy --quiet --warnings-as-errors='*' -p "$build"
