// Spells an entry before it is signed, and what came of it afterwards.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/signature.h"

#include <fmt/format.h>

#include "core/record/entitled.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/cases/shown_case.h"
#include "render/kit/page.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// Says who does what to the case, in one sentence.
std::string say_act(const ShownCase& shown, const CaseEntry& entry, const Words& words) {
    const std::string who = words(message("You, {}, as {},", shown.roster().name_of(entry.by),
                                          spell_signing_role(entry, shown)));
    const std::string of = fmt::format("{} \"{}\"", shown.summary.id.value, shown.summary.title);
    const auto step_title = [&] {
        const Step* step = entry.step ? sop_of(entry, shown).step(*entry.step) : nullptr;
        return step == nullptr ? std::string() : step->title;
    };
    switch (entry.act) {
        case CaseAct::open:
            if (entry.step)
                return words(message("{} take {} over from paper at step {}, \"{}\".", who, of,
                                     *entry.step, step_title()));
            return words(message("{} open {}.", who, of));
        case CaseAct::step:
            return words(message("{} sign step {} of {}, \"{}\", of {}.", who, *entry.step,
                                 shown.sop.steps.back().number, step_title(), of));
        case CaseAct::cosign:
            return words(message("{} sign entry {} of {} too.", who, *entry.about, of));
        case CaseAct::attach: return words(message("{} attach documents to {}.", who, of));
        case CaseAct::note: return words(message("{} write a note on {}.", who, of));
        case CaseAct::correct:
            return words(message("{} correct entry {} of {}.", who, *entry.about, of));
        case CaseAct::forget:
            return words(message("{} sign that a file of entry {} of {} is forgotten.", who,
                                 *entry.about, of));
        case CaseAct::hold:
            return words(
                message("{} put {} on hold: {}.", who, of, title_of(shown.sop.holds, *entry.hold)));
        case CaseAct::resume: return words(message("{} resume {}.", who, of));
        case CaseAct::migrate:
            return words(message("{} move {} to {}, where it stands at step {}.", who, of,
                                 *entry.sop, *entry.step));
        case CaseAct::assign:
            return words(message("{} assign the step where {} stands to {}.", who, of,
                                 shown.roster().name_of(*entry.person)));
        case CaseAct::send_back:
            return words(
                message("{} send {} back to step {}, \"{}\".", who, of, *entry.step, step_title()));
        case CaseAct::exit:
            return words(message("{} end {} before its last step: {}.", who, of,
                                 title_of_exit(*entry.exit, shown.sop, words)));
    }
    return who;
}

// Spells the step that runs, with its pass if that is not the first: "5 (2nd time)".
std::string spell_running_step(const ShownCase& shown, const Words& words) {
    const std::string step = to_string(*shown.summary.step);
    const std::string pass = spell_pass(shown.progress().current()->number, words);
    return pass.empty() ? step : fmt::format("{} ({})", step, pass);
}

// Says where the case stands once the entry is signed.
std::string say_then(const ShownCase& shown, const CaseLook& look) {
    const Words& words = look.screen.words;
    const CaseSummary& summary = shown.summary;
    if (!summary.verified) return words(message("other entries still wait for a ratification"));
    if (!summary.step)
        return words(summary.is_void ? message("the case is void") : message("the case is closed"));
    if (summary.hold) {
        return words(summary.hold->stops_clock
                         ? message("the clock stands until the case is resumed")
                         : message("the hold is not valid, and the clock runs on"));
    }
    const std::string who = spell_waiting_shortly(summary.waiting, look.screen, Page::kWidth);
    const std::string step = words(message("step {}", spell_running_step(shown, words)));
    std::string text = fmt::format("{}, {}", step, who);
    if (summary.waiting.act == AwaitedAct::second_signature)
        text += ", " + words(message("who signs it too"));
    if (summary.clock.due)
        text += ", " + words(message("until {}", look.times().due(*summary.clock.due)));
    return text;
}

// Says what the entry decides, what comes with it, and how its step stands against its time limit.
void show_facts(Page& page, const ShownCase& shown, const CaseEntry& entry, const CaseLook& look) {
    const ShortTimes times = look.times();
    if (entry.subject) page.field(message("subject"), title_of(shown.sop.subjects, *entry.subject));
    if (entry.area)
        page.field(message("area"), title_of(shown.docket.office.config.areas, *entry.area));
    if (entry.register_text) page.field(message("register"), *entry.register_text);
    if (entry.received) page.field(message("received"), times.day(*entry.received));
    if (entry.party) page.field(message("for"), entry.party->value);
    if (entry.title) page.field(message("title"), *entry.title);
    if (entry.outcome) page.field(message("outcome"), spell_outcome(entry, shown.sop));
    if (entry.occurred) {
        page.field(entry.takes_over() ? message("step {} began", *entry.step) : message("happened"),
                   times.time(*entry.occurred));
    }
    std::vector<std::string> documents;
    for (const Document& document : entry.documents)
        documents.push_back(spell_document(document, shown.sop, times));
    if (entry.act == CaseAct::correct) {
        page.fields(message("corrected"), say_correction(entry, shown, look));
    } else {
        page.fields(message("documents"), documents);
    }
    if (entry.kind) page.field(message("file"), spell_forgotten(entry, shown));
    if (entry.basis) page.field(message("basis"), *entry.basis);
    if (entry.act == CaseAct::forget) {
        page.field(
            message("next"),
            page.say(message("the file is removed from this folder, and nothing brings it back; "
                             "parcels, backups and other clones keep theirs")));
    }
    const ClockVerdict* clock = verdict_of(entry, shown.judgement.standing);
    if (clock != nullptr && clock->due) {
        page.field(message("due"), fmt::format("{}: {}", times.due(*clock->due),
                                               spell_verdict(*clock, page.words())));
    }
    if (entry.reason) page.field(message("reason"), *entry.reason);
    if (entry.note) page.field(message("note"), *entry.note);
    if (!only_adds(entry.act)) page.field(message("next"), say_then(shown, look));
}

