// Turns a procedure into the rows, columns and ways of its chart.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/chart_rows.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// An outcome whose title begins with one of these is a refusal, wherever it leads.
constexpr std::array<std::string_view, 10> kRefusals = {
    "BATAL", "BELUM", "BUKAN", "DIBATALKAN", "DITOLAK", "GAGAL", "MENOLAK", "NO", "NOT", "TIDAK"};

bool is_refusal(const std::string& title) {
    const std::string word = in_capitals(title.substr(0, title.find_first_of(" ,;:/")));
    return std::ranges::find(kRefusals, word) != kRefusals.end();
}

// Builds the chart's rows. The roles have columns in the order of the file. Those that no step
// names, such as the ones of the source's heading, have none.
class ChartWriter {
public:
    ChartWriter(const Sop& sop, const Words& words) : sop_(sop), words_(words) {}

    ChartRows write() {
        find_actors();
        if (begins_with_decision()) add_capsule(message("Start"), sop_.first_step());
        offset_ = chart_.rows.size();
        if (offset_ == 1) chart_.ways.push_back({0, 1, ChartAnswer::none, {}});
        end_row_ = offset_ + sop_.steps.size();
        const Step* decides_end = nullptr;
        for (const Step& step : sop_.steps) {
            add_step(step);
            if (decides(step) && leads_to_end(step)) decides_end = &step;
        }
        if (decides_end != nullptr) add_capsule(message("Finish"), *decides_end);
        const int first = sop_.first_step().number.value;
        if (sop_.partial && first > 1)
            chart_.missing = first == 2 ? "1" : fmt::format("1\xe2\x80\x93{}", first - 1);
        return std::move(chart_);
    }

private:
    static bool decides(const Step& step) { return step.outcomes.size() > 1; }
    // A procedure without its beginning is entered from the steps that are missing.
    [[nodiscard]] bool begins_with_decision() const {
        return decides(sop_.first_step()) && !lacks_beginning();
    }
    [[nodiscard]] bool lacks_beginning() const {
        return sop_.partial && sop_.first_step().number.value > 1;
    }
    static bool leads_to_end(const Step& step) {
        if (step.outcomes.empty()) return !step.next.step;
        return std::ranges::any_of(step.outcomes,
                                   [](const auto& item) { return !item.second.next.step; });
    }

    void find_actors() {
        for (const auto& [id, role] : sop_.roles) {
            const bool acts = std::ranges::any_of(sop_.steps, [&role_id = id](const Step& step) {
                return std::ranges::count(step.by, role_id) +
                           std::ranges::count(step.with, role_id) >
                       0;
            });
            if (!acts) continue;
            columns_.push_back(id);
            chart_.actors.push_back({actor_heading(id, role.title), role.title});
        }
    }

    [[nodiscard]] std::vector<std::size_t> columns_of(const std::vector<RoleId>& roles) const {
        std::vector<std::size_t> found;
        for (const RoleId& role : roles) {
            const auto at = std::ranges::find(columns_, role);
            if (at != columns_.end())
                found.push_back(static_cast<std::size_t>(at - columns_.begin()));
        }
        return found;
    }

    void add_capsule(const Message& activity, const Step& beside) {
        ChartRow row;
        row.activity = words_(activity);
        row.shape = ChartShape::capsule;
        row.by = {columns_of(beside.by).front()};
        chart_.rows.push_back(std::move(row));
    }

    [[nodiscard]] ChartShape shape_of(const Step& step) const {
        if (decides(step)) return ChartShape::diamond;
        const bool begins = &step == &sop_.first_step() && !lacks_beginning();
        return begins || leads_to_end(step) ? ChartShape::capsule : ChartShape::box;
    }

