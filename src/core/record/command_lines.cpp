// Writes command lines for acts of a case.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/command_lines.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/journal/correctable.h"

namespace yankomas {

namespace {

// The options --doc of a command, each kind once.
class DocumentOptions {
public:
    void ask(const DocumentKind& kind, bool by_number = false) {
        if (std::ranges::find(kinds_, kind) != kinds_.end()) return;
        kinds_.push_back(kind);
        text_ += fmt::format(" --doc {}{}", kind.value, by_number ? ",number=TEXT" : "=FILE");
    }
    void ask_missing(const std::vector<Requirement>& requirements, const Sop& sop,
                     const Progress& before) {
        for (const Requirement& need : requirements) {
            if (!is_met(need, sop, before)) ask(need.kind);
        }
    }
    // An entry names a document by its file, or by its number alone.
    void ask_as_in(const CaseEntry& entry) {
        for (const Document& document : entry.documents) ask(document.kind, !document.file);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::vector<DocumentKind> kinds_;
    std::string text_;
};

// Whoever signs a step in a role that records it for an outside party must name the party.
std::string_view party_option(const Sop& sop, const Step& step) {
    const bool is_recorded = std::ranges::any_of(signers_of(sop, step), [&](const RoleId& role) {
        return records_for_outside(sop, step, role);
    });
    return is_recorded ? " --for CODE" : "";
}

// The same for the ratification of a signature of a step. Of a cosigner's signature only the party
// that the refused ratification named tells whether there must be one.
std::string_view party_option_of(const Sop& sop, const Progress& before, const CaseEntry& entry) {
    const Sop* version = before.versions.sop_of(*entry.about);
    const Sop& then = version == nullptr ? sop : *version;
    const bool is_of_step = entry.step && before.signed_with(*entry.about) != nullptr;
    const Step* step = is_of_step ? then.step(*entry.step) : nullptr;
    if (step != nullptr) return party_option(then, *step);
    return entry.party ? " --for CODE" : "";
}

std::string advance_line(const Sop& sop, const Progress& before, std::string_view id,
                         const Step& step, const OutcomeId* chosen, const CaseEntry* entry) {
    std::string line = fmt::format("yankomas advance {}", id);
    const Outcome* outcome = chosen == nullptr ? nullptr : find(step.outcomes, *chosen);
    if (outcome != nullptr) {
        line += " --outcome " + chosen->value;
    } else if (!step.outcomes.empty()) {
        line += " --outcome OUTCOME";
    }
    DocumentOptions documents;
    if (entry != nullptr) documents.ask_as_in(*entry);
    documents.ask_missing(step.requirements, sop, before);
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        if (!is_produced(kind, sop, before)) documents.ask(kind);
    }
    line += documents.text();
    return line + std::string(party_option(sop, step));
}

std::string opening_line(const Sop& sop, const CaseEntry& entry) {
    std::string line = fmt::format("yankomas new {} --title TEXT", sop.version.id.value);
    if (entry.step) line += fmt::format(" --at-step {}", entry.step->value);
    if (entry.register_text || entry.step) line += " --register TEXT";
    if (entry.step) line += " --received DATE --occurred TIME --reason TEXT";
    if (entry.party) line += " --for CODE";
    if (entry.subject) line += " --subject " + entry.subject->value;
    if (entry.area) line += " --area " + entry.area->value;
    return line;
}

std::string options_of_exit(const Sop& sop, const Progress& before, const ExitId& code,
                            DocumentOptions documents) {
    if (const Exit* exit = find(sop.exits, code))
        documents.ask_missing(exit->requirements, sop, before);
    return " --reason TEXT" + documents.text();
}

std::string exit_line(const Sop& sop, const Progress& before, std::string_view id,
                      const CaseEntry& entry, const DocumentOptions& documents) {
    const ExitId code = entry.exit.value_or(ExitId("EXIT"));
    const std::string about =
        entry.about ? fmt::format(" --entry {}", entry.about->value) : std::string();
    return fmt::format("yankomas exit {} {}{}{}", id, code.value, about,
                       options_of_exit(sop, before, code, documents));
}

}  // namespace

std::string advance_command(const Sop& sop, const Progress& before, std::string_view id,
                            const Step& step, const OutcomeId* outcome) {
    return advance_line(sop, before, id, step, outcome, nullptr);
}

std::string exit_options(const Sop& sop, const Progress& before, const ExitId& exit) {
    return options_of_exit(sop, before, exit, {});
}

std::string cosign_options(const Sop& sop, const CaseEntry& about) {
    const bool is_of_step = about.act == CaseAct::step || about.act == CaseAct::cosign;
    const Step* step = is_of_step && about.step ? sop.step(*about.step) : nullptr;
    return fmt::format(" --entry {}{}", about.number.value,
                       step == nullptr ? "" : party_option(sop, *step));
}

std::string cosign_command(const Sop& sop, std::string_view id, const CaseEntry& about) {
    return fmt::format("yankomas cosign {}{}", id, cosign_options(sop, about));
}

std::string correct_command(std::string_view id, EntryNumber about, const CaseEntry& correction) {
    std::string line = fmt::format("yankomas correct {} --entry {}", id, about.value);
    for (const Document& document : correction.documents)
        line += fmt::format(" --doc {},number=TEXT", document.kind.value);
    each_correctable([&](const auto& field) {
        if (correction.*field.member) line += fmt::format(" --{} TEXT", name_of(field.field));
    });
    return line + " --reason TEXT";
}

std::string same_command(const Sop& sop, const Progress& before, std::string_view id,
                         const CaseEntry& entry) {
    DocumentOptions documents;
    documents.ask_as_in(entry);
    switch (entry.act) {
        case CaseAct::open: return opening_line(sop, entry) + documents.text();
        case CaseAct::step: {
            const Step* step = entry.step ? sop.step(*entry.step) : nullptr;
            if (step == nullptr) return fmt::format("yankomas advance {}", id);
            const OutcomeId* outcome = entry.outcome ? &*entry.outcome : nullptr;
            return advance_line(sop, before, id, *step, outcome, &entry);
        }
        case CaseAct::cosign:
            if (is_second_signature(before, entry) || !entry.about)
                return fmt::format("yankomas cosign {}", id);
            return fmt::format("yankomas cosign {} --entry {}{}", id, entry.about->value,
                               party_option_of(sop, before, entry));
        case CaseAct::attach: return fmt::format("yankomas attach {}{}", id, documents.text());
        case CaseAct::note: return fmt::format("yankomas note {} TEXT", id);
        case CaseAct::correct: return correct_command(id, *entry.about, entry);
        case CaseAct::forget:
            return fmt::format("yankomas forget {} --entry {} --kind {} --basis TEXT --reason TEXT",
                               id, entry.about ? std::to_string(entry.about->value) : "N",
                               entry.kind ? entry.kind->value : "KIND");
        case CaseAct::hold:
            return fmt::format("yankomas hold {} {}{}{}", id, entry.hold ? entry.hold->value : "",
                               entry.reason ? " --reason TEXT" : "", documents.text());
        case CaseAct::assign:
            return fmt::format("yankomas assign {} {}", id,
                               entry.person ? entry.person->value : "PERSON");
        case CaseAct::migrate:
            return fmt::format("yankomas migrate {}{} --reason TEXT", id,
                               entry.sop ? fmt::format(" --to {}", entry.sop->version) : "");
        case CaseAct::resume: return fmt::format("yankomas resume {}{}", id, documents.text());
        case CaseAct::send_back:
            return fmt::format("yankomas return {} --step {} --reason TEXT", id,
                               entry.step ? std::to_string(entry.step->value) : "N");
        case CaseAct::exit: return exit_line(sop, before, id, entry, documents);
    }
    return {};
}

}  // namespace yankomas
