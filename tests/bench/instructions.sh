#!/bin/sh
# Counts instructions of the program and fails on a large regression: sh instructions.sh YANKOMAS MAKE_OFFICE
# SPDX-License-Identifier: Apache-2.0
#
# Instructions are the same on a busy machine, unlike seconds. A bound is 1.25 times what README.md
# says was measured, or 1.25 times its target. A count per case leaves SHA-256 out, since valgrind
# lacks the SHA instructions of the processor.
set -eu
program=$1
make_office=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CACHE_HOME="$folder/cache" XDG_CONFIG_HOME="$folder/config" YANKOMAS_TRUST_ROOT=any LC_ALL=C.UTF-8 TZ=UTC
export YANKOMAS_NOW=2026-11-20T10:00:00+07:00
command -v valgrind > /dev/null || { echo "valgrind is missing: sh packaging/install.sh test" >&2; exit 1; }

"$make_office" "$folder/few" 20
"$make_office" "$folder/many" 120

count() {  # count [--OPTION] -- ARGUMENTS...: instructions of one run
    option=
    if [ "$1" != -- ]; then option=$1; shift; fi
    shift
    valgrind --tool=callgrind --callgrind-out-file=/dev/null $option "$program" "$@" 2> "$folder/log" > "$folder/out" || true
    sed -n 's/.*Collected : //p' "$folder/log" | grep . || { cat "$folder/log" >&2; exit 1; }
}
failed=0
check() {  # check WHAT MEASURED BOUND
    echo "$1: $2 instructions, at most $3"
    [ "$2" -gt 0 ] && [ "$2" -le "$3" ] || { echo "  too many, or nothing was measured" >&2; failed=1; }
}
entries() { cat "$folder/$1"/cases/*/*.yaml | grep -c '^- do: '; }

check "--version" "$(count -- --version)" 304000

few=$(count -- -C "$folder/few" lint)
many=$(count -- -C "$folder/many" lint)
check "cold lint, a signature" $(((many - few) / ($(entries many) - $(entries few)))) 428000

a_case() {  # a_case ARGUMENTS...: instructions of a warm run for one more case
    hash='--toggle-collect=SHA256_Update --toggle-collect=SHA256_Final'
    few=$(($(count -- -C "$folder/few" "$@") - $(count "$hash" -- -C "$folder/few" "$@")))
    many=$(($(count -- -C "$folder/many" "$@") - $(count "$hash" -- -C "$folder/many" "$@")))
    echo $(((many - few) / 100))
}
check "warm overdue where everything is judged, a case" "$(a_case overdue --within 1hk)" 159000
# The first run remembers which cases are quiet.
for office in few many; do "$program" -C "$folder/$office" overdue > "$folder/out"; done
check "warm overdue, a case" "$(a_case overdue)" 31000

# A report costs at most 1.3 times what the list costs in the same run.
check "warm report, a case" "$(a_case report --year 2026)" $(($(a_case list) * 13 / 10))

reader=$(count '--toggle-collect=yankomas::read_case(*' -- -C "$folder/many" overdue --within 1hk)
bytes=$(cat "$folder/many"/cases/*/*.yaml | wc -c)
check "journal reader, 3,000 bytes" $((reader * 3000 / bytes)) 63000
exit $failed
