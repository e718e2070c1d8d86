// The table of verbs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <algorithm>
#include <array>

namespace yankomas {

std::span<const Verb> all_verbs() {
    using enum VerbGroup;
    static const std::array verbs = {
        Verb{"new", cases, message("open a case"), declare_new},
        Verb{"advance", cases, message("sign the step where a case stands"), declare_advance},
        Verb{"attach", cases, message("put documents on file"), declare_attach},
        Verb{"note", cases, message("write a remark into a case"), declare_note},
        Verb{"hold", cases, message("stop the clock of a case"), declare_hold},
        Verb{"resume", cases, message("let the clock run on"), declare_resume},
        Verb{"return", cases, message("send a case back to an earlier step"), declare_return},
        Verb{"exit", cases, message("end a case before its last step"), declare_exit},
        Verb{"cosign", cases, message("sign an entry as well, or ratify it"), declare_cosign},
        Verb{"explain", help, message("what a finding means and how to mend it"), declare_explain},
        Verb{"completion", help, message("completion of verbs and options for a shell"), declare_completion},
        Verb{"help", help, message("the verbs, or one verb with its options"), declare_help},
    };
    return verbs;
}

const Verb* find_verb(std::string_view name) {
    const auto found = std::ranges::find(all_verbs(), name, &Verb::name);
    return found == all_verbs().end() ? nullptr : &*found;
}

Message heading_of(VerbGroup group) {
    switch (group) {
        case VerbGroup::cases: return message("cases");
        case VerbGroup::reading: return message("reading");
        case VerbGroup::checking: return message("checking");
        case VerbGroup::office: return message("procedures and calendar");
        case VerbGroup::people: return message("people and keys");
        case VerbGroup::history: return message("seals and history");
        case VerbGroup::help: return message("help");
    }
    return {};
}

}  // namespace yankomas
