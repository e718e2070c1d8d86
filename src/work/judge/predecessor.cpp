// Follows a case to the one that it goes on from, and that one to its own.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/predecessor.h"

#include <utility>

#include "core/rules/continuing.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"

namespace yankomas {

namespace {

// Cases that name each other in a circle are signed in one second, and by somebody who means harm.
constexpr int kMostInChain = 16;

std::shared_ptr<const Predecessor> follow(const Host& host, const OpenedOffice& office,
                                          const CaseEntry& open, int length) {
    const std::optional<CaseId> id = may_go_on_from(open);
    if (!id || length > kMostInChain) return nullptr;
    const auto where = case_with_id(host.files, office.root, id->value);
    if (!where) return nullptr;
    const auto before = open_case(host.files, office, where->path);
    if (!before || before->journal.entries.empty()) return nullptr;
    Docket docket(office.record, before->journal, before->evidence, host.now);
    docket.advice = Advice::none;
    docket.continues = follow(host, office, before->journal.entries.front(), length + 1);
    auto known = predecessor(docket, judge(docket));
    if (!known || known->ended > open.at) return nullptr;
    return std::make_shared<const Predecessor>(*std::move(known));
}

}  // namespace

std::shared_ptr<const Predecessor> find_predecessor(const Host& host, const OpenedOffice& office,
                                                    const CaseEntry& open) {
    return follow(host, office, open, 1);
}

std::shared_ptr<const Predecessor> predecessor_of(const Host& host, const OpenedOffice& office,
                                                  const CaseJournal& journal) {
    return journal.entries.empty() ? nullptr
                                   : find_predecessor(host, office, journal.entries.front());
}

}  // namespace yankomas
