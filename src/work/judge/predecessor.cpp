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

// So many cases may go on from each other. Each is opened after the end of the one before it.
constexpr int kMostInChain = 16;

std::shared_ptr<const Predecessor> predecessor_of(const Host& host, const OpenedOffice& office,
                                                  const CaseJournal& journal, int length);

std::shared_ptr<const Predecessor> follow(const Host& host, const OpenedOffice& office,
                                          const CaseId& own, const CaseEntry& open, int length) {
    const std::optional<CaseId> id = may_go_on_from(open);
    if (!id || *id == own || length > kMostInChain) return nullptr;
    const auto where = case_with_id(host.files, office.root, id->value);
    if (!where) return nullptr;
    const auto before = open_case(host.files, office, where->path);
    if (!before || before->journal.entries.empty() || before->journal.entries.front().at >= open.at)
        return nullptr;
    Docket docket(office.record, before->journal, before->evidence, host.now);
    docket.advice = Advice::none;
    docket.continues = predecessor_of(host, office, before->journal, length + 1);
    auto known = predecessor(docket, judge(docket));
    if (!known || known->ended >= open.at) return nullptr;
    return std::make_shared<const Predecessor>(*std::move(known));
}

std::shared_ptr<const Predecessor> predecessor_of(const Host& host, const OpenedOffice& office,
                                                  const CaseJournal& journal, int length) {
    return journal.entries.empty()
               ? nullptr
               : follow(host, office, journal.header.id, journal.entries.front(), length);
}

}  // namespace

std::shared_ptr<const Predecessor> find_predecessor(const Host& host, const OpenedOffice& office,
                                                    const CaseId& own, const CaseEntry& open) {
    return follow(host, office, own, open, 1);
}

std::shared_ptr<const Predecessor> predecessor_of(const Host& host, const OpenedOffice& office,
                                                  const CaseJournal& journal) {
    return predecessor_of(host, office, journal, 1);
}

}  // namespace yankomas
