// The rules of files that people write: office.yaml, procedures, calendars (YK010 to YK012).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(010, yaml, "yaml", error, plain_form, "YAML that may be read in more than one way",
        "In office.yaml, SOPs and calendars anchors, aliases, tags, merge keys, second documents "
        "and duplicate keys are refused, and text with a # or : must stand in quotes: readers of "
        "YAML do not agree on them.",
        "Write the value out plainly, in quotes if it holds such a sign, and run `yankomas lint`.")
YK_RULE(011, key, "key", error, plain_form,
        "an unknown, missing or repeated key in a file that people write",
        "office.yaml, SOPs and calendars have fixed keys, and a mistyped one would silently be "
        "without effect.",
        "Compare with the manual of the file (man 5 yankomas-sop, yankomas-calendar, "
        "yankomas-office) and run `yankomas lint`.")
YK_RULE(012, entry_value, "entry-value", error, plain_form,
        "a value that does not fit in a file that people write",
        "A key of office.yaml, an SOP or a calendar holds something other than what is expected "
        "there: another type, a name that is not defined, a limit of 0 days, a time that does not "
        "exist.",
        "Write what the message expects. A file that was published already is not edited: make a "
        "new version of it and publish that with `yankomas roster publish FILE`.")
