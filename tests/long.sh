#!/bin/sh
# Runs the long forms of the suite: every fault at every system call, then each fuzz target for so many seconds (60 if
# nothing is said): sh tests/long.sh [SECONDS]
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
cmake --preset release
cmake --build --preset release
. tests/in_memory.sh
YANKOMAS_FAULTS=1 ctest --preset release -R '^faults' -j "$(nproc)" --timeout 7200 --output-on-failure
sh tests/fuzz/run.sh "${1:-60}"
