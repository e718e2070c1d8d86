// What the remark of a chart's row says: the source's remark, who acts, what each answer means, and
// what the enforced step asks for beyond the source's cells.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "render/chart/chart_rows.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// Returns the title as it stands within a sentence. A name in capitals, such as TOR, keeps them.
std::string within_sentence(std::string title) {
    if (title.size() > 1 && is_capital(title[0]) && !is_capital(title[1]))
        title[0] = to_lower(title[0]);
    return title;
}

// Returns the title without its explanation in brackets, in capitals, to find it in a cell.
std::string key_of(const std::string& title) {
    return in_capitals(std::string(trim(std::string_view(title).substr(0, title.find(" (")))));
}

bool is_named(const Sop& sop, const DocumentKind& kind, const std::string& cell) {
    return in_capitals(cell).find(key_of(title_of(sop.documents, kind))) != std::string::npos;
}

std::string listed_documents(const Sop& sop, const std::vector<DocumentKind>& kinds) {
    return joined(kinds, ", ", [&](const DocumentKind& kind) {
        return within_sentence(title_of(sop.documents, kind));
    });
}

// Returns the documents of the first list that the second one lacks.
std::vector<DocumentKind> documents_without(const std::vector<DocumentKind>& all,
                                            const std::vector<DocumentKind>& others) {
    std::vector<DocumentKind> rest;
    for (const DocumentKind& kind : all) {
        if (std::ranges::count(others, kind) == 0) rest.push_back(kind);
    }
    return rest;
}

// Spells an outcome with what it changes of the step: "Ditolak, without minutes".
std::string spell_outcome_on_paper(const Sop& sop, const Step& step, const Outcome& outcome,
                                   const Words& words) {
    std::string text = outcome.title;
    if (outcome.produces) {
        const auto lacking = documents_without(step.produces, *outcome.produces);
        const auto added = documents_without(*outcome.produces, step.produces);
        if (!lacking.empty())
            text = words(message("{}, without {}", text, listed_documents(sop, lacking)));
        if (!added.empty())
            text = words(message("{}, also with {}", text, listed_documents(sop, added)));
    }
    if (outcome.after_limit) text = words(message("{}; only once the limit has lapsed", text));
    return text;
}

// A plain yes and a plain no need no explanation.
bool is_plain(const NamedWay& way) {
    return way.place.empty() && way.outcomes.size() == 1 && !way.outcomes[0]->produces &&
           !way.outcomes[0]->after_limit;
}

void explain_ways(const Sop& sop, const Step& step, const std::vector<NamedWay>& ways,
                  const Words& words, std::vector<std::string>& remarks) {
    for (const NamedWay& way : ways) {
        if (way.label.empty() || is_plain(way)) continue;
        const std::string titles = joined(way.outcomes, "; ", [&](const Outcome* outcome) {
            return spell_outcome_on_paper(sop, step, *outcome, words);
        });
        remarks.push_back(words(way.place.empty()
                                    ? message("{}: {}", way.label, titles)
                                    : message("{}: {} ({})", way.label, titles, way.place)));
    }
}

void name_actors(const Sop& sop, const Step& step, const Words& words,
                 std::vector<std::string>& remarks) {
    if (step.by.size() + step.with.size() < 2) return;
    const auto heading = [&](const RoleId& role) {
        return actor_heading(role, title_of(sop.roles, role));
    };
    const std::string by = joined(step.by, words(message(" or ")), heading);
    if (step.with.empty()) return remarks.push_back(by);
    const std::string with = joined(step.with, ", ", heading);
    remarks.push_back(words(message("{}, together with {}", by, with)));
}

void name_documents(const Sop& sop, const Step& step, const Words& words,
                    std::vector<std::string>& remarks) {
    const bool has_source = !step.source.activity.empty();
    std::vector<DocumentKind> required;
    for (const Requirement& need : step.requirements) {
        if (has_source && !is_named(sop, need.kind, step.source.requires_cell))
            required.push_back(need.kind);
        if (need.since) {
            const std::string title = title_of(sop.documents, need.kind);
            remarks.push_back(
                words(message("{} attached since step {} was last done", title, *need.since)));
        }
    }
    if (!required.empty())
        remarks.push_back(words(message("Also requires {}", listed_documents(sop, required))));
    if (!has_source) return;
    if (step.source.output.empty()) {
        if (!step.produces.empty())
            remarks.push_back(words(message("The source leaves the output blank")));
        return;
    }
    std::vector<DocumentKind> produced;
    for (const DocumentKind& kind : step.produces) {
        if (!is_named(sop, kind, step.source.output)) produced.push_back(kind);
    }
    if (!produced.empty())
        remarks.push_back(words(message("Also produces {}", listed_documents(sop, produced))));
}

}  // namespace

std::vector<std::string> remarks_of(const Sop& sop, const Step& step,
                                    const std::vector<NamedWay>& ways, const Words& words) {
    std::vector<std::string> remarks;
    if (!step.source.remark.empty()) remarks.push_back(step.source.remark);
    name_actors(sop, step, words, remarks);
    explain_ways(sop, step, ways, words, remarks);
    if (!step.not_by.empty()) {
        const std::string steps =
            joined(step.not_by, ", ", [](StepNumber number) { return to_string(number); });
        remarks.push_back(words(message("Not by whoever did step {}", steps)));
    }
    if (step.signatures > 1)
        remarks.push_back(words(
            counted("Signed by {} person", "Signed by {} different people", step.signatures)));
    name_documents(sop, step, words, remarks);
    const auto written = parse_limit(step.source.time, sop.days);
    if (!step.source.time.empty() && written != std::optional(step.time))
        remarks.push_back(words(message("Enforced time: {}", step.time)));
    return remarks;
}

}  // namespace yankomas
