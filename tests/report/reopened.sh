#!/bin/sh
# Counts an office a second time in which cases were closed, by an exit and by their last step, and returned:
# reopened.sh PROGRAM CHECK
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
check=$2
world=$(mktemp -d)
trap '[ $? = 0 ] || cat "$world/log" >&2; rm -rf "$world"' EXIT
# shellcheck source=tests/manual/office.sh
. "$(dirname "$0")/../manual/office.sh"
make_world
: > "$world/log"
enter_world

# run_as NAME TIME COMMAND...
run_as() {
    act_as "$1"
    now "$2"
    shift 2
    yankomas "$@"
}

close_by_last_step() { # DAY
    run_as joko "$1T13:00" cosign YK-2026-0003
    run_as tuti "$1T14:00" cosign YK-2026-0003
}

work() {
    run_as sari 05T10:00 advance YK-2026-0002 --doc disposisi,number=D-4/2026
    run_as budi 06T10:00 exit YK-2026-0001 dicabut --reason "Pelapor mencabut" --doc surat-pencabutan,number=C-1/2026
    run_as agus 06T15:00 return YK-2026-0001 --step 2 --reason "Pelapor datang lagi"
    close_by_last_step 05
    for day in 09 16; do
        run_as rina "$day"T09:00 return YK-2026-0003 --step 12 --reason "Rekap tertukar"
        run_as dewi "$day"T10:00 advance YK-2026-0003 --doc rekap-hasil-verifikasi,number=R-$day/2026
        run_as rina "$day"T11:00 advance YK-2026-0003 --doc rekap-hasil-verifikasi,number=R-$day-2/2026
        close_by_last_step $day
    done
}
work > "$world/log" 2>&1
unset YANKOMAS_NOW
python3 "$check" "$program" "$HOME/kanwil-contoh" reopened
