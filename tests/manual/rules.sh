#!/bin/sh
# The list in yankomas-rules(7) says what `yankomas explain` says: rules.sh PROGRAM MAN_FOLDER; UPDATE_GOLDEN=1 writes it
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
page=$2/yankomas-rules.7
made=$(mktemp)
trap 'rm -f "$made"' EXIT

# What stands above the list and below it is written by hand.
{
    sed '/^\.Bl /q' "$page"
    "$1" explain --format jsonl | awk '
        # The string value of a key in one line of JSON; the texts hold no escapes but \".
        function value(key,    rest, end) {
            rest = substr($0, index($0, "\"" key "\":") + length(key) + 3)
            sub(/^ *"/, "", rest)
            gsub(/\\"/, "\001", rest)
            end = index(rest, "\"")
            rest = substr(rest, 1, end - 1)
            gsub(/\001/, "\"", rest)
            return rest
        }
        # One sentence per line, and no line that roff would take for a request.
        function lines(text) {
            gsub(/\\/, "\\e", text)
            gsub(/`/, "\"", text)
            gsub(/[.] /, ".\n", text)
            gsub(/\n\./, "\n\\\\\\&.", text)
            return text
        }
        {
            print ".It " value("rule") " " value("name") " Pq " value("severity")
            print ".Em \"" value("title") "\""
            print ".Pp"
            print lines(value("meaning"))
            print ".Pp"
            print "To mend it:"
            print lines(value("mend"))
        }'
    sed -n '/^\.El/,$p' "$page"
} > "$made"
if [ "${UPDATE_GOLDEN-}" = 1 ]; then
    cat "$made" > "$page"
fi
diff -u "$page" "$made"
