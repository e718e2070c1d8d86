// Writes the digest.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/office/office.h"
#include "core/rules/breaches.h"
#include "core/seal/seals.h"
#include "render/calendar/clock.h"
#include "render/cases/breach.h"
#include "render/cases/overdue.h"
#include "render/kit/days.h"
#include "render/kit/page.h"
#include "render/kit/stand_ins.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kMailWidth = 78;  // RFC 5322, 2.1.1

// Adds the exits that the procedure allows once a hold has outlasted its limit.
void add_exits(Page& page, const Breach& breach) {
    if (breach.kind != BreachKind::hold_lapsed || !breach.hold) return;
    for (const OpenExit& exit : breach.hold->exits) {
        const std::string command =
            fmt::format("yankomas exit {} {}{}", breach.id.value, exit.code.value, exit.options);
        page.more(spell_stand_ins(command, page.words()));
    }
}

// Each breach ends with the commands that help, ready to copy.
void add_group(Page& page, const BreachGroup& group, Zone zone) {
    page.gap();
    page.paragraph(0, group.heading);
    const int width = std::min(display_width(escape_controls(group.heading)), kMailWidth);
    page.line(0, std::string(static_cast<std::size_t>(width), '-'));
    for (const Breach* breach : group.breaches) {
        page.gap();
        add_card(page, *breach, zone);
        page.field(message("command"), fmt::format("yankomas show {}", breach->id.value));
        add_exits(page, *breach);
    }
}

}  // namespace

std::string render_overdue_digest(const DigestHead& head, const std::vector<Breach>& breaches,
                                  GroupBy by, const Words& words) {
    if (breaches.empty()) return {};
    const Zone zone = head.office.zone;
    Page page(words, Paint(), kMailWidth);
    page.paragraph(0, fmt::format("{} ({})", head.office.title, head.office.id.value));
    page.paragraph(
        0, message("time limits as of {} {}", spell_time(head.now, zone, words), name_of(zone)));
    page.gap();
    for (const BreachGroup& kind : group_by_kind(breaches, words))
        page.paragraph(0, message("{}: {}", kind.heading, kind.breaches.size()));
    page.paragraph(0, message("cases read: {}", head.cases));
    if (!head.is_whole) {
        page.paragraph(0, message("not every case could be judged: `yankomas lint` tells why"));
    }
    for (const BreachGroup& group : group_breaches(breaches, by, words))
        add_group(page, group, zone);
    if (head.last_seal != nullptr) {
        page.gap();
        page.paragraph(0, message("seal {} of {}: {}", head.last_seal->number,
                                  spell_time(head.last_seal->at, zone, words),
                                  witness_digest(head.last_seal->head)));
    }
    return page.text();
}

}  // namespace yankomas
