// The timeline of a case: every entry with who signed it, in which office, and what came of its
// clock.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

constexpr int kEntryColumn = 5;  // below the time of an entry

std::string title_of_step(const Sop& sop, StepNumber number) {
    const Step* step = sop.step(number);
    return step == nullptr ? std::string() : step->title;
}

Message say_step(const CaseEntry& entry, const ShownCase& shown) {
    const Pass* pass = pass_of(entry, shown.progress());
    const std::string title = title_of_step(shown.sop, *entry.step);
    if (pass == nullptr || pass->number == 1) return message("step {}: {}", *entry.step, title);
    return message("step {}, pass {}: {}", *entry.step, pass->number, title);
}

Message say_act(const CaseEntry& entry, const ShownCase& shown) {
    switch (entry.act) {
        case CaseAct::open: return message("opened");
        case CaseAct::step: return say_step(entry, shown);
        case CaseAct::cosign: return message("signature under entry {}", *entry.about);
        case CaseAct::attach: return message("documents attached");
        case CaseAct::note:
            return entry.about ? message("note on entry {}", *entry.about) : message("note");
        case CaseAct::hold:
            return message("put on hold: {}", title_of(shown.sop.holds, *entry.hold));
        case CaseAct::resume: return message("resumed");
        case CaseAct::send_back:
            return message("sent back to step {}: {}", *entry.step,
                           title_of_step(shown.sop, *entry.step));
        case CaseAct::exit: return message("left: {}", title_of(shown.sop.exits, *entry.exit));
    }
    return {};
}

// The office is spelled as the roster had it when the entry was signed, not as it is now.
std::string say_signer(const CaseEntry& entry, const ShownCase& shown, const Page& page) {
    const Appointment* held = appointment_of(entry, shown);
    const std::string office = spell_office(held == nullptr ? Capacity::definitif : held->capacity,
                                            title_of(shown.sop.roles, entry.role));
    const std::string name = spell_person(entry.by, shown.roster());
    if (entry.party) return page.say(message("by {}, {}, for {}", name, office, *entry.party));
    return page.say(message("by {}, {}", name, office));
}

std::string say_document(const Document& document, const ShownCase& shown, const Page& page) {
    std::string text = title_of(shown.sop.documents, document.kind);
    if (document.number) text = page.say(message("{}, number {}", text, *document.number));
    if (document.date) text = page.say(message("{}, dated {}", text, *document.date));
    return text;
}

void show_clock(Page& page, const CaseEntry& entry, const ShownCase& shown) {
    const Zone zone = shown.zone();
    if (entry.occurred) {
        page.paragraph(kEntryColumn, message("happened {}", spell_time(*entry.occurred, zone)));
    }
    const ClockVerdict* clock = verdict_of(entry, shown.judgement.standing);
    if (clock == nullptr || !clock->due) return;
    page.paragraph(kEntryColumn, message("due {}: {}", spell_due(*clock->due, zone),
                                         spell_verdict(*clock, page.words())));
}

// The first line has the number, the time and the act; all else that the entry says stands below.
void show_entry(Page& page, const CaseEntry& entry, const ShownCase& shown) {
    const std::string start =
        fmt::format("{:>3}  {}  ", entry.number.value, spell_time(entry.at, shown.zone()));
    page.beside(start, page.say(say_act(entry, shown)));
    page.paragraph(kEntryColumn, say_signer(entry, shown, page));
    if (entry.outcome) {
        const Step* step = entry.step ? shown.sop.step(*entry.step) : nullptr;
        const std::string outcome =
            step == nullptr ? entry.outcome->value : title_of(step->outcomes, *entry.outcome);
        page.paragraph(kEntryColumn, message("outcome: {}", outcome));
    }
    show_clock(page, entry, shown);
    for (const Document& document : entry.documents) {
        page.paragraph(kEntryColumn, message("document: {}", say_document(document, shown, page)));
        if (document.file) page.line(kEntryColumn + 2, *document.file);
    }
    if (entry.reason)
        page.paragraph(kEntryColumn, page.say(message("reason")) + ": " + *entry.reason);
    if (entry.note) page.paragraph(kEntryColumn, page.say(message("note")) + ": " + *entry.note);
}

}  // namespace

void show_timeline(Page& page, const ShownCase& shown) {
    page.gap();
    page.heading(message("timeline, times in {}", name_of(shown.zone())));
    for (const CaseEntry& entry : entries_of(shown)) show_entry(page, entry, shown);
    const Standing& standing = shown.judgement.standing;
    if (standing.unjudged_from) {
        page.paragraph(0, message("entries from {} on were not judged and are not shown",
                                  *standing.unjudged_from));
    }
    if (standing.left_out > 0)
        page.paragraph(0, message("entries signed later are left out: {}", standing.left_out));
}

}  // namespace yankomas
