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
               item.document.file == document.file && item.document.digest == document.digest &&
               !item.is_forgotten;
    });
}

// True if the entry corrects another one and names a file that this one, or an earlier correction
// of it, names already.
bool names_again(const Docket& docket, const CaseEntry& entry, const Document& document) {
    if (entry.act != CaseAct::correct) return false;
    return std::ranges::any_of(docket.journal.entries, [&](const CaseEntry& above) {
        return above.number < entry.number && entry_of_papers(above) == entry.about &&
               std::ranges::any_of(above.documents, [&](const Document& one) {
                   return one.kind == document.kind && one.file == document.file &&
                          one.digest == document.digest;
               });
    });
}

// True if a document of the case that is not forgotten has this path.
bool is_still_named(const Docket& docket, const Progress& progress, const std::string& file) {
    return std::ranges::any_of(docket.journal.entries, [&](const CaseEntry& entry) {
        return std::ranges::any_of(entry.documents, [&](const Document& document) {
            return document.file == file && progress.find_forgotten(entry, document) == nullptr;
        });
    });
}

// The facts about the documents of one entry, and where what they mean is put.
struct FactCheck {
    const Docket& docket;
    const Progress& progress;
    const CaseEntry& entry;
    Findings& findings;

    void report(Rule rule, Message what, Message hint = {}) {
        findings.push_back(finding(rule, docket.journal.place(entry, Field::documents),
                                   std::move(what), std::move(hint)));
    }
    void check_forgotten(const Document& document, EntryNumber by, FileState state);
    void check(const Document& document, FileState state);
};

// A file that is forgotten need not be here, and should not.
void FactCheck::check_forgotten(const Document& document, EntryNumber by, FileState state) {
    const std::string& file = *document.file;
    if (state == FileState::unsafe) return check(document, state);
    if (state == FileState::differs) {
        report(rule::document_changed,
               message("{} is forgotten by entry {}, and another file lies there", file, by),
               message("move that file away, or attach it under another name"));
    } else if (state == FileState::same && docket.advice >= Advice::warnings &&
               !is_still_named(docket, progress, file)) {
        report(rule::still_here, message("{} is forgotten by entry {}, and still here", file, by),
               message("once a seal has that entry: yankomas documents check --purge"));
    }
}

// A file that is not here is only a note, since documents do not travel with git.
void FactCheck::check(const Document& document, FileState state) {
    const std::string& file = *document.file;
    switch (state) {
        case FileState::same: return;
        case FileState::absent:
            if (docket.advice < Advice::notes) return;
            return report(rule::document_elsewhere,
                          message("{} is not here, so its content was not checked", file));
        case FileState::unread:
            return report(rule::document_elsewhere,
                          message("{} could not be read, so its content was not checked", file));
        case FileState::differs:
            return report(rule::document_changed,
                          message("{} is not the file that entry {} signed", file, entry.number),
                          message("bring back the signed file, or attach the new one: {}",
                                  command("yankomas attach {} --doc {}=FILE",
                                          docket.journal.header.id, document.kind)));
        case FileState::unsafe:
            return report(rule::document_path,
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

// What was forgotten does not come back under another entry, and no other file takes its name.
// Returns true if that is reported.
bool was_forgotten_before(const Situation& s, const Document& document) {
    const auto same = std::ranges::find(s.before.forgotten, document.digest, &Forgotten::digest);
    if (same != s.before.forgotten.end()) {
        s.report(rule::forgotten_again, Field::documents,
                 message("this '{}' is a file that entry {} says is forgotten", document.kind,
                         same->entry),
                 message("name the paper by its number alone: {}",
                         command("yankomas attach {} --doc {},number=TEXT", s.case_id(),
                                 document.kind)));
        return true;
    }
    for (const CaseEntry& above : s.docket.journal.entries) {
        if (above.number.value > s.before.entries) break;
        for (const Document& one : above.documents) {
            if (s.before.find_forgotten(above, one) == nullptr ||
                folded_name(*one.file) != folded_name(*document.file))
                continue;
            s.report(rule::forgotten_again, Field::documents,
                     message("{} is the name of a file that is forgotten", *document.file),
                     message("give the new file another name"));
            return true;
        }
    }
    return false;
}

// What is attached as a file must be a paper (yankomas-case(5), Documents).
void check_paper(const Situation& s, const Document& document) {
    if (!document.file || keeps_file(s, document)) return;
    if (!s.before.forgotten.empty() && was_forgotten_before(s, document)) return;
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

bool names_forgotten(const Situation& s) {
    return std::ranges::any_of(s.entry.documents, [&](const Document& document) {
        return document.file && !keeps_file(s, document) && was_forgotten_before(s, document);
    });
}

void check_files(const Docket& docket, const Progress& progress, Findings& findings) {
    const auto& facts = docket.evidence.documents;
    const auto count = std::min(
        {static_cast<std::size_t>(progress.entries), facts.size(), docket.journal.entries.size()});
    for (std::size_t n = 0; n < count; ++n) {
        const CaseEntry& entry = docket.journal.entries[n];
        FactCheck check{docket, progress, entry, findings};
        for (std::size_t i = 0; i < std::min(entry.documents.size(), facts[n].size()); ++i) {
            const Document& document = entry.documents[i];
            if (!document.file || names_again(docket, entry, document)) continue;
            const Forgotten* forgotten = progress.find_forgotten(entry, document);
            if (forgotten != nullptr) {
                check.check_forgotten(document, forgotten->entry, facts[n][i].state);
            } else {
                check.check(document, facts[n][i].state);
            }
        }
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
