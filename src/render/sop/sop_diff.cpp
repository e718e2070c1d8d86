// Spells the differences between two versions of a procedure.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop_diff.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "render/kit/json.h"
#include "render/kit/page.h"

namespace yankomas {

namespace {

std::string migrate_command(const SopDiff& diff, std::string_view case_text) {
    return fmt::format("yankomas migrate {} --to {} --reason TEXT", case_text,
                       diff.after.version.version);
}

Message heading_of(SopPart part) {
    switch (part) {
        case SopPart::head: return message("head");
        case SopPart::step:
        case SopPart::outcome: return message("steps");
        case SopPart::role: return message("roles");
        case SopPart::document: return message("documents");
        case SopPart::hold: return message("holds");
        case SopPart::exit: return message("exits");
        case SopPart::subject: return message("subjects");
    }
    return {};
}

// Steps and their outcomes stand under one heading.
bool is_together(SopPart a, SopPart b) {
    const auto own = [](SopPart part) { return part == SopPart::outcome ? SopPart::step : part; };
    return own(a) == own(b);
}

// "3 becomes 2: Menelaah", "4 is new: Rapat"
std::string name_line(const SopChange& change, const Page& page) {
    const Message name = change.before.empty()  ? message("{} is new", change.after)
                         : change.after.empty() ? message("{} is gone", change.before)
                         : change.before == change.after
                             ? message("{}", change.after)
                             : message("{} becomes {}", change.before, change.after);
    return fmt::format("{}: {}", page.say(name), change.title);
}

std::string value_line(const SopChange& change, const Page& page) {
    const auto spell = [&](const std::string& value) {
        return value.empty() ? page.say(message("nothing")) : value;
    };
    return fmt::format("{}: {}", change.field,
                       page.say(message("{} instead of {}", spell(change.is), spell(change.was))));
}

void show_changes(Page& page, const std::vector<SopChange>& changes) {
    const SopChange* last = nullptr;
    for (const SopChange& change : changes) {
        const bool is_new_part = last == nullptr || !is_together(last->part, change.part);
        if (is_new_part) {
            page.gap();
            page.heading(heading_of(change.part));
        }
        const bool is_new_name = is_new_part || last->part != change.part ||
                                 last->before != change.before || last->after != change.after;
        if (is_new_name && change.part != SopPart::head) page.paragraph(2, name_line(change, page));
        if (!change.field.empty())
            page.paragraph(change.part == SopPart::head ? 2 : 4, value_line(change, page));
        last = &change;
    }
}

// Says what becomes of the cases that stand at the same step, named behind it.
Message say_moves(const SopDiff& diff, const CaseMove& move, const std::string& cases) {
    switch (move.movable) {
        case Movable::yes:
            return move.step == *move.becomes
                       ? message("step {} stays step {}: {}", move.step, *move.becomes, cases)
                       : message("step {} becomes step {}: {}", move.step, *move.becomes, cases);
        case Movable::half_signed:
            return message("not before step {} has all its signatures: {}", move.step, cases);
        case Movable::gone:
            return message("not before step {} is done, which {} does not have: {}", move.step,
                           diff.after.version, cases);
        case Movable::unmapped:
            return message("not at all, since {} does not say what becomes of its steps: {}",
                           diff.after.version, cases);
    }
    return {};
}

// The running cases, those of one step and one answer together, in the order of their steps.
std::vector<std::vector<const CaseMove*>> together(const SopDiff& diff) {
    std::map<std::pair<StepNumber, Movable>, std::vector<const CaseMove*>> groups;
    for (const CaseMove& move : diff.cases) {
        const StepNumber step = move.movable == Movable::unmapped ? StepNumber{} : move.step;
        groups[{step, move.movable}].push_back(&move);
    }
    std::vector<std::vector<const CaseMove*>> found;
    for (auto& [key, group] : groups) found.push_back(std::move(group));
    return found;
}

void show_cases(Page& page, const SopDiff& diff) {
    page.gap();
    page.heading(message("running cases"));
    if (diff.cases.empty())
        page.paragraph(2, message("no case runs under {}", diff.before.version));
    for (const auto& group : together(diff)) {
        std::vector<std::string> ids;
        for (const CaseMove* move : group) ids.push_back(move->id.value);
        page.paragraph(2, say_moves(diff, *group.front(), join(ids, ", ")));
    }
    std::vector<const CaseMove*> movable;
    for (const CaseMove& move : diff.cases) {
        if (move.movable == Movable::yes) movable.push_back(&move);
    }
    if (movable.empty()) return;
    if (!diff.can_move) {
        page.paragraph(2, message("they can move once {} is published", diff.after.version));
    } else if (movable.size() == 1) {
        page.command(2, command_of(diff, *movable.front()));
    } else {
        page.paragraph(2, message("each moves by: {}", Command{migrate_command(diff, "CASE")}));
    }
}

}  // namespace

std::string command_of(const SopDiff& diff, const CaseMove& move) {
    return migrate_command(diff, move.id.value);
}

std::string render_sop_diff(const SopDiff& diff, const Screen& screen) {
    Page page(screen);
    page.heading(message("from {} to {}", diff.before.version, diff.after.version));
    if (!diff.has_map)
        page.paragraph(0, message("{} has no map from {}, so steps of the same number are compared",
                                  diff.after.version, diff.before.version));
    if (diff.changes.empty()) page.paragraph(0, message("nothing differs"));
    show_changes(page, diff.changes);
    if (diff.has_cases) show_cases(page, diff);
    return page.text();
}

std::vector<Json> json_of(const SopDiff& diff) {
    std::vector<Json> items;
    for (const SopChange& change : diff.changes) {
        items.push_back({{"about", "change"},
                         {"part", name_of(change.part)},
                         {"before", text_or_null(change.before)},
                         {"after", text_or_null(change.after)},
                         {"title", change.title},
                         {"field", text_or_null(change.field)},
                         {"was", text_or_null(change.was)},
                         {"is", text_or_null(change.is)}});
    }
    for (const CaseMove& move : diff.cases) {
        const bool has_command = diff.can_move && move.movable == Movable::yes;
        items.push_back({{"about", "case"},
                         {"case", move.id},
                         {"title", move.title},
                         {"step", move.step},
                         {"becomes", move.becomes},
                         {"movable", name_of(move.movable)},
                         {"command", has_command ? Json(command_of(diff, move)) : Json()}});
    }
    return items;
}

}  // namespace yankomas
