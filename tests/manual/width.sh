#!/bin/sh
# Nothing that a person copies is wider than 80 columns: width.sh PROGRAM SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
#
# Looks at every page of the manual as mandoc and groff show it on such a terminal (man of Debian is groff), at the commands of
# the READMEs, and at the help of every verb in both languages.
set -eu
program=$1
source=$2
export LC_ALL=C.UTF-8
status=0

# narrow WHAT: no line of standard input is wider
narrow() {
    if grep '.\{81\}' > "$wide"; then
        echo "$1: wider than 80 columns:"
        cat "$wide"
        status=1
    fi
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wide=$work/wide shown=$work/shown verbs=$work/verbs

pages=0
for page in "$source"/man/*.[157] "$source"/man/id/*.[157]; do
    mandoc -T utf8 -O width=80 "$page" > "$shown"
    sed 's/.\x08//g' "$shown" > "$work/plain"
    narrow "${page#"$source"/}" < "$work/plain"
    groff -mandoc -Tutf8 -P-cbou -rLL=80n "$page" > "$shown" 2> /dev/null
    narrow "${page#"$source"/} by groff" < "$shown"
    pages=$((pages + 1))
done
[ "$pages" -ge 70 ] || { echo "only $pages pages were found"; status=1; }

for readme in README.md README.id.md; do
    sed -n 's/^    //p' "$source/$readme" > "$shown"
    [ -s "$shown" ] || { echo "$readme has no commands"; status=1; }
    narrow "$readme" < "$shown"
done

for language in en id; do
    sed -n 's/^VERB(\([a-z_]*\),.*/\1/p' "$source/src/cli/verbs.def" | sed 's/_/ /; s/_/-/g' > "$verbs"
    [ "$(wc -l < "$verbs")" -ge 40 ] || { echo "verbs.def was not understood"; status=1; }
    while read -r verb; do
        # shellcheck disable=SC2086
        COLUMNS=80 "$program" help $verb --lang $language > "$shown"
        narrow "help $verb --lang $language" < "$shown"
    done < "$verbs"
    COLUMNS=80 "$program" help --lang $language > "$shown"
    narrow "help --lang $language" < "$shown"
done
exit $status
