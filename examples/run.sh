#!/bin/sh
# A whole office to try things on: sh examples/run.sh [FOLDER], or --keep-public DIR for its public half alone.
# SPDX-License-Identifier: Apache-2.0
#
# Installs what the build needs, builds, founds an office of plainly invented people with throw-away keys, drives one
# case of each procedure to its end, leaves five more where work waits, and shows each other act once: a correction, an
# assignment, a mistake, a duplicate, a case that began on paper, a move to
# a newer version, a forgotten letter. Every run's clock is a day of April 2026.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
export LC_ALL=C.UTF-8

usage() { echo "usage: sh examples/run.sh [FOLDER] | --keep-public DIR" >&2; exit 2; }
fresh() {  # fresh DIR: its absolute path; it must be new or empty
    mkdir -p "$1"
    [ -z "$(ls -A "$1")" ] || { echo "$1 is not empty; name a new folder" >&2; exit 2; }
    (cd "$1" && pwd)
}

public=
case ${1-} in
    --keep-public) [ $# -eq 2 ] || usage; public=yes; office=$(fresh "$2"); folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT ;;
    -*) usage ;;
    '') folder=$(mktemp -d "${TMPDIR:-/tmp}/yankomas-contoh.XXXXXX"); office=$folder/kantor ;;
    *) [ $# -eq 1 ] || usage; folder=$(fresh "$1"); office=$folder/kantor ;;
esac
keys=$folder/keys
papers=$folder/papers
mkdir -p "$keys" "$papers" "$folder/config"

# ---- the program ----

# YANKOMAS names a program that is built already. Beside an installed program there is nothing to build.
[ -f "$here/packaging/install.sh" ] || YANKOMAS=${YANKOMAS-$(command -v yankomas)}
if [ -z "${YANKOMAS-}" ]; then
    sh "$here/packaging/install.sh" run build
    launcher=
    if command -v ccache > /dev/null; then launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
    (cd "$here" && cmake --preset release -B build/examples -DBUILD_TESTING=OFF $launcher && cmake --build build/examples) > "$folder/build.log" 2>&1 ||
        { cat "$folder/build.log" >&2; exit 3; }
    YANKOMAS=$here/build/examples/src/yankomas
fi

# What this office is trusted by stays in this folder, and no setting of yours reaches in.
export XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"
unset YANKOMAS_TRUST_ROOT YANKOMAS_KEY YANKOMAS_NOW 2> /dev/null || true

# as PERSON INSTANT ARGUMENT...: the program, with that person's key, on that day; its remarks only if it fails.
as() {
    person=$1 now=$2
    shift 2
    if ! YANKOMAS_KEY=$keys/$person YANKOMAS_NOW=$now "$YANKOMAS" -C "$office" "$@" > "$folder/out" 2> "$folder/err" < /dev/null; then
        echo "failed: as $person at $now: yankomas $*" >&2
        cat "$folder/out" "$folder/err" >&2
        exit 1
    fi
}
# at DAY TIME: the instant in April 2026, in the office's zone.
at() { echo "2026-04-$1T$2:00+07:00"; }

# ---- the office ----

new_key() { "$YANKOMAS" key new --no-passphrase --comment "$1@contoh" --file "$keys/$1" > /dev/null 2>&1; }

# member ID NAME ROLE BASIS
member() {
    new_key "$1"
    as rina "$(at 01 09:00)" roster enrol "$1" --name "$2" --public-key "$keys/$1.pub" --yes
    as rina "$(at 01 09:00)" roster appoint "$1" "$3" --from 2026-01-01 --basis "$4" --yes
}

mkdir -p "$office"
new_key rina
as rina "$(at 01 08:00)" init --office kanwil-contoh --title "Kantor Wilayah Contoh" --zone WIB \
    --person rina --name "Rina Contoh" --yes
root=$(sed -n 's/^trust root: //p' "$folder/out")
# Where cases may come from.
printf 'areas:\n  kota-contoh: {title: Kota Contoh}\n  kabupaten-contoh: {title: Kabupaten Contoh}\n' >> "$office/office.yaml"
as rina "$(at 01 08:30)" roster publish office.yaml --yes
member tono "Tono Contoh" kakanwil "SK Contoh 1/2025"
as rina "$(at 01 09:05)" roster admin tono --yes  # one lost key does not lock the office
member dewi "Dewi Contoh" kadiv-yankumham "SK Contoh 2/2025"
member budi "Budi Contoh" kabid-ham "SK Contoh 3/2025"
member sari "Sari Contoh" kasubbid-ppi "SK Contoh 4/2025"
member joko "Joko Contoh" kasubbid-pemajuan-ham "SK Contoh 5/2025"
member hadi "Hadi Contoh" dirjen-ham "SK Contoh 6/2025"
member mega "Mega Contoh" menteri-kumham "SK Contoh 7/2025"
member yusuf "Yusuf Contoh" gubernur "SK Contoh 8/2025"
member ratna "Ratna Contoh" bupati-walikota "SK Contoh 9/2025"
member eko "Eko Contoh" skpd "SK Contoh 10/2025"
member wati "Wati Contoh" tim-penilai "SK Contoh 11/2025"
member agus "Agus Contoh" tim-penilai "SK Contoh 11/2025"
member lina "Lina Contoh" tim-penilai "SK Contoh 11/2025"
# An outside party with a key of its own signs for itself; the others are recorded by an officer.
member maya "Maya Contoh" bappeda "SK Contoh 12/2025"
echo "founded kanwil-contoh with 15 invented people"

# ---- cases ----

count=0
# open PERSON DAY TIME SOP TITLE [ARGUMENT...]: the id of the new case is in $case.
open() {
    person=$1 day=$2 time=$3 sop=$4 title=$5
    shift 5
    as "$person" "$(at "$day" "$time")" new "$sop" --title "$title" --yes "$@"
    count=$((count + 1))
    case=$(printf 'YK-2026-%04d' "$count")
    echo "opened $case: $title"
}

# step PERSON DAY TIME KIND,KIND,... [ARGUMENT...]: signs the current step with papers of those kinds; "-" is none.
serial=0
step() { act advance "$@"; }
act() {
    verb=$1 person=$2 day=$3 time=$4 kinds=$5
    shift 5
    [ "$kinds" = - ] && kinds=
    for kind in $(echo "$kinds" | tr , ' '); do
        serial=$((serial + 1))
        set -- "$@" --doc "$kind,number=CONTOH-$serial/2026,date=2026-04-$day"
    done
    as "$person" "$(at "$day" "$time")" "$verb" "$case" --yes "$@"
}

# letter NAME: a small file that stands for what came in.
letter() {
    printf 'Surat contoh. Semua nama dan peristiwa di sini rekaan.\n%s\n' "$1" > "$papers/$1.txt"
    echo "$papers/$1.txt"
}

# complaint DAY TITLE PARTY: a complaint comes in, and is recorded by the officer who took it.
complaint() {
    open sari "$1" 09:00 yankomas "$2" --advance --for "$3" --doc "surat-pengaduan=$(letter "surat-pengaduan-$3")"
}

# 1: a complaint, from the letter to the evaluation.
complaint 06 "Dugaan pelanggaran hak atas kesehatan" PK-0001
step tono 07 09:00 disposisi
step dewi 07 14:00 disposisi
step budi 08 09:00 disposisi
step sari 09 10:00 disposisi,surat-rekomendasi
step budi 10 09:00 disposisi,usulan-audiensi --outcome perlu-audiensi
step budi 13 09:00 surat-koordinasi
step sari 14 09:00 konfirmasi,surat-rekomendasi
step tono 15 10:00 konfirmasi --outcome disetujui
step sari 15 10:15 ekspedisi
step sari 24 09:00 tindak-lanjut --outcome diterima --for IT-0001
step budi 27 09:00 hasil-evaluasi

# 2: a dissemination event.
open joko 13 09:00 diseminasi-ham "Diseminasi HAM bagi perangkat desa" \
    --doc tor,number=CONTOH-TOR/2026 --doc rab,number=CONTOH-RAB/2026
step tono 13 09:08 disposisi
step dewi 13 09:16 disposisi
step budi 13 09:24 disposisi
step joko 13 09:40 notula
step budi 14 09:00 surat-koordinasi
step joko 15 09:00 lembar-konfirmasi,konfirmasi --outcome setuju --for NS-0001
step joko 16 15:00 -
step joko 17 10:00 laporan-pelaksanaan,hasil-evaluasi

# 3: an assessment, whose last step three members of the team sign.
open hadi 06 09:00 penilaian-kkp-ham "Penilaian Kabupaten/Kota Peduli HAM 2026"
step hadi 07 09:00 surat-dirjen,pemberitahuan,lampiran-form-isian,rekap-hasil-verifikasi
step wati 20 09:00 rekap-hasil-verifikasi
act cosign agus 21 09:00 -
act cosign lina 22 09:00 -

# 4: the human rights action of a province.
open budi 20 09:00 aksi-ham-pemda "Capaian Aksi HAM provinsi, semester 1" \
    --doc dipa,number=CONTOH-DIPA/2026 --doc tor,number=CONTOH-TOR-2/2026
step tono 20 09:08 disposisi
step dewi 20 09:16 disposisi
step budi 21 09:00 surat-koordinasi,disposisi
step budi 22 09:00 notula --for TR-0001
step budi 23 09:00 rencana-pelaksanaan --for TR-0001
step maya 24 09:00 draft-laporan,laporan-ranham

# 5: overdue; nobody has routed it.
complaint 20 "Dugaan pelanggaran hak atas pendidikan" PK-0002

# 6: on hold, until the complainant brings what is missing.
complaint 22 "Dugaan pelanggaran hak atas tanah" PK-0003
step tono 23 09:00 disposisi
step dewi 24 09:00 disposisi
step budi 27 09:00 disposisi
act hold budi 28 09:00 - menunggu-kelengkapan

# 7: sent back.
complaint 16 "Dugaan diskriminasi dalam pelayanan publik" PK-0004
step tono 17 09:00 disposisi
step dewi 20 09:00 disposisi
step budi 21 09:00 disposisi
step sari 22 09:00 disposisi
act return budi 23 09:00 - --step 5 --reason "Telaahan belum memuat keterangan instansi"

# 8: waiting for a document: the draft recommendation.
complaint 17 "Dugaan pelanggaran hak pekerja" PK-0005
step tono 20 09:30 disposisi
step dewi 21 09:30 disposisi
step budi 22 09:30 disposisi
step sari 23 09:30 disposisi

# 9: waiting for a second signature, and a third.
open hadi 27 09:00 penilaian-kkp-ham "Penilaian Kabupaten/Kota Peduli HAM 2026, tahap dua"
step hadi 28 09:00 surat-dirjen,pemberitahuan,lampiran-form-isian,rekap-hasil-verifikasi
step wati 29 09:00 rekap-hasil-verifikasi

# 10: under a subject and an area, with the next free code of a party; a number was mistyped and is corrected.
open sari 27 09:00 yankomas "Dugaan pelanggaran hak atas rasa aman" --advance --for PK \
    --subject hak-rasa-aman --area kota-contoh --doc "surat-pengaduan=$(letter surat-pengaduan-ke-10)"
step tono 28 09:00 disposisi
as tono "$(at 28 10:00)" correct "$case" --entry 3 --doc disposisi,number=CONTOH-50A/2026 --reason "Salah ketik nomor" --yes
as tono "$(at 28 10:05)" assign "$case" dewi --yes

# 11: opened by mistake.
open sari 28 11:00 yankomas "Dugaan pelanggaran hak atas tanah" --for PK-0003
as budi "$(at 28 11:10)" exit "$case" salah-buka --reason "Sudah ada kasus 0006" --yes

# 12: the same letter came twice, and that was seen later.
complaint 28 "Dugaan pelanggaran hak pekerja, surat kedua" PK-0005
as budi "$(at 29 09:00)" exit "$case" duplikat --reason "Sama dengan kasus 0008" --yes

# 13: began on paper, and goes on here at step 5.
open dewi 29 10:00 yankomas "Dugaan pelanggaran hak atas kebebasan pribadi" --at-step 5 --occurred "$(at 20 09:00)" \
    --register 41/2026 --received 2026-04-10 --for PK-0006 --reason "Pindah dari buku register" \
    --doc "surat-pengaduan=$(letter surat-pengaduan-PK-0006)"

# A second version gives step 3 two days in place of one, and case 6 moves to it.
sed -e 's/^version: 1$/version: 2/' -e '/^- step: 3$/,/^- step: 4$/s/^  time: 1 hari$/  time: 2 hari/' \
    -e 's/^forget-by: .*/&\nmigrates: {1: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12}}/' \
    "$office/sops/yankomas-1.yaml" > "$office/sops/yankomas-2.yaml"
as rina "$(at 29 10:30)" roster publish sops/yankomas-2.yaml --yes
as tono "$(at 29 10:45)" migrate YK-2026-0006 --reason "Versi 2 berlaku" --yes

# The letter of the finished case 1 need not be kept any longer.
as tono "$(at 29 11:00)" forget YK-2026-0001 --entry 2 --kind surat-pengaduan --basis "Jadwal retensi contoh 2026" \
    --reason "Masa simpan habis" --yes

# ---- what is there now ----

today=$(at 30 10:00)
show() {
    echo
    echo "\$ yankomas $*"
    YANKOMAS_NOW=$today "$YANKOMAS" -C "$office" "$@"
}

if [ -n "$public" ]; then
    YANKOMAS_NOW=$today "$YANKOMAS" -C "$office" lint --strict
    rm -rf "$office/documents"
    echo "written: $office, trust root $root; the keys that signed it are gone"
    exit 0
fi

cat > "$folder/env" << EOF
# To be read by your shell: . $folder/env
export PATH='$(dirname "$YANKOMAS")':"\$PATH" XDG_CONFIG_HOME='$folder/config' XDG_CACHE_HOME='$folder/cache'
as() { YANKOMAS_KEY='$keys/'\$1; export YANKOMAS_KEY; shift; "\$@"; }
cd '$office'
EOF

show overdue
show list
show show YK-2026-0001
show lint --strict
echo "(lint says nothing: everything is in order)"
cat << EOF

The office is in $office; play with it:

  . $folder/env
  yankomas todo --person budi
  yankomas show 0008
  as budi yankomas advance 0008 --outcome tanpa-audiensi     # refused, and says what is missing
  as agus yankomas cosign 0009
  yankomas overdue --within 3hk

Its trust root is $root; \`as PERSON COMMAND\` signs with that person's key.
EOF
