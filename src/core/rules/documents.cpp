// Which documents must be on file, which must come out of a step, and whether the files are the
// signed ones.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/record/progress.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

bool attaches(const CaseEntry& entry, const DocumentKind& kind) {
    return std::ranges::any_of(entry.documents,
                               [&](const Document& document) { return document.kind == kind; });
}

void check_required(const Situation& s, const std::vector<Requirement>& requirements,
                    Findings& findings) {
    for (const Requirement& requirement : requirements) {
        if (attaches(s.entry, requirement.kind) || is_met(requirement, s.sop, s.before)) continue;
        findings.push_back(
            s.at(Rule::missing_document, s.entry.act == CaseAct::exit ? Field::exit : Field::step,
                 requirement.since
                     ? message("the document '{}' is missing: one of step {} or later is required",
                               requirement.kind, *requirement.since)
                     : message("the document '{}' is required and not on file", requirement.kind),
                 message("attach it: --doc {}=FILE, or yankomas attach {} --doc {}=FILE",
                         requirement.kind, s.case_id(), requirement.kind)));
    }
}

void check_produced(const Situation& s, const Step& step, Findings& findings) {
    const Outcome* outcome = s.entry.outcome ? find(step.outcomes, *s.entry.outcome) : nullptr;
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        if (attaches(s.entry, kind) || is_produced(kind, s.sop, s.before)) continue;
        findings.push_back(
            s.at(Rule::missing_output, Field::step,
                 message("step {} produces '{}', which is not attached", step.number, kind),
                 message("attach it: --doc {}=FILE, or --doc {},number=...", kind, kind)));
    }
}

void check_fact(const Situation& s, const Document& document, const DocumentFact& fact,
                Findings& findings) {
    if (fact.state == FileState::same) return;
    const std::string& file = *document.file;
    switch (fact.state) {
        case FileState::same: return;
        case FileState::absent:
            if (s.docket.advice < Advice::notes) return;
            findings.push_back(
                s.at(Rule::document_elsewhere, Field::documents,
                     message("{} is not here, so its content was not checked", file)));
            return;
        case FileState::unread:
            findings.push_back(
                s.at(Rule::document_elsewhere, Field::documents,
                     message("{} could not be read, so its content was not checked", file)));
            return;
        case FileState::differs:
            findings.push_back(s.at(
                Rule::document_changed, Field::documents,
                message("{} is not the file that entry {} signed", file, s.entry.number),
                message(
                    "bring back the signed file, or attach the new one: yankomas attach {} --doc {}=FILE",
                    s.case_id(), document.kind)));
            return;
        case FileState::unsafe:
            findings.push_back(s.at(Rule::document_path, Field::documents,
                                    message("{} is no plain file below the office folder", file),
                                    message("put the file itself there, not a link or a device")));
            return;
    }
}

void check_kinds(const Situation& s, Findings& findings) {
    for (const Document& document : s.entry.documents) {
        const DocumentType* type = find(s.sop.documents, document.kind);
        if (type == nullptr) {
            findings.push_back(
                s.at(Rule::unknown_document, Field::documents,
                     message("'{}' is no document of {}", document.kind, s.sop.version),
                     message("yankomas sop show {} lists its documents", s.sop.version.id)));
        } else if (!is_attachable(type->document_class)) {
            findings.push_back(s.at(Rule::not_attachable, Field::documents,
                                    message("'{}' is {}: it is named, not attached", document.kind,
                                            name_of(type->document_class))));
        }
    }
}

}  // namespace

void check_files(const Situation& s, Findings& findings) {
    for (std::size_t i = 0; i < std::min(s.entry.documents.size(), s.documents.size()); ++i)
        check_fact(s, s.entry.documents[i], s.documents[i], findings);
}

void check_documents(const Situation& s, Findings& findings) {
    check_kinds(s, findings);
    if (s.entry.act == CaseAct::exit) {
        const Exit* exit = find(s.sop.exits, *s.entry.exit);
        if (exit != nullptr) check_required(s, exit->requirements, findings);
    }
    if (s.entry.act != CaseAct::step) return;
    const Step* step = s.sop.step(*s.entry.step);
    if (step == nullptr) return;
    check_required(s, step->requirements, findings);
    check_produced(s, *step, findings);
}

}  // namespace yankomas
