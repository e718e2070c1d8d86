#!/bin/sh
# No sentence for people has a day written as 2026-03-02: days.sh TESTS_FOLDER
# SPDX-License-Identifier: Apache-2.0
#
# Looks at the transcripts and at what lint says of every faulty office. Only data has such days: JSON, CSV, the lines of
# files and of bytes to be signed, an instant that is the whole answer. In a sentence they may stand in quotes, as the value of
# an option, and where it is said how a day is written.
set -eu
cd "$1"
{
    cat transcripts/*.txt
    sed 's/^/| /' cases/bad/*/expected
} | awk '
    !/^[|!] / || !/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]/ { next }
    /^\| *("[a-z_]+": |[{\[])/ { next }                                             # JSON
    /^[|!] +[|>]? *(- |#)?\{?[a-z_-]+: / && !/: (note|error|warning|info)/ { next } # a line of a file
    /^[|!] +- / { next }                                                            # a row of a calendar
    /^\| *# / { next }                                                              # a remark in a file
    /^\| \+ [0-9]+@sha256:/ { next }                                                # a line of known-offices
    /^\| [^ ]+$/ { next }                                                           # a single word: an instant, or CSV
    /^\| YK-[0-9]+-[0-9]+[,;\t]/ { next }                                           # CSV
    {
        sentence = $0
        gsub(/"[^"]*"|\047[^\047]*\047/, "", sentence)
        gsub(/--[a-z-]+ [0-9][-0-9:T+\/]+/, "", sentence)
        gsub(/(seals\/|such as |expected a time as |looks like |there is no day |ditulis seperti |seperti |tidak ada tanggal )([a-z]+: )?[0-9][-0-9.\/:T+]+(, [0-9][-0-9.]+)*/, "", sentence)
        sentences++
        if (sentence ~ /[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]/) { print; bad = 1 }
    }
    END {
        if (sentences < 10) { print "the transcripts have lost their sentences"; bad = 1 }
        exit bad
    }'
