#!/bin/sh
# The offices that are measured are sound, of the size asked for, and the same each time: office.sh YANKOMAS MAKE_OFFICE
# SPDX-License-Identifier: Apache-2.0
set -eu
yankomas=$1
make_office=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CACHE_HOME="$folder/cache" XDG_CONFIG_HOME="$folder/config" LC_ALL=C.UTF-8
now=2026-12-01T12:00:00+07:00
status=0

fail() {
    echo "$*"
    status=1
}

check() {  # check NAME CASES SIGNATURES OPTIONS...: a sound office of so many cases; SIGNATURES '' if not known
    name=$1 cases=$2 signatures=$3
    shift 3
    office=$folder/$name
    "$make_office" "$office" "$cases" "$@"
    # Each role has several holders here, even where a procedure wants one (YK422), and there is one
    # admin (YK421).
    "$yankomas" -C "$office" lint --root any --now "$now" > "$office.lint" || fail "$name: lint is not clean"
    ! grep '\[YK' "$office.lint" | grep -v 'YK42[12]' || fail "$name: lint is not clean"
    found=$("$yankomas" -C "$office" list --root any --now "$now" --format jsonl | grep -c '"case"')
    [ "$found" -eq "$cases" ] || fail "$name: $found cases, not $cases"
    [ -z "$signatures" ] && return
    found=$(cat "$office"/cases/*/*.yaml | grep -c '^  sig: ')
    [ "$found" -eq "$signatures" ] || fail "$name: $found signatures, not $signatures"
}

check mixed 96 ''
for entries in 1 10 100; do check "of-$entries" 6 $((6 * entries)) --entries "$entries"; done
for sop in yankomas diseminasi-ham penilaian-kkp-ham aksi-ham-pemda; do
    grep -qr "^sop: $sop/1$" "$folder/mixed/cases" || fail "mixed: no case of $sop"
done
for act in open step cosign note hold resume return exit; do
    grep -qr "^- do: $act$" "$folder/mixed/cases" || fail "mixed: nobody signs a $act"
done

"$make_office" "$folder/again" 96
diff -r "$folder/mixed" "$folder/again" > /dev/null || fail "the same seed gives other bytes"
"$make_office" "$folder/other" 96 --seed 2
diff -r "$folder/mixed/cases" "$folder/other/cases" > /dev/null && fail "another seed gives the same bytes"
exit $status
