#!/bin/sh
# A verb is one file, one row, one request, one manual page and one transcript of the same name: verbs.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Papers that are still to be written, as "page NAME" or "transcript NAME"; empty in the end.
missing_still=tests/house/missing.txt

# "sop list" in the table is sop_list.cpp, SopListRequest, yankomas-sop-list.1.
sed -n 's/^ *Verb{"\([a-z -]*\)".*/\1/p' src/cli/verbs.cpp | tr ' -' '__' | sort > "$work/rows"
ls src/cli/commands | sed -n 's/_test\.cpp$//; s/\.cpp$//p' | sort -u > "$work/files"
sed -n 's/^struct \([A-Za-z]*\)Request .*/\1/p' src/cli/commands/*.cpp |
    sed 's/\([A-Z]\)/_\1/g; s/^_//' | tr 'A-Z' 'a-z' | sort > "$work/requests"

status=0
for other in files requests; do
    if ! diff "$work/rows" "$work/$other" > "$work/difference"; then
        echo "verbs.cpp (<) and the $other in cli/commands (>) differ:"
        grep '^[<>]' "$work/difference"
        status=1
    fi
done

while read -r verb; do
    words=$(echo "$verb" | tr '_' '-')
    [ -f "man/yankomas-$words.1" ] || echo "page $words"
    [ -n "$(find tests/transcripts -name "$words.txt" -o -name "$words-[a-z]*.txt" | head -n 1)" ] || echo "transcript $words"
done < "$work/rows" | sort > "$work/missing"
if [ -f "$missing_still" ]; then grep -v '^#' "$missing_still" | sort > "$work/still"; else : > "$work/still"; fi
# A paper that has come meanwhile is only told: strike it from the list.
comm -13 "$work/still" "$work/missing" > "$work/new"
sed "s/^/missing: /" "$work/new"
if [ -s "$work/new" ]; then status=1; fi
comm -23 "$work/still" "$work/missing" | sed "s|^|there by now, strike it from $missing_still: |"
exit $status
