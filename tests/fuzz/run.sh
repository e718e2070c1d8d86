#!/bin/sh
# Builds the fuzz targets and runs each for a while over its corpus: run.sh [SECONDS [TARGET...]]
# SPDX-License-Identifier: Apache-2.0
#
# What is new goes into build/fuzz/corpus/; a crash leaves its input as build/fuzz/crash-* and ends the run.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- case_journal roster_journal seal_journal against_yaml signature sop calendar office spelling
cmake --preset fuzz > /dev/null
for target; do
    cmake --build --preset fuzz --target "fuzz_$target"
    mkdir -p "build/fuzz/corpus/$target"
    # Leak detection is off, because LeakSanitizer needs ptrace and fails where ptrace is forbidden.
    ASAN_OPTIONS=detect_leaks=0 "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=1024 -max_len=16384 -dict=tests/fuzz/words.dict -artifact_prefix=build/fuzz/ \
        -print_final_stats=1 "build/fuzz/corpus/$target" "tests/fuzz/corpus/$target"
done
