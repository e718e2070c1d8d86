#!/bin/sh
# The Indonesian pages keep step with the English ones: step.sh PROGRAM MAN_FOLDER
# SPDX-License-Identifier: Apache-2.0
#
# A page of man/id has the sections of the English page in their order, its arguments, options and other items, its exit
# codes, the commands of its displays, and the pages that it refers to. Its summary is the one that help prints.
set -eu
program=$1
man=$2
export LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# What an officer needs; a page that is not named here may be translated as well.
officers="yankomas new import advance attach note correct forget hold resume assign migrate return exit cosign show list todo overdue report due export-html lint explain status
    party-list key-new sop-show calendar-show"
for page in $officers; do
    file=yankomas-$page.1
    [ "$page" != yankomas ] || file=yankomas.1
    [ -f "$man/id/$file" ] || { echo "man/id/$file is missing" >&2; failures=1; }
done
for file in yankomas-deadlines.7 yankomas-law.7 yankomas-rules.7; do
    [ -f "$man/id/$file" ] || { echo "man/id/$file is missing" >&2; failures=1; }
done

# What two pages of one thing have in common, a line each.
skeleton() {
    awk '
        BEGIN {
            n = split("NAMA=NAME RINGKASAN=SYNOPSIS URAIAN=DESCRIPTION LINGKUNGAN=ENVIRONMENT KODE_KELUAR=EXIT_STATUS" \
                " CONTOH=EXAMPLES LIHAT_JUGA=SEE_ALSO OPSI=OPTIONS PENANDATANGANAN=SIGNING PESAN=MESSAGES BERKAS=FILES" \
                " WAKTU=TIMES BATASAN=CAVEATS JALAN_OTOMATIS=AUTOMATIC_RUNS ATURAN=RULES" \
                " ATURAN_WAKTU=RULES_OF_TIME ATURAN_TEMUAN=RULES_OF_FINDINGS", pairs, " ")
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
        /^\.It [0-9]/ || /^\.It Pa [^ ]*$/ && !/YEAR|TAHUN/ { print }
        section == "SEE_ALSO" && /^\.Xr/ { print }
        /^\.Bd/ { display = 1; command = 0 }
        /^\.Ed/ { display = 0 }
        display && (/^\$ / || command && /^    /) { print; command = 1; next }
        display && !/^\./ && section != "EXAMPLES" && section != "MESSAGES" { print }
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
    case $name in yankomas.1 | *.7) continue ;; esac
    # shellcheck disable=SC2046  # a verb may have two words
    summary=$("$program" --lang id help $(echo "${verb%.1}" | tr - ' ') | sed -n '1s/^yankomas [a-z -]*: //p')
    grep -qxF ".Nd $summary" "$page" || { echo "man/id/$name: the summary of help is: $summary" >&2; failures=1; }
done
exit $failures
