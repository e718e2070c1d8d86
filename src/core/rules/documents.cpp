// Checks which documents must be on file, which a step must produce, and whether the files are the
// signed ones.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/documents.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/office/office.h"
#include "core/record/progress.h"
#include "core/rules/choices.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

bool attaches(const CaseEntry& entry, const DocumentKind& kind) {
    return std::ranges::find(entry.documents, kind, &Document::kind) != entry.documents.end();
}

Command attach_command(const Situation& s, const DocumentKind& kind) {
    return command("yankomas attach {} --doc {}=FILE", s.case_id(), kind);
}

// Says how a paper comes with the entry that is being signed, with its file or by its number alone.
// For an entry that is signed already it comes later.
Message how_to_attach(const Situation& s, const DocumentKind& kind) {
    if (s.is_signed()) return message("attach it: {}", attach_command(s, kind));
    return message("add {}, or by its number alone {}", command("--doc {}=FILE", kind),
                   command("--doc {},number=TEXT", kind));
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
                 how_to_attach(s, requirement.kind));
    }
}

// Each document that the step produces must come with the entry or have come since the step began.
void check_produced(const Situation& s, const Step& step) {
    const Outcome* outcome = s.entry.outcome ? find(step.outcomes, *s.entry.outcome) : nullptr;
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        if (attaches(s.entry, kind) || is_produced(kind, s.sop, s.before)) continue;
        s.report(rule::missing_output, Field::step,
                 message("step {} produces '{}', which is not attached", step.number, kind),
                 how_to_attach(s, kind));
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
                message("bring back the signed file, or attach the new one: {}",
                        attach_command(s, document.kind)));
        case FileState::unsafe:
            return s.report(rule::document_path, Field::documents,
                            message("{} is no plain file below the office folder", file),
                            message("put the file itself there, not a link or a device"));
    }
}

std::vector<std::string> attachable_kinds(const Sop& sop) {
    std::vector<std::string> kinds;
    for (const auto& [kind, type] : sop.documents) {
        if (is_attachable(type.document_class)) kinds.push_back(kind.value);
    }
    return kinds;
}

// The procedure must list the kind of each attached document, and only papers and results may be
// attached.
void check_kind(const Situation& s, const Document& document) {
    const DocumentType* type = find(s.sop.documents, document.kind);
    if (type == nullptr) {
        const std::vector<std::string> papers = attachable_kinds(s.sop);
        s.report(rule::unknown_document, Field::documents,
                 message("'{}' is no document of {}; it has {}", document.kind, s.sop.version,
                         join(papers, ", ")),
                 choice_hint(document.kind.value, papers, s.sop.version.id));
    } else if (!is_attachable(type->document_class)) {
        s.report(rule::not_attachable, Field::documents,
                 message("'{}' is {}: it is named, not attached", document.kind,
                         noun_of(type->document_class)));
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

// A paper can't be older than its own date: what is dated later than the entry was not there yet,
// or its date is written wrong (yankomas-case(5), Documents).
void check_date(const Situation& s, const Document& document) {
    if (s.docket.advice < Advice::warnings || !document.date || *document.date <= s.day()) return;
    const std::string option = fmt::format("--doc {}{},date=DATE", document.kind.value,
                                           document.file ? "=FILE" : ",number=TEXT");
    s.report(rule::later_paper, Field::documents,
             message("'{}' is dated {}, and entry {} was signed before that day, on {}",
                     document.kind, *document.date, s.entry.number, s.day()),
             s.is_signed()
                 ? message("attach it again with the right date: {}",
                           command("yankomas attach {} {}", s.case_id(), option))
                 : message("write the date that stands on the paper: {}", command("{}", option)));
}

// What is attached as a file must be a paper (yankomas-case(5), Documents).
void check_paper(const Situation& s, const Document& document) {
    if (!document.file || keeps_file(s, document)) return;
    if (is_office_file(*document.file)) {
        s.report(rule::office_file, Field::documents,
                 message("{} belongs to the record of the office and is no paper", *document.file),
                 message("attach the paper itself; another case is named by its id in a note: {}",
                         command("yankomas note {} TEXT", s.case_id())));
    }
    if (s.docket.advice < Advice::warnings) return;
    if (document.size == 0) {
        s.report(rule::empty_document, Field::documents, message("{} is empty", *document.file),
                 message("attach the real file: {}", attach_command(s, document.kind)));
    } else if (const auto other = other_kind_of(s, document)) {
        s.report(rule::same_file, Field::documents,
                 message("'{}' is the same file as '{}' of entry {}", document.kind, other->first,
                         other->second),
                 message("attach the right file, or say in a note that one paper is both: {}",
                         command("yankomas note {} TEXT", s.case_id())));
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
        check_date(s, document);
        check_paper(s, document);
    }
    if (s.entry.act == CaseAct::exit) {
        const Exit* exit = find(s.sop.exits, *s.entry.exit);
        if (exit != nullptr) check_required(s, exit->requirements, Field::exit);
    }
    const Step* step = s.entry.act == CaseAct::step ? s.signed_step().step : nullptr;
    if (step == nullptr) return;
    check_required(s, step->requirements, Field::step);
    check_produced(s, *step);
}

}  // namespace yankomas
