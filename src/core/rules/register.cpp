// Compares the numbers that cases have in registers on paper.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/register.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/rules/takeover.h"
#include "core/base/text.h"
#include "core/record/entitled.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"

namespace yankomas {

std::string register_key(std::string_view number) {
    std::string key = folded_name(number);
    std::erase(key, ' ');
    return key;
}

std::optional<RegisteredCase> registered_case(const Docket& docket, const Judgement& judgement) {
    const Standing& standing = judgement.standing;
    const Sop* sop = present_sop(docket, standing.progress);
    if (!standing.verified || sop == nullptr || standing.progress.entries == 0 ||
        void_exit(*sop, standing.progress.exit) != nullptr)
        return std::nullopt;
    const CaseEntry& open = docket.entry(EntryNumber{1});
    if (!open.register_text) return std::nullopt;
    return RegisteredCase{sop->version.id, *open.register_text, docket.journal.header.id,
                          docket.journal.place(open, Field::register_text)};
}

Findings same_registers(const std::vector<RegisteredCase>& cases) {
    Findings findings;
    std::map<std::pair<SopId, std::string>, const RegisteredCase*> first;
    for (const RegisteredCase& one : cases) {
        const auto [known, is_new] =
            first.try_emplace(std::pair(one.sop, register_key(one.number)), &one);
        if (is_new) continue;
        findings.push_back(finding(rule::same_register, one.place,
                                   message("{} has number {} of the register, as {} has", one.id,
                                           one.number, known->second->id),
                                   message("yankomas show {}", known->second->id)));
    }
    return findings;
}

std::optional<EndedCase> ended_case(const Docket& docket, const Judgement& judgement) {
    const Standing& standing = judgement.standing;
    const Progress& progress = standing.progress;
    if (!standing.verified || !standing.void_from || !progress.closed_by) return std::nullopt;
    const auto ran_then = [&](const Pass& pass) {
        return pass.started_by < *standing.void_from &&
               (!pass.ended_by || *pass.ended_by >= *standing.void_from);
    };
    if (std::ranges::none_of(progress.passes, ran_then)) return std::nullopt;
    return EndedCase{docket.journal.header.id,
                     docket.journal.place(docket.entry(*progress.closed_by), Field::exit)};
}

Findings not_continued(const std::vector<EndedCase>& ended,
                       const std::vector<RegisteredCase>& cases) {
    Findings findings;
    for (const EndedCase& one : ended) {
        const auto goes_on = [&](const RegisteredCase& other) {
            return register_key(other.number) == register_key(one.id.value);
        };
        if (std::ranges::any_of(cases, goes_on)) continue;
        findings.push_back(finding(
            rule::not_continued, one.place,
            message("{} was ended while a step of it ran, and no case goes on from it", one.id),
            message("yankomas new --continues {} --reason TEXT", one.id)));
    }
    return findings;
}

}  // namespace yankomas
