#!/bin/sh
# The list in yankomas-rules(7) says what `yankomas explain` says: rules.sh PROGRAM MAN_FOLDER [CATALOGUE]
# SPDX-License-Identifier: Apache-2.0
#
# With a catalogue, as po/id.po, the page says it in the language of the catalogue. UPDATE_GOLDEN=1 writes the list.
set -eu
export LC_ALL=C
page=$2/yankomas-rules.7
catalogue=${3-/dev/null}
made=$(mktemp)
trap 'rm -f "$made"' EXIT

# What stands above the list and below it is written by hand.
{
    sed '/^\.Bl /q' "$page"
    "$1" explain --format jsonl | awk -v catalogue="$catalogue" '
        # A message of the catalogue and its translation, each in one line.
        BEGIN {
            while ((getline line < catalogue) > 0) {
                text = substr(line, index(line, "\"") + 1)
                sub(/"$/, "", text)
                gsub(/\\"/, "\"", text)
                if (line ~ /^msgid "/) message = text
                else if (line ~ /^msgstr "/ && text != "") translated[message] = text
            }
            translated["To mend it:"] = catalogue == "/dev/null" ? "To mend it:" : "Cara memperbaikinya:"
        }
        function said(text) { return text in translated ? translated[text] : text }
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
            print ".It " value("rule") " " value("name") " Pq " said(value("severity"))
            print ".Em \"" said(value("title")) "\""
            print ".Pp"
            print lines(said(value("meaning")))
            print ".Pp"
            print said("To mend it:")
            print lines(said(value("mend")))
        }'
    sed -n '/^\.El/,$p' "$page"
} > "$made"
if [ "${UPDATE_GOLDEN-}" = 1 ]; then
    cat "$made" > "$page"
fi
diff -u "$page" "$made"
