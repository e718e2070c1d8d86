# Compares {} places, options, rules and `commands` of each msgid and its msgstr; reads a catalogue without wrapped lines.
# SPDX-License-Identifier: Apache-2.0
#
# A stand-in such as FILE is a message of its own, and the catalogue spells it alike everywhere.

# The commands with each stand-in as the catalogue translates it.
function in_translation(text,    before, word) {
    before = ""
    while (match(text, /[A-Z][A-Z]+/)) {
        word = substr(text, RSTART, RLENGTH)
        before = before substr(text, 1, RSTART - 1) (word in stand_in ? stand_in[word] : word)
        text = substr(text, RSTART + RLENGTH)
    }
    return before text
}

# What `pattern` finds in the text, sorted. "{}" counts as its place, so that "{1} {0}" may stand for "{} {}".
function found(text, pattern,    list, n, i, at, one) {
    n = 0
    while (match(text, pattern)) {
        one = substr(text, RSTART, RLENGTH)
        text = substr(text, RSTART + RLENGTH)
        n++
        list[n] = one == "{}" ? "{" n - 1 "}" : one
    }
    for (i = 1; i <= n; i++)
        for (at = i + 1; at <= n; at++)
            if (list[at] < list[i]) { one = list[i]; list[i] = list[at]; list[at] = one }
    one = ""
    for (i = 1; i <= n; i++) one = one list[i] " "
    return one
}

# Keeps the message for the end, when all stand-ins are known.
function keep(    word, spelled) {
    if (id != "" && id != "msgid \"\"") {
        ids[++count] = id
        texts[count] = text
        word = substr(id, 8, length(id) - 8)
        spelled = substr(text, 9, length(text) - 9)
        if (word ~ /^[A-Z][A-Z]+$/) stand_in[word] = spelled
    }
    id = text = ""
}

# In another language a manual page is asked for in that language.
function check(id, text,    names) {
    gsub(/man -L [a-z]+ /, "man ", text)
    names = "--[a-z][a-z-]*|YK[0-9][0-9][0-9]|`[^`]*`"
    if (found(id, "\\{[0-9]*\\}") != found(text, "\\{[0-9]*\\}") ||
        in_translation(found(id, names)) != found(text, names))
        print "  " id "\n  " text
}

/^msgid /  { id = $0; part = "id"; next }
/^msgid_plural / { part = "plural"; next }
/^msgstr/  { text = $0; part = "text"; next }
/^"/       { if (part == "id") id = id $0; else if (part == "text") text = text $0; next }
/^$/       { keep() }
END        {
    keep()
    for (i = 1; i <= count; i++) check(ids[i], texts[i])
}
