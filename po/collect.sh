#!/bin/sh
# Collects every message of the source into a template: collect.sh SOURCE_DIR TEMPLATE.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
collect() {
    xgettext --language=C++ --from-code=UTF-8 --no-wrap --no-location --sort-output --omit-header --force-po "$@"
}
find src -name '*.cpp' ! -name '*_test.cpp' -o -name '*.h' | LC_ALL=C sort |
    collect --files-from=- --keyword --keyword=message:1 --keyword=counted:1,2 --output=- > "$2"
# In the tables of rules every text but the name of the rule is a message.
cat src/core/base/rules/*.h | sed 's/^\(YK_RULE([0-9]*, [a-z_]*\), "[a-z-]*"/\1/' |
    collect --extract-all --join-existing --output="$2" -
# The placeholders {} belong to fmt, so xgettext's guesses about printf are dropped.
sed -i '/^#, c-format$/d; /^#, no-c-format$/d' "$2"
