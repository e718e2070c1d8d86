#!/bin/sh
# Installs what is missing, builds, and runs every test: sh tests/run.sh [CMAKE_OPTION...], from a clean clone on a bare
# Debian 12.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."

sh packaging/install.sh run build test

launcher=
if command -v ccache > /dev/null; then launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
cmake --preset release $launcher "$@"
cmake --build --preset release
. tests/in_memory.sh
ctest --preset release --parallel "$(nproc)"
