# Makes the small office in which the EXAMPLES of the manual are executed; read with "." by other scripts.
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154  # $program and $world come from outside
#
# Before it is read: $program is the yankomas to test, $world an empty folder. Afterwards:
#
#   $HOME/kanwil-contoh   the office, and the folder where an example starts
#   $HOME/.ssh/NAME       throw-away keys: agus (founder, kakanwil), budi (kabid-ham), wati (kadiv-yankumham),
#                         sari (kasubbid-ppi), dewi (dirjen-ham), rina, joko and tuti (tim-penilai); tono is not enrolled
#   YK-2026-0001          yankomas, step 2 waits for agus and is overdue
#   YK-2026-0002          yankomas, step 5 waits for sari
#   YK-2026-0003          penilaian-kkp-ham, step 13 has the signature of rina and needs two more
#   yankomas              the program; what signs gets --yes, and a new key no passphrase, since nobody sits at a terminal
#   act_as NAME           signs with the key of NAME from now on; at first sari

unset YANKOMAS_TRUST_ROOT XDG_CONFIG_HOME XDG_CACHE_HOME NO_COLOR LANGUAGE
export HOME="$world/home" LC_ALL=C.UTF-8 TZ=UTC GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

yankomas() {
    case "${1-} ${2-}" in
        "roster show" | "roster export") "$program" "$@" ;;
        "key new")
            case "$*" in
                *--no-passphrase*) "$program" "$@" ;;
                *) "$program" "$@" --no-passphrase ;;
            esac
            ;;
        init\ * | new\ * | import\ * | advance\ * | attach\ * | note\ * | correct\ * | forget\ * | hold\ * | resume\ * | assign\ * | migrate\ * | return\ * | exit\ * | cosign\ * | repair\ * | seal* | reapply\ * | roster\ *)
            "$program" "$@" --yes ;;
        *) "$program" "$@" ;;
    esac
}

act_as() { export YANKOMAS_KEY="$HOME/.ssh/$1"; }
now() { export YANKOMAS_NOW="2026-03-$1:00+07:00"; }

enrol() { # PERSON NAME ROLE
    yankomas roster enrol "$1" --name "$2" --public-key "$HOME/.ssh/$1.pub"
    yankomas roster appoint "$1" "$3" --from 2026-01-01
}

make_office() {
    mkdir -p "$HOME/.ssh"
    for person in agus budi wati sari dewi rina joko tuti tono; do
        ssh-keygen -q -t ed25519 -N "" -C "$person" -f "$HOME/.ssh/$person"
    done
    printf '%%PDF-1.4 contoh\n' > "$HOME/surat-pengaduan.pdf"
    act_as agus
    now 02T08:00
    yankomas init "$HOME/kanwil-contoh" --office kanwil-contoh --title "Kanwil Contoh" --zone WIB --person agus --name "Agus Salim"
    cd "$HOME/kanwil-contoh" || return
    yankomas roster appoint agus kakanwil --from 2026-01-01
    enrol budi "Budi Utomo" kabid-ham
    enrol wati "Wati Rahayu" kadiv-yankumham
    enrol sari "Sari Dewi" kasubbid-ppi
    enrol dewi "Dewi Lestari" dirjen-ham
    enrol rina "Rina Wulandari" tim-penilai
    enrol joko "Joko Susilo" tim-penilai
    enrol tuti "Tuti Handayani" tim-penilai
}

make_cases() {
    act_as sari
    now 02T09:15
    yankomas new yankomas --title "Dugaan pelanggaran hak atas kesehatan" --advance --for PK-0001 --doc surat-pengaduan,number=P-1/2026
    yankomas new yankomas --title "Dugaan pelanggaran hak atas pendidikan" --advance --for PK-0002 --doc surat-pengaduan,number=P-2/2026
    now 02T10:00 && act_as agus && yankomas advance YK-2026-0002 --doc disposisi,number=D-1/2026
    now 02T11:00 && act_as wati && yankomas advance YK-2026-0002 --doc disposisi,number=D-2/2026
    now 03T09:00 && act_as budi && yankomas advance YK-2026-0002 --doc disposisi,number=D-3/2026
    now 03T10:00 && act_as dewi
    yankomas new penilaian-kkp-ham --title "Penilaian 2025" --advance --doc surat-dirjen,number=S-1/2026 --doc pemberitahuan,number=S-2/2026 \
        --doc lampiran-form-isian,number=S-3/2026 --doc rekap-hasil-verifikasi,number=R-1/2026
    now 04T10:00 && act_as rina && yankomas advance YK-2026-0003 --doc rekap-hasil-verifikasi,number=R-2/2026
}

# Copies the world that YANKOMAS_WORLD names, which world.sh has made. Only one of its files names
# the folder in which it lies: the list of offices that the user trusts.
copy_world() {
    cp -a "$YANKOMAS_WORLD/home" "$world/home"
    sed -i "s#$YANKOMAS_WORLD/home#$HOME#" "$HOME/.config/yankomas/known-offices"
}

# Called by itself under set -e, which a shell ignores before || and in a condition. What fails is shown.
make_world() {
    (
        trap '[ $? = 0 ] || cat "$world/setup.log" >&3' EXIT
        if [ -n "${YANKOMAS_WORLD-}" ]; then copy_world; else make_office; make_cases; fi
    ) 3>&2 > "$world/setup.log" 2>&1
}

enter_world() {
    now 05T10:00
    act_as sari
    cd "$HOME/kanwil-contoh" || exit 3
}
