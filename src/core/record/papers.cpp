// Answers which documents a case has, and which of them count.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/record/predecessor.h"
#include "core/record/progress.h"

namespace yankomas {

const OnFile* Progress::latest(const DocumentKind& kind) const {
    for (auto item = on_file.rbegin(); item != on_file.rend(); ++item) {
        if (item->document.kind == kind && !item->is_forgotten) return &*item;
    }
    return nullptr;
}

void Progress::forget(const CaseEntry& entry) {
    forgotten.push_back({*entry.about, *entry.kind, *entry.digest, entry.number});
    for (OnFile& item : on_file) {
        if (item.entry == entry.about && item.document.kind == entry.kind &&
            item.document.digest == entry.digest)
            item.is_forgotten = true;
    }
}

const Forgotten* Progress::find_forgotten(const CaseEntry& entry, const Document& document) const {
    if (!document.file) return nullptr;
    const EntryNumber about = entry_of_papers(entry);
    const auto found = std::ranges::find_if(forgotten, [&](const Forgotten& one) {
        return one.about == about && one.kind == document.kind && one.digest == document.digest;
    });
    return found == forgotten.end() ? nullptr : &*found;
}

EntryNumber entry_of_papers(const CaseEntry& entry) {
    return entry.act == CaseAct::correct && entry.about ? *entry.about : entry.number;
}

bool is_paper(const DocumentKind& kind, const Sop& sop) {
    const DocumentType* type = find(sop.documents, kind);
    return type == nullptr || type->document_class == DocumentClass::paper;
}

bool is_met(const Requirement& requirement, const Sop& sop, const Progress& progress) {
    if (!is_paper(requirement.kind, sop)) return true;
    return std::ranges::any_of(progress.on_file, [&](const OnFile& item) {
        return item.document.kind == requirement.kind && !item.is_forgotten &&
               (!requirement.since || counts_since(item, *requirement.since, progress));
    });
}

bool is_produced(const DocumentKind& kind, const Sop& sop, const Progress& progress) {
    if (!is_paper(kind, sop)) return true;
    const std::size_t pass = progress.passes.size() - 1;
    return !progress.passes.empty() &&
           std::ranges::any_of(progress.on_file, [&](const OnFile& item) {
               const bool is_from_paper = progress.taken_over && item.entry.value == 1;
               return item.document.kind == kind && !item.is_forgotten && item.pass >= pass &&
                      !is_from_paper;
           });
}

}  // namespace yankomas
