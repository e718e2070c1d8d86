// Chooses the cells of a table that are not shown.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/suppress.h"

#include <cstddef>
#include <optional>

namespace yankomas {

namespace {

constexpr int kFew = 5;  // fewer than that are hidden

// Cells of one row or one column.
struct Line {
    const Counts& counts;
    Hidden& hidden;
    bool is_row;
    std::size_t index;

    [[nodiscard]] std::size_t size() const { return is_row ? counts[index].size() : counts.size(); }
    [[nodiscard]] int count(std::size_t i) const {
        return is_row ? counts[index][i] : counts[i][index];
    }
    [[nodiscard]] bool is_hidden(std::size_t i) const {
        return is_row ? hidden[index][i] : hidden[i][index];
    }
    void hide(std::size_t i) const {
        if (is_row) {
            hidden[index][i] = true;
        } else {
            hidden[i][index] = true;
        }
    }
};

// Hides a second cell if only one is hidden. A zero tells nothing of anybody and helps to hide
// nothing unless there is no other cell. Returns true if it hid one.
bool hide_second(const Line& line) {
    int hidden = 0;
    std::optional<std::size_t> smallest;
    const auto is_better = [&](std::size_t i) {
        if (!smallest) return true;
        const int now = line.count(*smallest);
        return now == 0 || (line.count(i) != 0 && line.count(i) < now);
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.is_hidden(i)) {
            ++hidden;
        } else if (is_better(i)) {
            smallest = i;
        }
    }
    if (hidden != 1 || !smallest) return false;
    line.hide(*smallest);
    return true;
}

}  // namespace

Hidden suppressed(const Counts& counts, Hidden hidden) {
    hidden.resize(counts.size());
    for (std::size_t row = 0; row < counts.size(); ++row) {
        hidden[row].resize(counts[row].size(), false);
        for (std::size_t i = 0; i < counts[row].size(); ++i) {
            if (counts[row][i] > 0 && counts[row][i] < kFew) hidden[row][i] = true;
        }
    }
    if (counts.empty()) return hidden;
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (std::size_t row = 0; row < counts.size(); ++row)
            has_changed = hide_second({counts, hidden, true, row}) || has_changed;
        for (std::size_t column = 0; column < counts.front().size(); ++column)
            has_changed = hide_second({counts, hidden, false, column}) || has_changed;
    }
    return hidden;
}

}  // namespace yankomas
