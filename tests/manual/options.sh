#!/bin/sh
# The manual and `yankomas help` agree, both ways: options.sh PROGRAM MAN_FOLDER
# SPDX-License-Identifier: Apache-2.0
#
# Every verb has its page and every page its verb. A page has the summary, the arguments and the options that help
# prints, spelled alike, and no others; the options of every verb stand in yankomas.1 alone. yankomas.1 lists the verbs;
# UPDATE_GOLDEN=1 adds a verb that it lacks, in the place that it has in help.
set -eu
program=$1
man=$2
export LC_ALL=C
failures=0

complain() {
    echo "$*" >&2
    failures=1
}

# Writes "option --key FILE" or "argument CASE" for each of them in a page of help.
from_help() {
    awk -v global="$1" '
        /^[a-z ]+:$/ { section = $0; next }
        /^  [^ ]/ {
            left = substr($0, 3)
            sub(/  .*/, "", left)
            if (section == "arguments:") print "argument " left
            if (section == (global ? "options of every verb:" : "options:")) print "option " left
        }' | sort
}

# The same from the items of a page's lists.
from_page() {
    awk '
        /^\.Sh/ { in_description = $2 == "DESCRIPTION" || $2 == "OPTIONS" }
        !in_description { next }
        /^\.It Fl/ {
            line = substr($0, 5)
            gsub(/Fl /, "-", line); gsub(/ , /, ", ", line); gsub(/ Ar /, " ", line)
            print "option " line
        }
        /^\.It Ar/ {
            line = substr($0, 8)
            sub(/ \.\.\.$/, "...", line)
            print "argument " line
        }' "$1" | sort
}

compare() { # WHAT HELP PAGE
    [ "$2" = "$3" ] || complain "$1: help says
$2
and the page says
$3"
}

list_in_manual() { # VERB SUMMARY VERB_BEFORE
    new=$(mktemp)
    awk -v item=".It Xr yankomas-$1 1" -v summary="$2" -v before=".It Xr yankomas-$3 1" '
        found && /^\.(It|El)/ { print item; print summary; found = 0 }
        $0 == before { found = 1 }
        { print }' "$man/yankomas.1" > "$new"
    cat "$new" > "$man/yankomas.1"
    rm "$new"
}

before=
verbs=$("$program" help | awk '/:$/ { heading = $0 } /^  [a-z]/ && heading !~ /^(usage|options of)/ { sub(/^  /, ""); sub(/  .*/, ""); print }')
for verb in $(echo "$verbs" | tr ' ' +); do
    words=$(echo "$verb" | tr + ' ')
    name=$(echo "$verb" | tr + -)
    page=$man/yankomas-$name.1
    [ -f "$page" ] || { complain "the verb $words has no page"; continue; }
    # shellcheck disable=SC2086  # a verb may have two words
    help=$("$program" help $words)
    compare "$words" "$(echo "$help" | from_help "")" "$(from_page "$page")"
    summary=$(echo "$help" | sed -n "1s/^yankomas $words: //p")
    compare "$words, summary" "$summary" "$(sed -n 's/^\.Nd //p' "$page")"
    if [ -n "${UPDATE_GOLDEN-}" ] && ! grep -q "^\.It Xr yankomas-$name 1" "$man/yankomas.1"; then
        list_in_manual "$name" "$summary" "$before"
    fi
    before=$name
done
for page in "$man"/yankomas-*.1; do
    verb=$(basename "$page" .1)
    verb=${verb#yankomas-}
    echo "$verbs" | tr ' ' - | grep -qx -e "$verb" || complain "the page $page has no verb"
    grep -q "^\.It Xr yankomas-$verb 1" "$man/yankomas.1" || complain "yankomas.1 does not name yankomas-$verb(1)"
done
compare "options of every verb" "$("$program" help | from_help 1)" "$(from_page "$man/yankomas.1")"
exit $failures
