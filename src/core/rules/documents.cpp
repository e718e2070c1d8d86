// Checks which documents must be on file, which a step must produce, and whether the files are the
// signed ones.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/documents.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/office/office.h"
#include "core/record/progress.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

bool attaches(const CaseEntry& entry, const DocumentKind& kind) {
    return std::ranges::find(entry.documents, kind, &Document::kind) != entry.documents.end();
}

// Each paper that a step or an exit requires must be on file already or come with the entry
// (yankomas-case(5), Documents).
void check_required(const Situation& s, const std::vector<Requirement>& requirements, Field field) {
    for (const Requirement& requirement : requirements) {
        if (attaches(s.entry, requirement.kind) || is_met(requirement, s.sop, s.before)) continue;
        s.report(rule::missing_document, field,
                 requirement.since
                     ? message("the document '{}' is missing: one of step {} or later is required",
                               requirement.kind, *requirement.since)
                     : message("the document '{}' is required and not on file", requirement.kind),
                 message("attach it: --doc {}=FILE, or yankomas attach {} --doc {}=FILE",
                         requirement.kind, s.case_id(), requirement.kind));
    }
}

// Each document that the step produces must come with the entry or have come since the step began.
void check_produced(const Situation& s, const Step& step) {
    const Outcome* outcome = s.entry.outcome ? find(step.outcomes, *s.entry.outcome) : nullptr;
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        if (attaches(s.entry, kind) || is_produced(kind, s.sop, s.before)) continue;
        s.report(rule::missing_output, Field::step,
                 message("step {} produces '{}', which is not attached", step.number, kind),
                 message("attach it: --doc {}=FILE, or --doc {},number=...", kind, kind));
    }
}

// True if the entry corrects another one and leaves the file of this document as it was. What is
// wrong with that file is told where it came in.
bool keeps_file(const Situation& s, const Document& document) {
    if (s.entry.act != CaseAct::correct || !document.file) return false;
    return std::ranges::any_of(s.before.on_file, [&](const OnFile& item) {
        return item.entry == s.entry.about && item.document.kind == document.kind &&
               item.document.file == document.file && item.document.digest == document.digest;
    });
}

// A file that is not here is only a note, since documents do not travel with git.
void check_fact(const Situation& s, const Document& document, FileState state) {
    if (state == FileState::same) return;
    const std::string& file = *document.file;
    switch (state) {
        case FileState::same: return;
        case FileState::absent:
            if (s.docket.advice < Advice::notes) return;
            return s.report(rule::document_elsewhere, Field::documents,
                            message("{} is not here, so its content was not checked", file));
        case FileState::unread:
            return s.report(rule::document_elsewhere, Field::documents,
                            message("{} could not be read, so its content was not checked", file));
        case FileState::differs:
            return s.report(
                rule::document_changed, Field::documents,
                message("{} is not the file that entry {} signed", file, s.entry.number),
                message("bring back the signed file, or attach the new one: "
                        "yankomas attach {} --doc {}=FILE",
                        s.case_id(), document.kind));
        case FileState::unsafe:
            return s.report(rule::document_path, Field::documents,
                            message("{} is no plain file below the office folder", file),
                            message("put the file itself there, not a link or a device"));
    }
}

// The procedure must list the kind of each attached document, and only papers and results may be
// attached.
void check_kind(const Situation& s, const Document& document) {
    const DocumentType* type = find(s.sop.documents, document.kind);
    if (type == nullptr) {
        s.report(rule::unknown_document, Field::documents,
                 message("'{}' is no document of {}", document.kind, s.sop.version),
                 message("yankomas sop show {} lists its documents", s.sop.version.id));
    } else if (!is_attachable(type->document_class)) {
        s.report(rule::not_attachable, Field::documents,
                 message("'{}' is {}: it is named, not attached", document.kind,
                         name_of(type->document_class)));
    }
}

// Returns the document of another kind that has these bytes and came before, and its entry.
std::optional<std::pair<DocumentKind, EntryNumber>> other_kind_of(const Situation& s,
                                                                  const Document& document) {
    const auto is_other = [&](const Document& one) {
        return one.file && one.digest == document.digest && one.kind != document.kind;
    };
    for (const OnFile& item : s.before.on_file)
        if (is_other(item.document)) return std::pair(item.document.kind, item.entry);
    for (const Document& one : s.entry.documents) {
        if (&one == &document) break;
        if (is_other(one)) return std::pair(one.kind, s.entry.number);
    }
    return std::nullopt;
}

// What is attached as a file must be a paper (yankomas-case(5), Documents).
void check_paper(const Situation& s, const Document& document) {
    if (!document.file || keeps_file(s, document)) return;
    if (is_office_file(*document.file)) {
        s.report(rule::office_file, Field::documents,
                 message("{} belongs to the record of the office and is no paper", *document.file),
                 message("attach the paper itself; another case is named by its id in a note: "
                         "yankomas note {} TEXT",
                         s.case_id()));
    }
    if (s.docket.advice < Advice::warnings) return;
    if (document.size == 0) {
        s.report(rule::empty_document, Field::documents, message("{} is empty", *document.file),
                 message("attach the real file: yankomas attach {} --doc {}=FILE", s.case_id(),
                         document.kind));
    } else if (const auto other = other_kind_of(s, document)) {
        s.report(rule::same_file, Field::documents,
                 message("'{}' is the same file as '{}' of entry {}", document.kind, other->first,
                         other->second),
                 message("attach the right file, or say in a note that one paper is both: "
                         "yankomas note {} TEXT",
                         s.case_id()));
    }
}

}  // namespace

void check_files(const Situation& s) {
    for (std::size_t i = 0; i < std::min(s.entry.documents.size(), s.documents.size()); ++i) {
        const Document& document = s.entry.documents[i];
        if (!keeps_file(s, document)) check_fact(s, document, s.documents[i].state);
    }
}

void check_documents(const Situation& s) {
    for (const Document& document : s.entry.documents) {
        if (s.entry.act != CaseAct::correct) check_kind(s, document);
        check_paper(s, document);
    }
    if (s.entry.act == CaseAct::exit) {
        const Exit* exit = find(s.sop.exits, *s.entry.exit);
        if (exit != nullptr) check_required(s, exit->requirements, Field::exit);
    }
    const Step* step = s.entry.act == CaseAct::step ? s.signed_step() : nullptr;
    if (step == nullptr) return;
    check_required(s, step->requirements, Field::step);
    check_produced(s, *step);
}

}  // namespace yankomas
