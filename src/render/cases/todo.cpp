// Lays out what one person has to do.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/todo.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/rules/summary.h"
#include "render/kit/page.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

enum class Task { decide, sign, cosign, ratify, lift };

Task task_of(const CaseSummary& summary) {
    if (summary.ratifies) return Task::ratify;
    if (summary.waiting.act == AwaitedAct::resume) return Task::lift;
    if (summary.waiting.act == AwaitedAct::second_signature) return Task::cosign;
    return summary.decides ? Task::decide : Task::sign;
}

Message title_of(Task task) {
    switch (task) {
        case Task::decide: return message("decide and sign");
        case Task::sign: return message("sign");
        case Task::cosign: return message("sign as well");
        case Task::ratify: return message("ratify");
        case Task::lift: return message("resume or end");
    }
    return {};
}

std::string head_of(const TodoFor& person, const std::vector<CaseSummary>& cases,
                    const CaseLook& look) {
    const Words& words = look.screen.words;
    std::vector<std::string> who{person.name};
    who.insert(who.end(), person.roles.begin(), person.roles.end());
    std::string named = join(who, ", ");
    if (person.by_key) named = words(message("{} (whose key this is)", named));
    if (cases.empty())
        return words(message("For {}: nothing waits. All open cases: `yankomas list`", named));
    const int all = static_cast<int>(cases.size());
    const int late = static_cast<int>(std::ranges::count_if(
        cases, [&](const CaseSummary& c) { return needs_haste(c, look.now); }));
    std::string text =
        words(message("For {}: {}", named, words(counted("{} thing", "{} things", all))));
    const std::string lateness = words(lateness_of(late, all));
    return text + (lateness.empty() ? "." : ", " + lateness + ".");
}

void show_step(Page& page, const CaseSummary& summary, const CaseLook& look) {
    const Words& words = look.screen.words;
    page.paragraph(2, summary.step_brief);
    const std::string pass = spell_pass(summary.pass, words);
    if (!pass.empty()) page.paragraph(2, pass);
    if (summary.clock.due) {
        std::string due = words(message("due {}", look.times().due(*summary.clock.due)));
        if (needs_haste(summary, look.now)) {
            due += ", " + spell_lateness(summary.clock.late, words);
        }
        page.toned(2, tone_of(summary, look.now), due);
    }
    if (!summary.missing.empty())
        page.toned(2, Tone::late, words(message("missing: {}", join(summary.missing, ", "))));
    page.command(2, fmt::format("yankomas show {}", look.ids.of(summary.id)));
    if (summary.ratifies)
        page.command(2, fmt::format("yankomas cosign {}{}", look.ids.of(summary.id),
                                    summary.cosign_options));
}

void show_hold(Page& page, const CaseSummary& summary, const CaseLook& look) {
    const HoldSummary& hold = *summary.hold;
    page.toned(2, Tone::quiet,
               page.say(message("on hold since {}: {}", look.times().day(hold.since), hold.title)));
    if (hold.lapses && look.now > *hold.lapses) {
        std::string text = page.say(message("its limit passed {}", look.times().due(*hold.lapses)));
        if (hold.days_past_limit)
            text +=
                ", " + page.say(message("{} ago", page.say(working_days(*hold.days_past_limit))));
        page.toned(2, Tone::late, text);
    }
    const std::string id = look.ids.of(summary.id);
    page.command(2, "yankomas resume " + id);
    for (const OpenExit& exit : hold.exits)
        page.command(2, fmt::format("yankomas exit {} {}{}", id, exit.code.value, exit.options));
}

}  // namespace

Message lateness_of(int late, int all) {
    if (late == 0) return {};
    if (late < all) return counted("{} late", "{} late", late);
    if (all == 1) return message("it is late");
    return all == 2 ? message("both late") : message("all late");
}

std::string render_todo(const TodoFor& person, const std::vector<CaseSummary>& cases,
                        const CaseLook& look) {
    Page page(look.screen);
    page.paragraph(0, head_of(person, cases, look));
    if (!person.has_key)
        page.toned(
            0, Tone::late,
            page.say(message("{} has no key in force and can sign nothing; an admin enters a "
                             "new one: {}",
                             person.name,
                             command("yankomas roster key {} --public-key FILE", person.id))));
    std::vector<Task> order;
    for (const CaseSummary& summary : cases) {
        if (std::ranges::find(order, task_of(summary)) == order.end())
            order.push_back(task_of(summary));
    }
    for (const Task task : order) {
        page.gap();
        page.heading(title_of(task));
        bool is_first = true;
        for (const CaseSummary& summary : cases) {
            if (task_of(summary) != task) continue;
            if (!is_first) page.gap();
            is_first = false;
            page.with_edge(2, summary.title,
                           fmt::format("{}  {}", spell_place(*summary.step, summary.steps),
                                       look.ids.of(summary.id)));
            if (task == Task::lift && summary.hold) {
                show_hold(page, summary, look);
            } else {
                show_step(page, summary, look);
            }
        }
    }
    return page.text();
}

}  // namespace yankomas
