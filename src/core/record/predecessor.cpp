// What a case has from the one that it goes on from.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/predecessor.h"

#include <algorithm>

#include "core/record/progress.h"

namespace yankomas {

void go_on(Progress& progress, const Predecessor& before) {
    for (const Predecessor::Signer& one : before.signers)
        progress.note_signer(*progress.versions.present(), one.step, one.person);
    if (progress.is_open()) progress.passes.back().holds = before.holds;
}

bool counts_since(const OnFile& item, StepNumber step, const Progress& progress) {
    const std::vector<Pass>& passes = progress.passes;
    for (std::size_t i = passes.size(); i-- > 0;) {
        if (passes[i].step == step) return item.pass >= i;
    }
    if (item.entry.value != 1 || progress.continues == nullptr) return true;
    const auto& papers = progress.continues->papers;
    const auto paper = std::ranges::find(papers, item.document, &Predecessor::Paper::document);
    return paper != papers.end() && std::ranges::find(paper->since, step) != paper->since.end();
}

}  // namespace yankomas
