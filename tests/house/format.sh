#!/bin/sh
# Every source is laid out as .clang-format says: format.sh SOURCE_DIR [CLANG_FORMAT].
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
clang_format=${2:-clang-format}

# The count says how many places to expect; `clang-format -i FILE` mends them.
find src tests -name '*.cpp' -o -name '*.h' | sort | xargs -P "$(nproc)" -n 16 "$clang_format" --dry-run -Werror
