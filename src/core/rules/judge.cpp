// Judges a case by a walk through its entries.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/judge.h"

#include <algorithm>
#include <utility>

#include "core/rules/docket.h"
#include "core/rules/ratifying.h"
#include "core/rules/walk.h"

namespace yankomas {

bool may_be_ratified(const Judgement& judgement) {
    return !judgement.standing.doubtful.empty() &&
           std::ranges::all_of(judgement.findings, [](const Finding& found) {
               return !breaks_integrity(found) || is_doubt(found);
           });
}

bool breaks_integrity(const Finding& finding) {
    constexpr Rule kFirstOfDocuments{200};  // below it stand YK0xx (form) and YK1xx (integrity)
    return finding.severity == Severity::error && finding.rule < kFirstOfDocuments;
}

const Sop* present_sop(const Docket& docket, const Progress& progress) {
    const Sop* present = progress.versions.present();
    return present == nullptr ? docket.opened_under() : present;
}

Judgement judge(const Docket& docket) {
    Judgement judgement;
    if (!docket.journal.fault || !docket.journal.entries.empty()) {
        check_header(docket, judgement.findings);
        check_seals_of(docket, judgement.findings);
    }
    if (docket.opened_under() != nullptr) {
        Walk walk(docket);
        walk.findings = std::move(judgement.findings);
        walk.all();
        judgement = {std::move(walk.findings), std::move(walk.standing)};
    }
    if (docket.journal.fault)
        judgement.findings.push_back(
            finding_of(*docket.journal.fault, docket.journal.bytes, docket.journal.path));
    sort_findings(judgement.findings);
    judgement.standing.verified = std::ranges::none_of(judgement.findings, breaks_integrity);
    return judgement;
}

// The walk over the signed entries only rebuilds the standing, so its findings are dropped.
Findings propose(const Docket& docket, const CaseEntry& entry, const std::string& key) {
    if (docket.opened_under() == nullptr) return judge(docket).findings;
    Walk walk(docket);
    walk.all();
    walk.findings.clear();
    const SignatureFact signature{SignatureState::good, key, {}};
    walk.one(entry, signature);
    walk.tell_unentitled();
    return std::move(walk.findings);
}

}  // namespace yankomas
