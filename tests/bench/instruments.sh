#!/bin/sh
# The scripts that measure run to their end: instruments.sh PYTHON SOURCE_DIR BUILD_DIR
# SPDX-License-Identifier: Apache-2.0
set -eu
python=$1
source=$2/tests/bench
build=$3
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
export PYTHONDONTWRITEBYTECODE=1
status=0

fail() {
    echo "$*"
    status=1
}

measure() {  # measure SCRIPT OPTIONS...: exit code 1 says that a target was missed, no fault here
    code=0
    "$python" "$source/$@" --as-is --build "$build" > "$answer" 2>&1 || code=$?
    [ "$code" -le 1 ] && ! grep -q Traceback "$answer" && return
    cat "$answer"
    fail "$1: exit $code"
}

rows='verify read disk-cold ssh-keygen advance version memory'
measure compare.py --quick --cases 24 --only "$(echo "$rows" | tr ' ' ,)"
for row in $rows; do
    grep -q "^| $row | .* | .*[0-9].* | .*[0-9].* | [0-9]" "$answer" || { cat "$answer"; fail "compare.py: no row $row"; }
done
grep -q '^Left out' "$answer" && fail "compare.py: rows are left out"

measure growth.py --cases 24 --entries 10
for office in '24 | [45]\.' '24 | 1 ' '24 | 10 '; do
    grep -q "^| $office.* MB | " "$answer" || { cat "$answer"; fail "growth.py: no office '$office'"; }
done
grep -q '^| 64 | .* GB |$' "$answer" || fail "growth.py: nothing worked out for 64 machines"
exit $status
