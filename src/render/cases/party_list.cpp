// Turns cases round: from a case with its parties to a party with its cases.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/party_list.h"

#include <algorithm>
#include <tuple>

#include "core/rules/summary.h"
#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

std::vector<PartyCase> party_cases(const std::vector<CaseSummary>& cases) {
    std::vector<PartyCase> rows;
    for (const CaseSummary& summary : cases) {
        for (const PartyCode& party : summary.parties) rows.push_back({party, &summary, true});
    }
    std::ranges::sort(rows, {},
                      [](const PartyCase& row) { return std::tuple(row.party, row.summary->id); });
    for (std::size_t i = 1; i < rows.size(); ++i)
        rows[i].is_first = rows[i].party != rows[i - 1].party;
    return rows;
}

std::string render_parties(const std::vector<PartyCase>& rows, const CaseLook& look) {
    const Words& words = look.screen.words;
    if (rows.empty())
        return wrap(words(message("No case names an outside party yet.")), look.screen.width) +
               '\n';
    // In a stack each row stands alone, so it says its code.
    const auto party = [&](const PartyCase& row) {
        return row.is_first || look.screen.is_stack() ? row.party.value : std::string();
    };
    const auto id = [&](const PartyCase& row) {
        return Cell{look.ids.of(row.summary->id), Tone::quiet};
    };
    const auto title = [](const PartyCase& row) { return row.summary->title; };
    return render_table(table_of(rows, words,
                                 {{message("party"), party},
                                  {message("case"), id},
                                  {message("title"), title, Align::left, Fit::cut}}),
                        look.screen);
}

Json json_of(const PartyCase& row) {
    return {{"party", row.party},
            {"case", row.summary->id},
            {"title", row.summary->title},
            {"verified", row.summary->verified}};
}

std::string render_parties_csv(const std::vector<PartyCase>& rows, const CsvStyle& style) {
    std::vector<Json> items;
    for (const PartyCase& row : rows) items.push_back(json_of(row));
    return render_items_csv({"party", "case", "title", "verified"}, items, style);
}

}  // namespace yankomas
