#!/bin/sh
# Prints yankomas-rules(7) from the texts of `yankomas explain`: rules_page.sh PROGRAM
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cat << 'END'
.\" Every rule of the program; made from yankomas explain by tests/manual/rules_page.sh.
.\" SPDX-License-Identifier: Apache-2.0
.Dd November 23, 2026
.Dt YANKOMAS-RULES 7
.Os
.Sh NAME
.Nm yankomas-rules
.Nd what the findings mean and how they are mended
.Sh DESCRIPTION
A finding names its rule, as in
.Ql error[YK301] .
The id of a rule never changes its meaning, and no rule can be suppressed.
.Pp
An
.Em error
makes the exit code 1.
A
.Em warning
does so with
.Fl -strict .
A
.Em note
never does, and
.Xr yankomas-lint 1
shows it with
.Fl -notes .
.Pp
The rules come in families:
YK0xx form, YK1xx integrity, YK2xx documents, YK3xx order and roles, YK4xx procedures and roster,
YK5xx calendar and deadlines, YK7xx privacy.
A case with an error of form or integrity is not verified: nothing is signed onto it, and what rests on it is not relied on.
.Sh RULES
.Bl -tag -width Ds
END
"$1" explain --format jsonl | awk '
    # The string value of a key in one line of JSON; the texts hold no escapes but \".
    function value(key,    rest, end) {
        rest = substr($0, index($0, "\"" key "\":") + length(key) + 3)
        sub(/^ *"/, "", rest)
        gsub(/\\"/, "\001", rest)
        end = index(rest, "\"")
        rest = substr(rest, 1, end - 1)
        gsub(/\001/, "\"", rest)
        return rest
    }
    # A sentence a line, and no line that roff would take for a request.
    function lines(text) {
        gsub(/\\/, "\\e", text)
        gsub(/`/, "\"", text)
        gsub(/[.] /, ".\n", text)
        gsub(/\n\./, "\n\\\\\\&.", text)
        return text
    }
    {
        print ".It " value("rule") " " value("name") " Pq " value("severity")
        print ".Em \"" value("title") "\""
        print ".Pp"
        print lines(value("meaning"))
        print ".Pp"
        print "To mend it:"
        print lines(value("mend"))
    }'
cat << 'END'
.El
.Sh SEE ALSO
.Xr yankomas-explain 1 ,
.Xr yankomas-lint 1 ,
.Xr yankomas-case 5 ,
.Xr yankomas-roster 5 ,
.Xr yankomas-sop 5
END
