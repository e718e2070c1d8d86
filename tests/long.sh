#!/bin/sh
# The long forms of the suite: every fault at every system call, then each fuzz target: sh tests/long.sh [SECONDS A TARGET]
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
cmake --preset release
cmake --build --preset release
YANKOMAS_FAULTS=1 ctest --preset release -R '^faults' -j "$(nproc)" --timeout 7200 --output-on-failure
sh tests/fuzz/run.sh "${1:-60}"
