#!/bin/sh
# The report of many offices as one: national.sh LIST FOLDER [OPTION OF REPORT...]
# SPDX-License-Identifier: Apache-2.0
#
# LIST has a line "OFFICE_FOLDER TRUST_ROOT" for each office on this machine. Their reports are made side by side and kept
# in FOLDER, one *.jsonl for each; those that lie there already, brought from other machines, are added. The national table
# goes to standard output as CSV, and FOLDER/national.db has all figures for any other question. The exit code is 3 if an
# office could not be reported whole, and standard error says which.
set -eu
export LC_ALL=C.UTF-8
[ $# -ge 2 ] || { echo "usage: sh national.sh LIST FOLDER [OPTION OF REPORT...]" >&2; exit 2; }
list=$1 folder=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
REPORT=$*
export REPORT
status=0

# One office a line and a process, as many at once as there are processors.
grep -Ev '^[[:space:]]*(#|$)' "$list" | xargs -P "$(nproc)" -L 1 sh -c '
    folder=$1 office=$2 root=$3
    file=$folder/$(echo "$office" | tr / _).jsonl
    "${YANKOMAS:-yankomas}" -C "$office" --root "$root" report --format jsonl $REPORT > "$file.part" || {
        echo "not whole: $office" >&2
        [ -s "$file.part" ] || { rm -f "$file.part"; exit 1; }
        mv "$file.part" "$file"
        exit 1
    }
    mv "$file.part" "$file"' office "$folder" || status=3

rm -f "$folder/national.db"
{
    echo "create table report (data text check (json_valid(data)));"
    for file in "$folder"/*.jsonl; do
        echo "insert into report values (cast(readfile('$(echo "$file" | sed "s/'/''/g")') as text));"
    done
    cat "$here/national.sql"
} | sqlite3 -bail -csv -header "$folder/national.db"
exit $status
