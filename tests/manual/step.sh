#!/bin/sh
# The Indonesian pages keep step with the English ones: step.sh PROGRAM MAN_FOLDER
# SPDX-License-Identifier: Apache-2.0
#
# A page of man/id has the sections of the English page in their order, its arguments, options and other items, its exit
# codes, the commands of its displays, and the pages that it refers to. Its summary is the one that help prints, also in the
# list of yankomas.1.
set -eu
program=$1
man=$2
export LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# Every verb, every format and whatever else an officer reads has an Indonesian page.
for page in "$man"/*.[15] "$man"/yankomas-deadlines.7 "$man"/yankomas-law.7 \
    "$man"/yankomas-rules.7 "$man"/yankomas-tasks.7; do
    name=$(basename "$page")
    [ -f "$man/id/$name" ] || { echo "man/id/$name is missing" >&2; failures=1; }
done

# Writes what a page and its translation have in common, one line for each item.
skeleton() {
    awk '
        BEGIN {
            n = split("NAMA=NAME RINGKASAN=SYNOPSIS URAIAN=DESCRIPTION LINGKUNGAN=ENVIRONMENT KODE_KELUAR=EXIT_STATUS" \
                " CONTOH=EXAMPLES LIHAT_JUGA=SEE_ALSO OPSI=OPTIONS PENANDATANGANAN=SIGNING PESAN=MESSAGES BERKAS=FILES" \
                " WAKTU=TIMES BATASAN=CAVEATS MENJALANKAN_SECARA_OTOMATIS=AUTOMATIC_RUNS ALAMAT=ADDRESSES ATURAN=RULES STANDAR=STANDARDS" \
                " EJAAN=SPELLING KEPALA=HEADER CATATAN=ENTRIES PEMERIKSAAN_DENGAN_TANGAN=CHECK_BY_HAND" \
                " TANDA_TANGAN_YANG_DIINGAT=REMEMBERED_SIGNATURES TINDAKAN=ACTS KUORUM=QUORUM ADMIN_TERAKHIR=THE_LAST_ADMIN" \
                " WEWENANG_MENURUT_POSISI_DAN_WAKTU=RIGHTS_BY_POSITION_AND_TIME BERKAS_TERBITAN=PUBLISHED_FILES" \
                " SIDIK_JARI_PENDIRI=TRUST_ROOT KEPUTUSAN_BARU=A_NEW_DECREE ATURAN_WAKTU=RULES_OF_TIME ATURAN_TEMUAN=RULES_OF_FINDINGS", pairs, " ")
            for (i = 1; i <= n; i++) { split(pairs[i], pair, "="); english[pair[1]] = pair[2] }
        }
        # The options that a line names, without their stand-ins.
        function options(    list, word, count) {
            count = split($0, word, " ")
            for (i = 1; i < count; i++) if (word[i] == "Fl" || word[i] == ".Fl") list = list " -" word[i + 1]
            if ($0 ~ / , Fl/) list = list " (both)"
            return list
        }
        /^\.Sh/ {
            section = substr($0, 5)
            gsub(/ /, "_", section)
            if (section in english) section = english[section]
            print "section " section
        }
        /^\.Ss/ { print "subsection in " section }
        /^\.Dt/ || /^\.\\" (as|exit) / || /^\.It (Ql|Ev|Xr)/ { print }
        /^\.It YK/ { print $2, $3 }
        /^\.It Fl/ || section == "SYNOPSIS" && /^\.(Op )?Fl/ { print "option" options() }
        /^\.It Ar/ || section == "SYNOPSIS" && /^\.(Op )?Ar/ { print "argument in " section }
        /^\.It (Ic|Cm) / || /^\.It [0-9]/ || /^\.It Pa [^ ]*$/ && !/YEAR|TAHUN/ { print }
        section == "SEE_ALSO" && /^\.Xr/ { print $2, $3 }
        /^\.Bd/ { display = 1; command = 0 }
        /^\.Ed/ { display = 0 }
        display && (/^\$ / || command && /^    /) { print; command = 1; next }
        display && !/^\./ && section !~ /^(EXAMPLES|MESSAGES|A_NEW_DECREE)$/ { print }
        display { command = /\\e$/ }' "$1"
}

for page in "$man"/id/*.[157]; do
    name=$(basename "$page")
    if [ ! -f "$man/$name" ]; then
        echo "man/id/$name has no English page" >&2
        failures=1
        continue
    fi
    skeleton "$man/$name" > "$work/$name.en"
    skeleton "$page" > "$work/$name.id"
    if ! (cd "$work" && diff "$name.en" "$name.id") > "$work/difference"; then
        echo "man/id/$name is out of step with man/$name (< English, > Indonesian):" >&2
        cat "$work/difference" >&2
        failures=1
    fi
    verb=${name#yankomas-}
    case $name in yankomas.1 | *.[57]) continue ;; esac
    # shellcheck disable=SC2046  # a verb may have two words
    summary=$("$program" --lang id help $(echo "${verb%.1}" | sed 's/-/ /') | sed -n '1s/^yankomas [a-z -]*: //p')
    grep -qxF ".Nd $summary" "$page" || { echo "man/id/$name: the summary of help is: $summary" >&2; failures=1; }
    listed=$(grep -A 1 "^\.It Xr ${name%.1} 1" "$man/id/yankomas.1")
    case $listed in *"$summary"*) ;; *) echo "man/id/yankomas.1 lists $name as: $listed" >&2; failures=1 ;; esac
done
exit $failures
