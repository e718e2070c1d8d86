// The timeline of a case: every entry with who signed it, in which office, and what came of its
// clock.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"
#include "render/cases/shown_case.h"
#include "render/roster/office_title.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// What every entry of a timeline is shown with, and the lines of the entry that is gathered.
struct Timeline {
    const ShownCase& shown;
    const CaseLook& look;
    std::vector<SaidLine>& lines;

    void say(const Message& message, Tone tone = Tone::plain) const {
        lines.push_back({look.screen.words(message), tone});
    }
    void say(std::string text, SaidLine::Place place = SaidLine::Place::line) const {
        lines.push_back({std::move(text), Tone::plain, place});
    }
};

std::string title_of_step(const Sop& sop, StepNumber number) {
    const Step* step = sop.step(number);
    return step == nullptr ? std::string() : brief(*step);
}

std::string say_step(const CaseEntry& entry, const ShownCase& shown, const Words& words) {
    const Pass* pass = pass_of(entry, shown.progress());
    const Sop& sop = sop_of(entry, shown);
    const int steps = sop.steps.back().number.value;
    const std::string place = spell_place(*entry.step, steps);
    const std::string title = title_of_step(sop, *entry.step);
    if (pass == nullptr || pass->number == 1) return fmt::format("{} {}", place, title);
    return fmt::format("{} ({}) {}", place, spell_pass(pass->number, words), title);
}

std::string say_migration(const CaseEntry& entry, const ShownCase& shown, const Words& words) {
    const std::string what = words(message("moved to {}, at step {}", *entry.sop, *entry.step));
    if (has_moved(shown.progress(), entry.number)) return what;
    return fmt::format("{}, {}", what, words(message("without effect")));
}

std::string say_act(const CaseEntry& entry, const ShownCase& shown, const Words& words) {
    const Sop& sop = sop_of(entry, shown);
    switch (entry.act) {
        case CaseAct::open:
            if (entry.step)
                return words(message("taken over at step {}: {}", *entry.step,
                                     title_of_step(sop, *entry.step)));
            return words(message("opened"));
        case CaseAct::step: return say_step(entry, shown, words);
        case CaseAct::cosign: return words(message("signature under entry {}", *entry.about));
        case CaseAct::attach: return words(message("documents attached"));
        case CaseAct::note:
            return words(entry.about ? message("note on entry {}", *entry.about) : message("note"));
        case CaseAct::correct: return words(message("correction of entry {}", *entry.about));
        case CaseAct::forget: return words(message("file of entry {} forgotten", *entry.about));
        case CaseAct::hold:
            return words(message("put on hold: {}", title_of(sop.holds, *entry.hold)));
        case CaseAct::resume: return words(message("resumed"));
        case CaseAct::migrate: return say_migration(entry, shown, words);
        case CaseAct::assign:
            return words(message("assigned to {}", shown.roster().name_of(*entry.person)));
        case CaseAct::send_back:
            return words(
                message("sent back to step {}: {}", *entry.step, title_of_step(sop, *entry.step)));
        case CaseAct::exit:
            return words(message("left: {}", title_of_exit(*entry.exit, sop, words)));
    }
    return {};
}

std::string say_signer(const CaseEntry& entry, const Timeline& line) {
    const std::string name = short_name(entry.by, line.shown.roster().name_of(entry.by));
    const std::string text = line.look.dotted(spell_signing_role(entry, line.shown), name);
    const bool is_for = entry.party && entry.act != CaseAct::correct;
    return is_for ? line.look.screen.words(message("{} for {}", text, *entry.party)) : text;
}

void say_clock(const CaseEntry& entry, const Timeline& line) {
    const ShortTimes times = line.look.times();
    if (entry.occurred) {
        line.say(entry.takes_over()
                     ? message("step {} began {}", *entry.step, times.time(*entry.occurred))
                     : message("happened {}", times.time(*entry.occurred)));
    }
    const ClockVerdict* clock = verdict_of(entry, line.shown.judgement.standing);
    if (clock == nullptr || !clock->due) return;
    line.say(message("{}, due {}", spell_verdict(*clock, line.look.screen.words),
                     times.due(*clock->due)),
             tone_of(clock->verdict));
}

// Says where a file is that does not lie here as it was signed; nothing if it does.
std::string say_whereabouts(const CaseEntry& entry, std::size_t i, const Timeline& line) {
    const Words& words = line.look.screen.words;
    const Progress& progress = line.shown.progress();
    if (const Forgotten* forgotten = progress.find_forgotten(entry, entry.documents[i]))
        return words(message("forgotten by entry {}", forgotten->entry));
    switch (line.shown.docket.state_of(entry, i)) {
        case FileState::same: return {};
        case FileState::absent: return words(message("not here"));
        case FileState::unread: return words(message("can't be read"));
        case FileState::differs:
        case FileState::unsafe: return words(message("not the file that was signed"));
    }
    return {};
}

void say_papers(const CaseEntry& entry, const Timeline& line) {
    for (std::size_t i = 0; i < entry.documents.size(); ++i) {
        const Document& document = entry.documents[i];
        line.say(spell_document(document, sop_of(entry, line.shown), line.look.times()));
        if (!document.file) continue;
        line.say(*document.file, SaidLine::Place::path);
        const std::string where = say_whereabouts(entry, i, line);
        if (!where.empty()) line.say(where, SaidLine::Place::below);
    }
}

