// What the official chart of a procedure says, in the reader's words and without any place on
// paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/sop/sop.h"
#include "render/kit/words.h"

namespace yankomas {

// The symbols of Permen PANRB 35/2012: a capsule begins or ends, a box is an act, a diamond is a
// decision, and a pentagon leads to another sheet. The fifth symbol is the arrow.
enum class ChartShape { capsule, box, diamond, pentagon };

// A column of the chart: a role that acts in some step.
struct ChartActor {
    std::string heading;  // its short name, "Kabid HAM"
    std::string title;    // "Kepala Bidang HAM"
};

// A row is a step. A procedure that begins or ends with a decision has a row more, whose only
// content is the capsule of the beginning or of the end.
struct ChartRow {
    std::string number;  // empty for a row that is no step
    std::string activity;
    std::string requirement;
    std::string time;
    std::string output;
    std::vector<std::string> remarks;  // paragraphs
    ChartShape shape = ChartShape::box;
    std::vector<std::size_t> by;    // columns; any of these acts
    std::vector<std::size_t> with;  // columns of those who take part
};

// What a way says of the decision that it leaves.
enum class ChartAnswer { none, yes, no };

// A way from a row to a row. All outcomes of a step with one answer and one target are one way.
struct ChartWay {
    std::size_t from = 0;  // rows
    std::size_t to = 0;
    ChartAnswer answer = ChartAnswer::none;
    std::string label;  // "Ya", "Tidak (b)"; empty for a step that decides nothing

    [[nodiscard]] bool is_loop() const { return to <= from; }
};

struct ChartRows {
    std::vector<ChartActor> actors;
    std::vector<ChartRow> rows;
    std::vector<ChartWay> ways;
    std::string missing;  // the steps before the first row that the source does not hold: "1–11"
};

// The procedure must be sound. The cells show the words of the source table if the step has them,
// and the remark says what the enforced step asks for beyond them, so that the paper and the
// program say the same.
//
// An outcome is a "no" if it leads back to its own step or an earlier one, or if its title begins
// with a word of refusal; else it is a "yes". Several of a kind are told apart by letters, which
// the remark explains.
[[nodiscard]] ChartRows chart_rows(const Sop& sop, const Words& words);

// Returns the name of a role as a column and a remark show it: the short one, unless the title is
// hardly longer.
[[nodiscard]] std::string actor_heading(const RoleId& role, const std::string& title);

// Returns the paragraphs of a step's remark. `ways` are those that leave its row.
struct NamedWay {
    std::string label;
    std::string place;  // "to 7"; empty if it is the only way with its answer
    std::vector<const Outcome*> outcomes;
};
[[nodiscard]] std::vector<std::string> remarks_of(const Sop& sop, const Step& step,
                                                  const std::vector<NamedWay>& ways,
                                                  const Words& words);

}  // namespace yankomas
