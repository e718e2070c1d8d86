#!/bin/sh
# Colours only repeat what the words say, in every reading view: colour.sh PROGRAM SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
office=$2/examples/kanwil-contoh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" YANKOMAS_TRUST_ROOT=any LC_ALL=C.UTF-8 TERM=xterm
export YANKOMAS_NOW=2026-04-30T10:00:00+07:00
unset YANKOMAS_KEY NO_COLOR LANGUAGE 2> /dev/null || true
status=0
fail() { echo "$*"; status=1; }
escape=$(printf '\033')

red="${escape}\[31m" green="${escape}\[32m" yellow="${escape}\[33m" dim="${escape}\[2m"
seen=""
for columns in 60 80 120; do
    while read -r command; do
        # shellcheck disable=SC2086
        COLUMNS=$columns "$program" -C "$office" --color never $command > "$work/plain"
        # shellcheck disable=SC2086
        NO_COLOR=1 COLUMNS=$columns "$program" -C "$office" --color always $command > "$work/painted"
        # shellcheck disable=SC2086
        COLUMNS=$columns "$program" -C "$office" $command > "$work/piped"
        grep -q "$escape" "$work/painted" || fail "$command has no colours at $columns columns"
        sed "s/${escape}\[[0-9;]*m//g" "$work/painted" | cmp -s - "$work/plain" || fail "$command says more with colours at $columns columns"
        cmp -s "$work/piped" "$work/plain" || fail "$command has colours in a pipe"
        seen="$seen$(cat "$work/painted")"
    done << END
list --all
todo --person budi
overdue --all --within 30hk
show 0001
show 0005
show 0006
status
report --year 2026
report --month 2026-04 --by month
due 0001 --step 2 --explain
due 0005 --explain
due 0006 --explain
END
done

# has COLOUR COMMAND...: the answer has that colour
has() {
    colour=$1
    shift
    COLUMNS=80 "$program" -C "$office" --color always "$@" > "$work/painted"
    grep -q "$colour" "$work/painted" || fail "$* lacks a colour that it should have"
}
has "$red" list
has "$dim" list
has "$green" list
has "$red" overdue
has "$yellow" overdue --within 5hk
has "$dim" overdue --all
has "$red" todo --person tono
has "$red" show 0005
has "$green" show 0001
has "$dim" show 0006
has "$red" status
has "$green" due 0001 --step 2 --explain
has "$red" due 0005 --explain
has "$dim" due 0006 --explain

# On a terminal colours are there, unless NO_COLOR or TERM=dumb says otherwise.
on_terminal() { # on_terminal VARIABLE...
    # shellcheck disable=SC2086
    env "$@" script -qec "$program -C $office --no-pager list" /dev/null < /dev/null > "$work/terminal"
}
if command -v script > /dev/null; then
    on_terminal A=1
    grep -q "$red" "$work/terminal" || fail "a terminal gets no colours"
    for variable in NO_COLOR=1 TERM=dumb; do
        on_terminal "$variable"
        grep -q "$red" "$work/terminal" && fail "$variable is passed over"
    done
fi
exit $status
