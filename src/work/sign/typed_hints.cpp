// Fills in the stand-ins of commands.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/typed_hints.h"

#include <string>

#include <fmt/format.h>

#include "core/base/text.h"

namespace yankomas {

namespace {

// The verb that signs the act.
std::string_view verb_of(CaseAct act) {
    if (act == CaseAct::open) return "new";
    if (act == CaseAct::step) return "advance";
    return act == CaseAct::send_back ? "return" : name_of(act);
}

void replace(std::string& line, std::string_view option, std::string_view stand_in,
             const std::optional<std::string>& typed) {
    const std::string wanted = fmt::format(" {} {}", option, stand_in);
    const std::size_t at = typed ? line.find(wanted) : std::string::npos;
    if (at == std::string::npos) return;
    line.replace(at, wanted.size(), fmt::format(" {} {}", option, typed_for_shell(*typed)));
}

void replace_or_add(std::string& line, std::string_view option, std::string_view stand_in,
                    const std::optional<std::string>& typed) {
    replace(line, option, stand_in, typed);
    if (typed && line.find(fmt::format(" {} ", option)) == std::string::npos)
        line += fmt::format(" {} {}", option, typed_for_shell(*typed));
}

// A file takes the place of a file, and a number that of a number.
void fill_in_document(std::string& line, const std::string& typed) {
    const std::size_t end = typed.find_first_of("=,");
    if (end == std::string::npos) return;
    const std::string_view rest = typed[end] == '=' ? "=FILE" : ",number=TEXT";
    replace(line, "--doc", fmt::format("{}{}", typed.substr(0, end), rest), typed);
}

// Other acts than the one that was typed have reasons, remarks and times of their own.
void fill_in_same(std::string& line, const EntryChoices& choices, const CaseEntry& entry,
                  std::string_view title) {
    const bool opens = entry.act == CaseAct::open;
    replace(line, "--title", "TEXT", opens ? std::optional(std::string(title)) : entry.title);
    replace(line, "--register", "TEXT", entry.register_text);
    if (entry.received) replace(line, "--received", "DATE", to_string(*entry.received));
    if (entry.occurred)
        replace_or_add(line, "--occurred", "TIME", to_string(*entry.occurred, entry.zone));
    replace(line, "--basis", "TEXT", entry.basis);
    replace(line, "--reason", "TEXT", choices.reason);
    replace_or_add(line, "--note", "TEXT", choices.note);
}

}  // namespace

void fill_in_typed(Findings& findings, const EntryChoices& choices, const CaseEntry& entry,
                   std::string_view title) {
    const std::string same = fmt::format("yankomas {} ", verb_of(entry.act));
    for (Finding& one : findings) {
        for (Arg& arg : one.hint.args) {
            if (arg.kind != ArgKind::command || !arg.text.starts_with("yankomas ")) continue;
            if (arg.text.starts_with(same)) fill_in_same(arg.text, choices, entry, title);
            if (choices.party) replace(arg.text, "--for", "CODE", choices.party->value);
            for (const std::string& typed : choices.documents) fill_in_document(arg.text, typed);
            if (choices.signing.key) arg.text += " --key FILE";
        }
    }
}

}  // namespace yankomas
