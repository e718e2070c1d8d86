#!/bin/sh
# Every message of the source is translated into Indonesian, and nothing else is in the catalogue: run.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
source_dir=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
status=0

# complain WHAT FILE: unless the file is empty, says what is wrong and its lines, and fails.
complain() {
    [ -s "$2" ] || return 0
    echo "$1:"
    cat "$2"
    status=1
}

# xgettext takes literals only, so message(pattern) would stay English and nothing would say so.
find "$source_dir/src" -name '*.cpp' ! -name '*_test.cpp' | LC_ALL=C sort | while read -r file; do
    tr '\n' ' ' < "$file" | grep -oE '(^|[^.:_[:alnum:]])(message|counted)\( *[^" ].{0,40}' | sed "s,^,${file#"$source_dir/"}: ," || true
done > "$work/unseen"
complain "message() without a literal pattern" "$work/unseen"

sh "$source_dir/po/collect.sh" "$source_dir" "$work/yankomas.pot"
msgfmt --check -o "$work/id.mo" "$source_dir/po/id.po" || status=1
msgmerge --quiet --no-fuzzy-matching --no-wrap --sort-output -o "$work/id.po" "$source_dir/po/id.po" "$work/yankomas.pot"

# ids KIND OPTIONS...: the msgids of the merged catalogue that msgattrib picks out by OPTIONS
ids() {
    kind=$1
    shift
    msgattrib "$@" --no-wrap "$work/id.po" | sed 's/^#~ //' |
        awk '/^msgid /{ if ($0 == "msgid \"\"") getline; if ($0 ~ /^"|^msgid "./) print "  " $0 }' > "$work/$kind"
}
ids missing --untranslated --no-obsolete
complain "in the source, but not translated in po/id.po (run: ninja po)" "$work/missing"
ids fuzzy --only-fuzzy --no-obsolete
complain "fuzzy in po/id.po" "$work/fuzzy"
ids obsolete --only-obsolete
complain "in po/id.po, but no longer in the source (run: ninja po)" "$work/obsolete"

# The catalogue is laid out as `ninja po` lays it out, so that a later run changes only what changed in the source.
diff -u "$source_dir/po/id.po" "$work/id.po" | head -n 20 > "$work/layout"
complain "po/id.po is not laid out as ninja po does it" "$work/layout"

# A translation fills in the same values and names the same verbs, options and rules.
msgattrib --translated --no-obsolete --no-wrap "$work/id.po" | awk -f "$source_dir/tests/po/same.awk" > "$work/differ" || status=1
complain "source and translation do not name the same" "$work/differ"

sh "$source_dir/tests/po/commands.sh" "$source_dir" "$work/yankomas.pot" > "$work/commands" || status=1
complain "commands that the manual does not know" "$work/commands"
exit $status
