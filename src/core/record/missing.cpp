// Looks for documents among those on file.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/missing.h"

#include <algorithm>

namespace yankomas {

namespace {

bool is_paper(const DocumentKind& kind, const Sop& sop) {
    const DocumentType* type = find(sop.documents, kind);
    return type == nullptr || type->document_class == DocumentClass::paper;
}

bool is_on_file(const DocumentKind& kind, const Progress& progress, std::size_t from_pass) {
    return std::ranges::any_of(progress.on_file, [&](const OnFile& item) {
        return item.document.kind == kind && item.pass >= from_pass;
    });
}

std::size_t first_pass_for(const Requirement& requirement, const Progress& progress) {
    if (!requirement.since) return 0;
    for (std::size_t i = progress.passes.size(); i-- > 0;) {
        if (progress.passes[i].step == *requirement.since) return i;
    }
    return 0;
}

}  // namespace

bool is_met(const Requirement& requirement, const Sop& sop, const Progress& progress) {
    return !is_paper(requirement.kind, sop) ||
           is_on_file(requirement.kind, progress, first_pass_for(requirement, progress));
}

bool is_produced(const DocumentKind& kind, const Sop& sop, const Progress& progress) {
    if (!is_paper(kind, sop)) return true;
    return !progress.passes.empty() && is_on_file(kind, progress, progress.passes.size() - 1);
}

}  // namespace yankomas
