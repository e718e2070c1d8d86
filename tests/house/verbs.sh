#!/bin/sh
# A verb is one line of verbs.def, and one file, one manual page and one transcript of that name: verbs.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

sed -n 's/^VERB(\([a-z_]*\), [a-z]*)$/\1/p' src/cli/verbs.def | sort > "$work/rows"
ls src/cli/commands | sed 's/_test\.cpp$//; s/\.cpp$//' | sort -u > "$work/files"
# The name that the verb itself says, as in `return {"sop list",`.
sed -n '/^Verb verb() {$/,/^}$/s/^    return {"\([a-z -]*\)".*/\1/p' src/cli/commands/*.cpp | tr ' -' '__' | sort > "$work/names"
for other in files names; do
    if ! diff "$work/rows" "$work/$other" > "$work/difference"; then
        echo "verbs.def (<) and the $other in cli/commands (>) differ:"
        grep '^[<>]' "$work/difference"
        status=1
    fi
done

while read -r verb; do
    words=$(echo "$verb" | tr '_' '-')
    [ -f "man/yankomas-$words.1" ] || echo "missing: man/yankomas-$words.1"
    [ -n "$(find tests/transcripts -name "$words.txt" -o -name "$words-[a-z]*.txt" | head -n 1)" ] ||
        echo "missing: tests/transcripts/$words.txt"
done < "$work/rows" > "$work/missing"
cat "$work/missing"
if [ -s "$work/missing" ]; then status=1; fi
exit $status
