#!/bin/sh
# Each threat of yankomas-trust(7) names tests that are there: threats.sh SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
#
# A line ".D1 FILE: NAME" names a test in that file, and ".D1 FOLDER" a folder of tests/cases. The
# first seventeen threats are all there. Of the later ones, which were found by running the program,
# each closed one is there, in order.
set -eu
cd "$1"
page=man/yankomas-trust.7
awk '
    function close_threat() { if (threat != "" && !tests) { print "threat " threat " has no test"; failed = 1 } }
    /^\.S[hs] / { close_threat(); threat = ""; tests = 0 }
    /^\.Ss [0-9]+\./ {
        threat = $2 + 0
        if (threat <= last || (threat > last + 1 && last < 17)) { print "threat " threat " is out of order"; failed = 1 }
        last = threat
    }
    /^\.D1 / { tests++ }
    END { if (last < 17) { print "there are " last " threats"; failed = 1 }; exit failed }' "$page"
sed -n 's/^\.D1 //p' "$page" | while IFS= read -r test; do
    file=${test%%: *}
    if [ "$file" = "$test" ]; then
        [ -d "$test" ] || { echo "there is no $test"; exit 1; }
    else
        grep -qF "\"${test#*: }\"" "$file" || { echo "$file has no test \"${test#*: }\""; exit 1; }
    fi
done