// Says whose turn it is. Nobody is told to do what is done already or must wait.
std::string say_next(const ShownCase& shown, const CaseEntry& entry, const CaseLook& look) {
    const Words& words = look.screen.words;
    const CaseSummary& summary = shown.summary;
    if (!summary.verified)
        return words(message("Other entries still wait for a ratification: yankomas lint {}",
                             shown.docket.journal.path));
    if (!summary.step && only_adds(entry.act)) return "";
    if (!summary.step)
        return words(summary.is_void ? message("The case is void: it was opened by mistake.")
                                     : message("The case is closed."));
    if (summary.hold) {
        return words(summary.hold->stops_clock
                         ? message("Its clock stands until it is resumed.")
                         : message("Its hold is not valid, and its clock runs on."));
    }
    const std::string who = spell_awaited(summary.waiting, words);
    const std::string step = spell_running_step(shown, words);
    const bool has_signature = summary.waiting.act == AwaitedAct::second_signature;
    if (!summary.clock.due)
        return words(has_signature ? message("{} is to sign step {} too.", who, step)
                                   : message("{} is to do step {}.", who, step));
    const std::string due = spell_due(*summary.clock.due, shown.zone(), words);
    if (summary.clock.verdict == Verdict::overdue)
        return words(has_signature ? message("{} had until {} to sign step {} too.", who, due, step)
                                   : message("{} had until {} to do step {}.", who, due, step));
    return words(has_signature ? message("{} has until {} to sign step {} too.", who, due, step)
                               : message("{} has until {} to do step {}.", who, due, step));
}

// Returns the command that comes next: `show` if the case waits for the reader, or `new
// --continues` if the entry ended a running step as not valid. The message is empty if neither is
// so.
Message say_command(const ShownCase& shown, const CaseEntry& entry,
                    const std::optional<PersonId>& reader) {
    const CaseId& id = shown.summary.id;
    if (reader && shown.summary.waiting.is_for(*reader))
        return message("next: yankomas show {}", id);
    const bool ended_a_step = shown.progress().ended_by(entry.number) != nullptr;
    if (is_invalid_exit(entry.exit) && ended_a_step)
        return message("next: {}", command("yankomas new --continues {} --reason TEXT", id));
    return {};
}

template <class Show>
std::string show_last(const Docket& docket, const Judgement& judgement, const Show& show) {
    const CaseSummary summary = summary_of(docket, judgement);
    const ShownCase shown{docket, judgement, *present_sop(docket, judgement.standing.progress),
                          summary};
    return show(shown, docket.journal.entries.back());
}

}  // namespace

std::string render_question(const Docket& docket, const Judgement& judgement,
                            const CaseLook& look) {
    return show_last(docket, judgement, [&](const ShownCase& shown, const CaseEntry& entry) {
        Page page(look.screen);
        page.paragraph(0, say_act(shown, entry, page.words()));
        page.gap();
        show_facts(page, shown, entry, look);
        page.gap();
        return page.text();
    });
}

std::string render_signed(const Docket& docket, const Judgement& judgement, const CaseLook& look,
                          const std::optional<PersonId>& reader) {
    return show_last(docket, judgement, [&](const ShownCase& shown, const CaseEntry& entry) {
        const Words& words = look.screen.words;
        const CaseId& id = docket.journal.header.id;
        std::string what =
            words(entry.act == CaseAct::step
                      ? message("Signed: entry {} of {}, step {}", entry.number, id, *entry.step)
                      : message("Signed: entry {} of {}", entry.number, id));
        if (entry.outcome)
            what += ", " + words(message("outcome: {}", spell_outcome(entry, shown.sop)));
        const std::string next = say_next(shown, entry, look);
        const std::string text = what + (next.empty() ? "." : ". " + next);
        const std::string then = words(say_command(shown, entry, reader));
        return wrap(text, look.screen.width) + '\n' + (then.empty() ? "" : then + '\n');
    });
}

}  // namespace yankomas
