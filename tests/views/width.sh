#!/bin/sh
# No reading verb writes a line that is wider than the screen, in either language: width.sh PROGRAM SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
office=$2/examples/kanwil-contoh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" YANKOMAS_TRUST_ROOT=any
unset YANKOMAS_KEY NO_COLOR LANGUAGE COLUMNS 2> /dev/null || true
status=0

# A calendar of the province, for calendar diff, and a copy of the office in which lint finds much.
cp -a "$office" "$work/office"
sed '/^calendar:/s/.*/calendar: jabar/; s/Tahun Baru 2026 Masehi/Tahun Baru 2026 Masehi dan libur dengan nama yang panjang sekali/' \
    "$office"/calendars/*.yaml > "$work/jabar.yaml"
cp -a "$office" "$work/broken"
for journal in "$work"/broken/cases/*/*.yaml; do sed -i 's/Dugaan/Dugaan besar/; s/^  at: 2026/  at: 2027/' "$journal"; done

# One command per line; all are run in the office.
cat > "$work/commands" << END
list
list --all
list --state closed
list --text hak --sort title --limit 3
status
todo --person budi
todo --person sari
overdue
overdue --all
overdue --within 30hk --group-by person
overdue --group-by step
overdue --digest
report --year 2026
report --month 2026-04 --by step
report --quarter 2026-2 --by person
report --year 2026 --by month
report --year 2026 --public
show 0001
show 0005
show 0006
show 0008
show 0009
due 0005
due 0005 --explain
due 0007 --explain --all-days
due 0001 --step 5 --explain
due 0006 --explain
due 0007 --step 9
list --opened kemarin --all
sop list
sop show yankomas --notes
sop show penilaian-kkp-ham
sop show aksi-ham-pemda --chart
sop show yankomas --chart
sop show penilaian-kkp-ham --chart
sop check
roster show
roster show rina
party list
calendar show
calendar check
calendar diff $work/jabar.yaml
lint --notes
explain
explain YK101
END
# These fail, and what they say on stderr counts.
cat > "$work/refused" << END
show 0099
list --role kabid
list --bom
report --month 2099-01
report --from 2026-02-01 --until 2026-01-01
list --sop yankomass
explain 303x
todo --person nobody
due 0001
due 0001 --step 5/9
due 0001 --step 99
roster show nobody
-C $work/broken list
-C $work/broken lint
END

# fits WIDTH FILE WHAT: no line of the file is wider
fits() {
    widest=$(LC_ALL=C.UTF-8 wc -L < "$2")
    [ "$widest" -le "$1" ] && return
    echo "$3: a line has $widest columns in place of $1:"
    LC_ALL=C.UTF-8 awk -v most="$1" 'length($0) > most' "$2" | head -n 3
    status=1
}

for columns in 60 80 120 200; do
    for language in en id; do
        for now in 2026-04-30T10:00:00+07:00 2026-11-27T16:30:00+07:00; do
            run="env LC_ALL=C.UTF-8 COLUMNS=$columns YANKOMAS_NOW=$now $program -C $work/office --lang $language"
            while read -r command; do
                # shellcheck disable=SC2086
                $run $command > "$work/out" 2> "$work/err" || { echo "$command failed"; cat "$work/err"; status=1; }
                [ -s "$work/out" ] || [ "$command" = "lint --notes" ] || [ "$command" = overdue ] || { echo "$command says nothing"; status=1; }
                case $command in *--digest) wide=78 ;; *) wide=$columns ;; esac # a mail has 78 columns everywhere
                fits $wide "$work/out" "$command --lang $language"
                fits $columns "$work/err" "$command --lang $language"
            done < "$work/commands"
        done
        while read -r command; do
            # shellcheck disable=SC2086
            $run $command > "$work/out" 2> "$work/err" && { echo "$command is not refused"; status=1; }
            fits $columns "$work/out" "$command --lang $language"
            fits $columns "$work/err" "$command --lang $language"
        done < "$work/refused"
    done
done

# Without UTF-8 the marks are ASCII, and a pipe that nobody gave a width has 100 columns.
while read -r command; do
    # shellcheck disable=SC2086
    LC_ALL=C YANKOMAS_NOW=2026-11-27T16:30:00+07:00 "$program" -C "$work/office" $command > "$work/out"
    if LC_ALL=C grep -n '[^ -~]' "$work/out" > "$work/marks"; then
        echo "$command in LC_ALL=C has marks that are not ASCII:"
        head -n 3 "$work/marks"
        status=1
    fi
    # A finding is one line in a pipe, for editors and build servers.
    case $command in lint* | sop\ check | due\ 0005) continue ;; esac
    fits 100 "$work/out" "$command in a pipe"
done < "$work/commands"
exit $status
