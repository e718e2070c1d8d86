// The rules of form: the one spelling of a journal, of its fields and values (YK002, YK004, YK005).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(002, spelling, "spelling", error, plain_form, "a journal that is not in the one spelling",
        "Cases and the roster are written in exactly one way: order of keys, indentation, quotes, "
        "no comments, no blank lines. So what is signed is what is shown, and every change is "
        "visible. Something here departs from it, which means that it was edited by hand or by "
        "another program.",
        "Take the file back from history with `git checkout`; enter what was meant with a verb, "
        "such as `yankomas advance` or `yankomas note`.")
YK_RULE(004, field, "field", error, plain_form,
        "a field that is missing, repeated, misplaced or unknown in an entry",
        "Each kind of entry has its own fields, in a fixed order, each at most once. A field that "
        "may not stand there would be read differently by different people.",
        "Entries are only made by the program: take the file back from history with `git "
        "checkout`, then enter it again with the verb.")
YK_RULE(005, value, "value", error, plain_form,
        "a value of a field that is not what the field holds",
        "A date that does not exist, a number with a leading zero, an id with capital letters, a "
        "time without the offset of the office's zone: every field has one type and every value "
        "one spelling.",
        "Take the file back from history with `git checkout`, then enter it again with the verb.")