// An entry that says that a file is forgotten, but had no right to, forgets nothing.
void say_forgetting(const CaseEntry& entry, const Timeline& line) {
    const Words& words = line.look.screen.words;
    const bool counts =
        std::ranges::any_of(line.shown.progress().forgotten,
                            [&](const Forgotten& one) { return one.entry == entry.number; });
    if (!counts) line.say(message("without effect"));
    line.say(spell_forgotten(entry, line.shown));
    line.say(words(message("basis")) + ": " + *entry.basis);
}

// Says all that an entry has beside its time, its act and its signer.
void say_more(const CaseEntry& entry, const Timeline& line) {
    const ShownCase& shown = line.shown;
    const Words& words = line.look.screen.words;
    if (entry.outcome) line.say(message("outcome: {}", spell_outcome(entry, sop_of(entry, shown))));
    say_clock(entry, line);
    if (entry.act == CaseAct::correct) {
        for (std::string& text : say_correction(entry, shown, line.look)) line.say(std::move(text));
    } else if (entry.act == CaseAct::forget) {
        say_forgetting(entry, line);
    } else {
        say_papers(entry, line);
    }
    for (const EntryNumber correction : corrections_of(entry, shown.progress()))
        line.say(message("corrected by entry {}", correction));
    if (entry.reason) line.say(words(message("reason")) + ": " + *entry.reason);
    if (entry.note)
        line.say(entry.act == CaseAct::note ? *entry.note
                                            : words(message("note")) + ": " + *entry.note);
}

// The first line has the number, the time and the act; all else that the entry says stands below.
void show_entry(Page& page, const TimelineItem& item, int column) {
    page.beside(pad_to(fmt::format("{:>3}  {}", item.number.value, item.when), column), item.act);
    page.paragraph(column, item.signer);
    for (const SaidLine& line : item.lines) {
        const int at = line.place == SaidLine::Place::line ? column : column + 2;
        if (line.place == SaidLine::Place::path) {
            page.line(at, line.text);
        } else {
            page.toned(at, line.tone, line.text);
        }
    }
}

// Returns the column behind the widest time, but at most half of the page.
int column_of(const std::vector<TimelineItem>& items, const Page& page) {
    int widest = 0;
    for (const TimelineItem& item : items) widest = std::max(widest, display_width(item.when));
    return std::min(widest + 7, page.width() / 2);
}

}  // namespace

std::string spell_signing_role(const CaseEntry& entry, const ShownCase& shown) {
    const Appointment* held = appointment_of(entry, shown);
    const std::string role = short_role(entry.role, find(sop_of(entry, shown).roles, entry.role));
    return spell_office(held == nullptr ? Capacity::definitif : held->capacity, role);
}

std::string spell_outcome(const CaseEntry& entry, const Sop& sop) {
    const Step* step = entry.step ? sop.step(*entry.step) : nullptr;
    return step == nullptr ? entry.outcome->value : title_of(step->outcomes, *entry.outcome);
}

std::string spell_document(const Document& document, const Sop& sop, const ShortTimes& times) {
    std::string text = brief_of(sop.documents, document.kind);
    if (document.number) text = fmt::format("{} {}", text, *document.number);
    if (document.date) text = fmt::format("{}, {}", text, times.day(*document.date));
    return text;
}

std::string spell_forgotten(const CaseEntry& entry, const ShownCase& shown) {
    const std::string kind = brief_of(shown.sop.documents, *entry.kind);
    for (const CaseEntry& one : shown.docket.journal.entries) {
        if (entry_of_papers(one) != entry.about) continue;
        for (const Document& document : one.documents) {
            if (document.file && document.kind == entry.kind && document.digest == entry.digest)
                return fmt::format("{}: {}", kind, *document.file);
        }
    }
    return kind;
}

std::vector<TimelineItem> timeline_of(const ShownCase& shown, const CaseLook& look) {
    std::vector<TimelineItem> items;
    for (const CaseEntry& entry : entries_of(shown)) {
        TimelineItem item{entry.number,
                          look.times().time(entry.at),
                          say_act(entry, shown, look.screen.words),
                          {},
                          {}};
        const Timeline line{shown, look, item.lines};
        item.signer = say_signer(entry, line);
        say_more(entry, line);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Message> say_not_shown(const Standing& standing) {
    std::vector<Message> said;
    if (standing.unjudged_from) {
        said.push_back(message("entries from {} on were not judged and are not shown",
                               *standing.unjudged_from));
    }
    if (standing.left_out > 0)
        said.push_back(message("entries signed later are left out: {}", standing.left_out));
    return said;
}

void show_timeline(Page& page, const ShownCase& shown, const CaseLook& look) {
    page.gap();
    page.heading(message("timeline, times in {}", name_of(shown.zone())));
    const std::vector<TimelineItem> items = timeline_of(shown, look);
    const int column = column_of(items, page);
    for (const TimelineItem& item : items) show_entry(page, item, column);
    for (const Message& said : say_not_shown(shown.judgement.standing)) page.paragraph(0, said);
}

}  // namespace yankomas