    void add_step(const Step& step) {
        const bool has_source = !step.source.activity.empty();
        const auto cell = [&](const std::string& source, const std::string& enforced) {
            if (has_source && !source.empty()) return source;
            return enforced.empty() ? std::string("\xe2\x80\x93") : enforced;
        };
        std::vector<DocumentKind> required;
        for (const Requirement& need : step.requirements) required.push_back(need.kind);
        ChartRow row;
        row.number = to_string(step.number) + ".";
        row.activity = has_source ? step.source.activity : step.title;
        row.requirement = cell(step.source.requires_cell, titles_of(sop_.documents, required));
        row.time = cell(step.source.time,
                        step.time_as_written.empty() ? to_string(step.time) : step.time_as_written);
        row.output = cell(step.source.output, titles_of(sop_.documents, step.produces));
        row.shape = shape_of(step);
        row.by = columns_of(step.by);
        row.with = columns_of(step.with);
        row.remarks = remarks_of(sop_, step, ways_of(step), words_);
        chart_.rows.push_back(std::move(row));
    }

    [[nodiscard]] std::size_t row_of(Next next) const {
        if (!next.step) return end_row_;
        const Step* step = sop_.step(*next.step);
        return step == nullptr ? end_row_
                               : offset_ + static_cast<std::size_t>(step - sop_.steps.data());
    }

    // Adds the ways that leave the step's row to the chart, and returns them as its remark names
    // them. A capsule that ends has none.
    std::vector<NamedWay> ways_of(const Step& step) {
        const std::size_t from = chart_.rows.size();
        std::vector<ChartWay> ways;
        std::vector<NamedWay> named;
        if (!decides(step)) {
            const Next next = step.outcomes.empty() ? step.next : step.outcomes[0].second.next;
            if (next.step) chart_.ways.push_back({from, row_of(next), ChartAnswer::none, {}});
            return {};
        }
        for (const auto& item : step.outcomes) {
            const Outcome& outcome = item.second;
            const std::size_t to = row_of(outcome.next);
            const ChartAnswer answer =
                to <= from || is_refusal(outcome.title) ? ChartAnswer::no : ChartAnswer::yes;
            std::size_t at = 0;
            while (at < ways.size() && (ways[at].to != to || ways[at].answer != answer)) ++at;
            if (at == ways.size()) {
                ways.push_back({from, to, answer, {}});
                named.emplace_back();
            }
            named[at].outcomes.push_back(&outcome);
        }
        name_ways(ways, named);
        std::ranges::copy(ways, std::back_inserter(chart_.ways));
        return named;
    }

    void name_ways(std::vector<ChartWay>& ways, std::vector<NamedWay>& named) const {
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const auto is_like = [&](const ChartWay& way) { return way.answer == ways[i].answer; };
            const auto before =
                std::count_if(ways.begin(), ways.begin() + static_cast<std::ptrdiff_t>(i), is_like);
            const std::string word =
                words_(ways[i].answer == ChartAnswer::yes ? message("Yes") : message("No"));
            if (std::ranges::count_if(ways, is_like) == 1) {
                ways[i].label = word;
            } else {
                const char letter = static_cast<char>('a' + before % 26);
                ways[i].label = fmt::format("{} ({})", word, letter);
                const Next next = named[i].outcomes[0]->next;
                named[i].place =
                    words_(next.step ? message("to {}", *next.step) : message("to the end"));
            }
            named[i].label = ways[i].label;
        }
    }

    const Sop& sop_;
    const Words& words_;
    ChartRows chart_;
    std::vector<RoleId> columns_;
    std::size_t offset_ = 0;  // the row of the first step
    std::size_t end_row_ = 0;
};

}  // namespace

std::string actor_heading(const RoleId& role, const std::string& title) {
    constexpr int kHardlyLonger = 4;  // columns, such as those of "dan"
    const std::string heading = short_role(role, title);
    return display_width(title) - display_width(heading) <= kHardlyLonger ? title : heading;
}

ChartRows chart_rows(const Sop& sop, const Words& words) { return ChartWriter(sop, words).write(); }

}  // namespace yankomas
