// Prints the plan of an import.
// SPDX-License-Identifier: Apache-2.0
#include "cli/import_words.h"

#include <map>
#include <string>

#include <fmt/format.h>

#include "render/kit/table.h"
#include "render/kit/text.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Rows are named one by one or, if there are many, by the first and the last of them.
Message name_of(const std::vector<int>& rows) {
    constexpr std::size_t kFew = 6;
    if (rows.size() > kFew)
        return message("{} rows, from {} to {},", rows.size(), rows.front(), rows.back());
    return message("rows {}", fmt::format("{}", fmt::join(rows, ", ")));
}

struct CommonFault {
    std::vector<int> rows;
    Message hint;
};
using CommonFaults = std::map<std::string, CommonFault>;  // by their words

// Says what is wrong, and with which column if it is one.
std::string say_fault(const Host& host, const ImportFault& fault) {
    const std::string what = host.words(fault.what);
    return fault.column.empty() ? what
                                : host.words(message("column \"{}\": {}", fault.column, what));
}

CommonFaults common_faults(const Host& host, const std::vector<ImportPlan>& plans) {
    CommonFaults found;
    for (const ImportPlan& plan : plans) {
        for (const ImportFault& fault : plan.faults) {
            CommonFault& common = found[say_fault(host, fault)];
            common.rows.push_back(plan.row.number);
            common.hint = fault.hint;
        }
    }
    std::erase_if(found, [](const auto& one) { return one.second.rows.size() == 1; });
    return found;
}

// Whoever may open these cases may also give this command again, so it takes the place of `yankomas
// new` in the hint.
Message as_typed(Message hint, const std::string& same_command) {
    for (Arg& arg : hint.args) {
        if (arg.kind == ArgKind::command && arg.text.starts_with("yankomas new "))
            arg.text = same_command;
    }
    return hint;
}

void say_common(const Host& host, const CommonFaults& faults, const std::string& same_command) {
    for (const auto& [words, common] : faults) {
        say(host, message("{} refused: {}", host.words(name_of(common.rows)), show_safely(words)));
        if (!common.hint.empty()) suggest(host, as_typed(common.hint, same_command));
    }
}

// Shows whole what the openings sign.
void say_openings(const Host& host, const std::vector<ImportPlan>& plans) {
    std::vector<ImportRow> rows;
    for (const ImportPlan& plan : plans) {
        if (plan.opens()) rows.push_back(plan.row);
    }
    if (rows.empty()) return;
    const auto number = [](const ImportRow& row) { return std::to_string(row.number); };
    const auto book = [](const ImportRow& row) { return row.register_text; };
    const auto step = [](const ImportRow& row) { return std::to_string(row.step->value); };
    const auto title = [](const ImportRow& row) { return row.title; };
    host.out.write(render_table(
        table_of(rows, host.words,
                 {{message("row"), number, Align::right},
                  {message("register"), book, Align::left, Fit::flow},
                  {message("step"), step, Align::right},
                  {message("title of the case to open"), title, Align::left, Fit::flow}}),
        host.screen()));
}

void say_remarks(const Host& host, const ImportPlan& plan, const CommonFaults& common,
                 const std::string& same_command) {
    const std::string& book = plan.row.register_text;
    const std::string row = book.empty()
                                ? std::to_string(plan.row.number)
                                : fmt::format("{} ({})", plan.row.number, show_safely(book));
    for (const ImportFault& fault : plan.faults) {
        const std::string words = say_fault(host, fault);
        if (common.contains(words)) continue;
        say(host, message("row {} refused: {}", row, show_safely(words)));
        const Message hint = as_typed(fault.hint, same_command);
        if (hint != fault.hint) suggest(host, hint);
    }
    for (const Finding& warning : plan.warnings) {
        if (plan.opens())
            say(host, message("row {}: warning: {}", row, show_safely(host.words(warning.what))));
    }
}

}  // namespace

ImportCounts say_import(const Host& host, const std::vector<ImportPlan>& plans,
                        const std::string& same_command) {
    say_openings(host, plans);
    const CommonFaults common = common_faults(host, plans);
    ImportCounts counts;
    std::vector<int> known;
    for (const ImportPlan& plan : plans) {
        if (plan.known) {
            known.push_back(plan.row.number);
            continue;
        }
        say_remarks(host, plan, common, same_command);
        ++(plan.opens() ? counts.opens : counts.refused);
    }
    counts.known = static_cast<int>(known.size());
    say_common(host, common, same_command);
    if (known.size() == 1) say(host, message("row {} is a case already", known.front()));
    if (known.size() > 1)
        say(host, message("{} rows are cases already, from row {} to {}", known.size(),
                          known.front(), known.back()));
    say(host, message("{} to open, {} opened already, {} refused", counts.opens, counts.known,
                      counts.refused));
    return counts;
}

}  // namespace yankomas
