#!/bin/sh
# yankomas-rules(7) says what `yankomas explain` says: rules.sh PROGRAM MAN_FOLDER; UPDATE_GOLDEN=1 writes it anew
# SPDX-License-Identifier: Apache-2.0
set -eu
made=$(mktemp)
trap 'rm -f "$made"' EXIT
sh "$(dirname "$0")/rules_page.sh" "$1" > "$made"
if [ "${UPDATE_GOLDEN-}" = 1 ]; then
    cat "$made" > "$2/yankomas-rules.7"
fi
diff -u "$2/yankomas-rules.7" "$made"
