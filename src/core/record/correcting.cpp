// Puts what a correction says in the place of what the entry said.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/correcting.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/journal/correctable.h"
#include "core/record/entitled.h"
#include "core/record/migrating.h"

namespace yankomas {

namespace {

// Puts each document of the correction in the place of the next one of its kind. `document_of`
// returns the document of an item.
template <class Item, class DocumentOf>
void replace_documents(std::span<Item> items, const CaseEntry& correction,
                       const DocumentOf& document_of) {
    std::map<DocumentKind, std::size_t> next;
    for (const Document& document : correction.documents) {
        std::size_t& at = next[document.kind];
        while (at < items.size() && document_of(items[at]).kind != document.kind) ++at;
        if (at < items.size()) document_of(items[at++]) = document;
    }
}

// The documents of one entry stand together.
std::span<OnFile> documents_of(Progress& progress, EntryNumber entry) {
    auto& on_file = progress.on_file;
    const auto first = std::find_if(on_file.begin(), on_file.end(),
                                    [&](const OnFile& item) { return item.entry == entry; });
    const auto last =
        std::find_if(first, on_file.end(), [&](const OnFile& item) { return item.entry != entry; });
    return {first, last};
}

// Returns the pass that a return or an exit left. A return of a closed case leaves the pass that
// was done last.
const Pass& pass_left_by(const Progress& progress, EntryNumber entry) {
    if (const Pass* ended = progress.ended_by(entry)) return *ended;
    if (const Pass* went_on = progress.went_on_after(entry)) return *went_on;
    const auto started = std::ranges::find(progress.passes, entry, &Pass::started_by);
    const auto& passes = progress.passes;
    return started == passes.begin() ? passes.front() : *std::prev(started);
}

// Returns the hold that stands above an entry.
std::optional<OpenHold> hold_above(const CaseJournal& journal, EntryNumber number) {
    std::optional<OpenHold> found;
    for (const CaseEntry& entry : journal.entries) {
        if (entry.number >= number) break;
        if (entry.hold) found = OpenHold{*entry.hold, entry.at, entry.number};
    }
    return found;
}

}  // namespace

bool is_correctable(CaseAct act) {
    switch (act) {
        case CaseAct::open:
        case CaseAct::step:
        case CaseAct::attach:
        case CaseAct::hold:
        case CaseAct::resume:
        case CaseAct::send_back:
        case CaseAct::exit: return true;
        case CaseAct::cosign:
        case CaseAct::note:
        case CaseAct::assign:
        case CaseAct::migrate:
        case CaseAct::correct:
        case CaseAct::forget: return false;
    }
    return false;
}

CaseEntry reading_of(const CaseJournal& journal, std::span<const Correction> corrections,
                     EntryNumber number) {
    const auto entry = [&](EntryNumber n) -> const CaseEntry& {
        return journal.entries[static_cast<std::size_t>(n.value) - 1];
    };
    CaseEntry reading = entry(number);
    if (reading.act == CaseAct::open) reading.title = journal.header.title;
    for (const Correction& one : corrections) {
        if (one.about != number) continue;
        const CaseEntry& correction = entry(one.entry);
        each_correctable([&](const auto& field) {
            if (correction.*field.member) reading.*field.member = correction.*field.member;
        });
        replace_documents(std::span(reading.documents), correction,
                          [](Document& document) -> Document& { return document; });
    }
    return reading;
}

// Only what the roles depend on is made: the step that ran, the hold that lasted, and what a void
// exit asks for.
std::vector<RoleId> roles_of_act(const Sop& sop, const Progress& progress,
                                 const CaseJournal& journal, const CaseEntry& entry) {
    const StepOf left = step_at(progress, pass_left_by(progress, entry.number), entry.number);
    const Sop& version = left.sop == nullptr ? sop : *left.sop;
    Progress then;
    then.entries = 1;
    then.versions = progress.versions;
    if (void_exit(version, entry.exit) != nullptr) {
        then.on_file = progress.on_file;
        then.taken_over = progress.taken_over;
    }
    then.passes.emplace_back().step = left.step == nullptr ? StepNumber{} : left.step->number;
    if (entry.act == CaseAct::resume) then.hold = hold_above(journal, entry.number);
    return entitled_roles(version, then, entry);
}

void count_correction(Progress& progress, const CaseEntry& correction, EntryNumber since) {
    progress.corrections.push_back({*correction.about, correction.number, since});
    replace_documents(documents_of(progress, *correction.about), correction,
                      [](OnFile& item) -> Document& { return item.document; });
    if (correction.subject) progress.subject = correction.subject;
    if (correction.area) progress.area = correction.area;
}

const Correction* find_correction(const Progress& progress, EntryNumber entry) {
    const auto found = std::ranges::find(progress.corrections, entry, &Correction::entry);
    return found == progress.corrections.end() ? nullptr : &*found;
}

bool has_settled_files(const Progress& progress, EntryNumber entry, const PersonId& by) {
    const auto item = std::ranges::find(progress.on_file, entry, &OnFile::entry);
    if (item == progress.on_file.end()) return true;
    if (entry.value == 1 && progress.continues != nullptr)
        return true;  // others acted on them before
    const Pass& pass = progress.passes[item->pass];
    return pass.end != PassEnd::running ||
           std::ranges::any_of(pass.signers, [&](const PersonId& one) { return one != by; });
}

}  // namespace yankomas
