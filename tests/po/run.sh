#!/bin/sh
# Every message of the source is translated into Indonesian, with the same {} places: run.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
source_dir=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

sh "$source_dir/po/collect.sh" "$source_dir" "$work/yankomas.pot"
msgmerge --quiet --no-fuzzy-matching --no-wrap -o "$work/id.po" "$source_dir/po/id.po" "$work/yankomas.pot"
msgattrib --untranslated --no-obsolete --no-wrap "$work/id.po" > "$work/untranslated"
msgattrib --only-fuzzy --no-obsolete --no-wrap "$source_dir/po/id.po" > "$work/fuzzy"

status=0
for kind in untranslated fuzzy; do
    if grep -q '^msgid "..*"' "$work/$kind"; then
        echo "$kind in po/id.po (run: ninja po):"
        grep '^msgid "..*"' "$work/$kind"
        status=1
    fi
done

# One message a line: msgid, a tab, msgstr; then the places of both, sorted, must be the same.
msgattrib --translated --no-obsolete --no-wrap "$work/id.po" | awk '
    function places(text,    list, n, i, sorted, at, place) {
        n = 0
        while (match(text, /\{[0-9]*\}/)) {
            list[++n] = substr(text, RSTART, RLENGTH)
            text = substr(text, RSTART + RLENGTH)
        }
        # "{0} {1}" may stand for "{} {}" in another order
        sorted = ""
        for (i = 1; i <= n; i++) sorted = sorted (list[i] == "{}" ? "{" i - 1 "}" : list[i]) " "
        n = split(sorted, list, " ")
        for (i = 1; i <= n; i++) for (at = i + 1; at <= n; at++) if (list[at] < list[i]) {
            place = list[i]; list[i] = list[at]; list[at] = place
        }
        sorted = ""
        for (i = 1; i <= n; i++) sorted = sorted list[i]
        return sorted
    }
    /^msgid /  { id = $0; text = "" ; in_id = 1; in_text = 0; next }
    /^msgstr / { text = $0; in_text = 1; in_id = 0; next }
    /^"/       { if (in_id) id = id $0; if (in_text) text = text $0; next }
    /^$/       { check() }
    END        { check(); exit bad }
    function check() {
        if (id != "" && id != "msgid \"\"" && places(id) != places(text)) {
            print "the {} places differ:\n  " id "\n  " text
            bad = 1
        }
        id = ""; in_id = in_text = 0
    }
' || status=1
exit $status
