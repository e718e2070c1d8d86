#!/bin/sh
# The installed program speaks Indonesian where it is asked to, on a machine without that locale: language.sh PROGRAM.
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
status=0
work=$(mktemp)
trap 'rm -f "$work"' EXIT

# first WORD COMMAND...: in an environment that the command alone sets, the answer begins with WORD
first() {
    expected=$1
    shift
    got=$(env -i PATH="$PATH" "$@" | head -n 1)
    case $got in
        "$expected["*) ;;
        *) echo "expected $expected: $*"; echo "  $got"; status=1 ;;
    esac
}
first error "$program" explain YK101
first kesalahan "$program" --lang id explain YK101
first kesalahan "$program" explain YK101 --lang=id
first kesalahan LC_ALL=id_ID.UTF-8 "$program" explain YK101
first kesalahan LC_MESSAGES=id_ID "$program" explain YK101
first kesalahan LANG=id "$program" explain YK101
first kesalahan LC_ALL= LANG=id "$program" explain YK101
first error LC_ALL=C.UTF-8 LANG=id_ID.UTF-8 "$program" explain YK101
first error LC_ALL=id_ID.UTF-8 "$program" --lang en explain YK101

# Every page of a rule and of a verb.
bare() { env -i PATH="$PATH" "$@"; }
for rule in $(bare "$program" explain | grep -o '^YK[0-9]*'); do
    bare LANG=id "$program" explain "$rule" | grep -q '^cara memperbaiki:$' || { echo "explain $rule is not Indonesian"; status=1; }
done
bare "$program" help | sed -n 's/^  \([a-z][a-z-]*\( [a-z][a-z-]*\)\{0,1\}\)  .*/\1/p' > "$work"
[ -s "$work" ]
while read -r verb; do
    # shellcheck disable=SC2086
    bare LANG=id "$program" $verb --help | grep -q '^pemakaian: yankomas ' || { echo "$verb --help is not Indonesian"; status=1; }
done < "$work"
exit $status
