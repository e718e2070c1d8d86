#!/bin/sh
# Collects every message of the source into a template: collect.sh SOURCE_DIR TEMPLATE.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
find src -name '*.cpp' ! -name '*_test.cpp' -o -name '*.h' | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --keyword --keyword=message:1 --no-wrap --no-location \
        --sort-output --omit-header --force-po --output=- |
    # The placeholders {} belong to fmt, so xgettext's guesses about printf are dropped.
    sed '/^#, c-format$/d; /^#, no-c-format$/d' > "$2"
