// Checks that a correction fits the entry that it names (yankomas-case(5), Corrections).
// SPDX-License-Identifier: Apache-2.0
#include "core/record/correcting.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/rules/order.h"
#include "core/base/text.h"
#include "core/journal/correctable.h"
#include "core/record/command_lines.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

Message how_to_look(const Situation& s) {
    return message("yankomas show {} numbers the entries", s.case_id());
}

// Returns what helps where an entry of this act can't be corrected.
Message way_out(const Situation& s, const CaseEntry& target) {
    if (target.act == CaseAct::correct)
        return message("correct the entry itself: {}",
                       Command{correct_command(s.case_id().value, *target.about, s.entry)});
    return message("say it in a note: yankomas note {} TEXT --about {}", s.case_id(),
                   target.number);
}

// A field of the opening stands in no other entry. Any other field is replaced, never added.
template <class Value>
void check_field(const Situation& s, const CaseEntry& reading,
                 const CorrectableField<Value>& field) {
    if (!(s.entry.*field.member)) return;
    if (field.is_of_opening && reading.act != CaseAct::open) {
        s.report(rule::bad_correction, field.field,
                 message("only the opening has {}, and entry {} is the {}",
                         Command{fmt::format("--{}", name_of(field.field))}, reading.number,
                         noun_of(reading.act)),
                 message("correct the opening: {}",
                         Command{correct_command(s.case_id().value, EntryNumber{1}, s.entry)}));
    } else if (!field.is_of_opening && !(reading.*field.member)) {
        s.report(rule::bad_correction, field.field,
                 message("entry {} has no {}, and a correction adds none", reading.number,
                         Command{fmt::format("--{}", name_of(field.field))}),
                 how_to_look(s));
    }
}

// Returns what helps with a document that the entry does not have: another kind of the procedure is
// attached, and a word that is none is meant as one that the entry has.
Message way_with_kind(const Situation& s, const CaseEntry& reading, const DocumentKind& kind) {
    if (find(s.sop.documents, kind) != nullptr)
        return message("attach it: yankomas attach {} --doc {}=FILE", s.case_id(), kind);
    std::vector<std::string> kinds;
    for (const Document& document : reading.documents) kinds.push_back(document.kind.value);
    const auto meant = nearest(kind.value, kinds);
    return meant ? message("did you mean \"{}\"?", *meant) : how_to_look(s);
}

// Each kind must have as many documents as in the entry, so that none is added or taken away.
void check_kinds(const Situation& s, const CaseEntry& reading) {
    std::vector<DocumentKind> seen;
    for (const Document& document : s.entry.documents) {
        const DocumentKind& kind = document.kind;
        if (std::ranges::find(seen, kind) != seen.end()) continue;
        seen.push_back(kind);
        const auto had = std::ranges::count(reading.documents, kind, &Document::kind);
        const auto has = std::ranges::count(s.entry.documents, kind, &Document::kind);
        if (had == has) continue;
        s.report(rule::bad_correction, Field::documents,
                 had == 0 ? message("entry {} has no document '{}', and a correction adds none",
                                    reading.number, kind)
                          : message("entry {} has {} of the document '{}', and the correction {}",
                                    reading.number, had, kind, has),
                 had == 0 ? way_with_kind(s, reading, kind)
                          : message("name each of them with --doc, in their order"));
    }
}

// Returns the documents of a kind, in their order.
std::vector<const Document*> of_kind(const std::vector<Document>& documents,
                                     const DocumentKind& kind) {
    std::vector<const Document*> found;
    for (const Document& document : documents) {
        if (document.kind == kind) found.push_back(&document);
    }
    return found;
}

// Checks that no corrected paper is forgotten, since its number and date can't be compared any
// more.
void check_not_forgotten(const Situation& s) {
    for (const OnFile& item : s.before.on_file) {
        if (item.entry != s.entry.about || !item.is_forgotten ||
            of_kind(s.entry.documents, item.document.kind).empty())
            continue;
        return s.report(rule::bad_correction, Field::documents,
                        message("the file '{}' of entry {} is forgotten, and so not corrected",
                                item.document.kind, item.entry),
                        message("attach the right paper: yankomas attach {} --doc {}=FILE",
                                s.case_id(), item.document.kind));
    }
}

bool is_same(const Document& a, const Document& b) {
    return a.number == b.number && a.date == b.date && a.file == b.file && a.digest == b.digest;
}

bool is_same_file(const Document& a, const Document& b) {
    return a.file == b.file && a.size == b.size && a.digest == b.digest;
}

// True if the correction says what the entry says already.
bool changes_nothing(const CaseEntry& correction, const CaseEntry& reading) {
    bool is_new = false;
    each_correctable([&](const auto& field) {
        const auto& value = correction.*field.member;
        is_new = is_new || (value && value != reading.*field.member);
    });
    for (const Document& document : correction.documents) {
        const auto was = of_kind(reading.documents, document.kind);
        const auto is = of_kind(correction.documents, document.kind);
        is_new = is_new || !std::ranges::equal(is, was, [](const Document* a, const Document* b) {
                     return is_same(*a, *b);
                 });
    }
    return !is_new;
}

// Others have acted on a paper once its pass has ended or its step has been signed.
void check_settled(const Situation& s, const CaseEntry& reading) {
    if (!has_settled_files(s.before, reading.number, s.entry.by)) return;
    for (const Document& document : s.entry.documents) {
        const auto was = of_kind(reading.documents, document.kind);
        const auto is = of_kind(s.entry.documents, document.kind);
        if (std::ranges::equal(
                is, was, [](const Document* a, const Document* b) { return is_same_file(*a, *b); }))
            continue;
        return s.report(
            rule::settled_file, Field::documents,
            message("others have acted on '{}' of entry {}, so only its number and date can be "
                    "corrected",
                    document.kind, reading.number),
            message("another file needs a return: yankomas return {} --step N --reason TEXT",
                    s.case_id()));
    }
}

}  // namespace

void check_correction(const Situation& s) {
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    if (!is_correctable(target.act)) {
        return s.report(rule::bad_correction, Field::entry,
                        message("entry {} is the {}, which is not corrected", target.number,
                                noun_of(target.act)),
                        way_out(s, target));
    }
    const CaseEntry reading = reading_of(s.docket.journal, s.before.corrections, target.number);
    const std::size_t before = s.findings.size();
    each_correctable([&](const auto& field) { check_field(s, reading, field); });
    check_kinds(s, reading);
    check_not_forgotten(s);
    if (s.findings.size() != before) return;
    if (changes_nothing(s.entry, reading)) {
        return s.report(rule::bad_correction, Field::entry,
                        message("entry {} says that already", target.number), how_to_look(s));
    }
    check_settled(s, reading);
}

}  // namespace yankomas
