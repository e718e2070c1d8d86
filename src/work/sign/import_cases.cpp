// Plans and signs the openings of an import.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/import_cases.h"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/base/rules/order.h"
#include "core/base/rules/takeover.h"
#include "core/base/rules/times.h"
#include "core/base/text.h"
#include "core/rules/register.h"
#include "render/kit/text.h"
#include "store/office/open_office.h"
#include "work/sign/new_case.h"
#include "work/sign/registered.h"
#include "work/sign/sign_case.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

const Sop* sop_of(const Host& host, const OpenedOffice& office, const ImportRow& row) {
    return row.sop ? office.record.in_force(host.now + kClockSlack).sop(*row.sop) : nullptr;
}

// A row at the first step is a case that is opened there, with its own time.
CaseEntry opening_of(const ImportRow& row, const Sop& sop) {
    CaseEntry open;
    open.act = CaseAct::open;
    open.subject = row.subject;
    open.area = row.area;
    open.register_text = row.register_text;
    if (row.step == sop.first_step().number) return open;
    open.step = row.step;
    open.received = row.received;
    return open;
}

EntryChoices import_choices(const ImportRow& row, const SigningChoices& signing) {
    EntryChoices choices;
    choices.signing = signing;
    choices.signing.agreed = true;
    choices.party = row.party;
    choices.occurred = row.occurred;
    choices.reason = row.reason;
    return choices;
}

// Returns the column that a rule speaks of, or nothing if it speaks of the case as a whole.
std::optional<ImportColumn> column_of(Rule found) {
    if (found == rule::unknown_subject) return ImportColumn::subject;
    if (found == rule::unknown_area) return ImportColumn::area;
    if (found == rule::unknown_choice) return ImportColumn::step;
    if (found == rule::takeover_times) return ImportColumn::received;
    if (found == rule::bad_occurred) return ImportColumn::occurred;
    return std::nullopt;
}

Result<Draft> draft_of_row(const Host& host, const OpenedOffice& office, const ImportRow& row,
                           const Sop& sop) {
    auto id = next_id(host, office, sop.version.id);
    if (!id) return std::move(id).error();
    auto header = header_of_new(office, sop, row.title, *std::move(id));
    if (!header) return std::move(header).error();
    auto journal = empty_journal(host, office, *std::move(header));
    if (!journal) return std::move(journal).error();
    return draft_of(host, office, *std::move(journal));
}

// Asks the rules about a row without faults of its own. A reason that is lacking does not hide what
// else is wrong.
Status ask_rules(const Host& host, const OpenedOffice& office, const Officer& officer,
                 const ImportTable& table, const SigningChoices& signing, ImportPlan& plan) {
    const ImportRow& row = plan.row;
    const Sop& sop = *sop_of(host, office, row);
    auto draft = draft_of_row(host, office, row, sop);
    if (!draft) return draft.error();
    const CaseEntry opening = opening_of(row, sop);
    EntryChoices choices = import_choices(row, signing);
    if (opening.step && !choices.reason) {
        plan.faults.push_back({table.title_of(ImportColumn::reason),
                               message("nothing says why it is taken over: --reason TEXT")});
        choices.reason = "-";
    }
    auto found = check_entry(host, office, officer, choices, *draft, opening);
    if (!found && found.error().kind == ErrorKind::failed) return std::move(found).error();
    if (!found) {  // all else has been read: this is a day without office hours
        plan.faults.push_back({table.title_of(ImportColumn::occurred), found.error().what});
        return Done{};
    }
    for (Finding& one : *found) {
        if (one.severity == Severity::note) continue;
        if (one.severity == Severity::warning) {
            plan.warnings.push_back(std::move(one));
            continue;
        }
        const auto column = column_of(one.rule);
        plan.faults.push_back(
            {column ? table.title_of(*column) : "", std::move(one.what), std::move(one.hint)});
    }
    return Done{};
}

}  // namespace

Result<std::vector<ImportPlan>> plan_import(Host& host, const OpenedOffice& office,
                                            const Officer& officer, const ImportTable& table,
                                            const SigningChoices& signing) {
    const auto known = registered_cases(host, office);
    if (!known) return known.error();
    std::map<std::pair<SopId, std::string>, int> rows;
    std::vector<ImportPlan> plans;
    for (const ImportRow& row : table.rows) {
        ImportPlan& plan = plans.emplace_back(ImportPlan{row, std::nullopt, row.faults, {}});
        if (row.sop && sop_of(host, office, row) == nullptr) {
            plan.faults.push_back(
                {table.title_of(ImportColumn::sop),
                 message("the office has published no procedure '{}'", *row.sop)});
        }
        if (!row.sop || row.register_text.empty()) continue;
        const std::pair key(*row.sop, register_key(row.register_text));
        const auto one = known->find(key);
        const bool is_known = one != known->end();
        if (!is_known && !plan.faults.empty()) continue;
        // The second row of a number is another case, also once the first is open.
        const auto [first, is_new] = rows.try_emplace(key, row.number);
        if (!is_new) {
            plan.faults.push_back({table.title_of(ImportColumn::register_text),
                                   message("row {} has this number already", first->second)});
        } else if (is_known) {
            plan.known = one->second;
        }
        if (is_known || !is_new) continue;
        if (auto status = ask_rules(host, office, officer, table, signing, plan); !status)
            return status.error();
    }
    return plans;
}

Result<int> sign_import(Host& host, const OpenedOffice& office, const Officer& officer,
                        const std::vector<ImportPlan>& plans, const SigningChoices& signing) {
    int opened = 0;
    for (const ImportPlan& plan : plans) {
        if (!plan.opens()) continue;
        const auto stop = [&](Error error) {
            error.hints.push_back(
                message("row {} was not opened; {} before it were. Start it "
                        "again, and it goes on there",
                        plan.row.number, opened));
            return error;
        };
        const Sop& sop = *sop_of(host, office, plan.row);
        auto draft = draft_of_row(host, office, plan.row, sop);
        if (!draft) return stop(std::move(draft).error());
        const EntryChoices choices = import_choices(plan.row, signing);
        const auto is_signed =
            sign_onto(host, office, officer, choices, *draft, opening_of(plan.row, sop));
        if (!is_signed) return stop(is_signed.error());
        if (auto status = put_draft(host, office, *draft, std::nullopt, choices.signing); !status)
            return stop(status.error());
        ++opened;
        host.out.write(fmt::format("{} {} {}\n", draft->journal.header.id.value,
                                   draft->journal.path, show_safely(plan.row.register_text)));
    }
    return opened;
}

}  // namespace yankomas
