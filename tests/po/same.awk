# Compares {} places, options, rules and `commands` of each msgid and its msgstr; reads a catalogue without wrapped lines.
# SPDX-License-Identifier: Apache-2.0

# What `pattern` finds in the text, sorted. "{}" counts as its place, so that "{1} {0}" may stand for "{} {}".
function found(text, pattern,    list, n, i, at, one) {
    n = 0
    while (match(text, pattern)) {
        one = substr(text, RSTART, RLENGTH)
        text = substr(text, RSTART + RLENGTH)
        list[++n] = one == "{}" ? "{" n - 1 "}" : one
    }
    for (i = 1; i <= n; i++)
        for (at = i + 1; at <= n; at++)
            if (list[at] < list[i]) { one = list[i]; list[i] = list[at]; list[at] = one }
    one = ""
    for (i = 1; i <= n; i++) one = one list[i] " "
    return one
}

function check() {
    if (id != "" && id != "msgid \"\"" &&
        (found(id, "\\{[0-9]*\\}") != found(text, "\\{[0-9]*\\}") ||
         found(id, "--[a-z][a-z-]*|YK[0-9][0-9][0-9]|`[^`]*`") != found(text, "--[a-z][a-z-]*|YK[0-9][0-9][0-9]|`[^`]*`")))
        print "  " id "\n  " text
    id = text = ""
}

/^msgid /  { id = $0; part = "id"; next }
/^msgid_plural / { part = "plural"; next }
/^msgstr/  { text = $0; part = "text"; next }
/^"/       { if (part == "id") id = id $0; else if (part == "text") text = text $0; next }
/^$/       { check() }
END        { check() }
