// Puts the page of a case together.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/show_case.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/record/elapsed.h"
#include "core/record/predecessor.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_list.h"
#include "render/cases/shown_case.h"
#include "render/kit/days.h"
#include "render/kit/text.h"
#include "render/sop/sop.h"

namespace yankomas {

namespace {

// Says only how many findings there are, because yankomas lint shows them.
void show_findings(Page& page, const Docket& docket, const Judgement& judgement) {
    const std::string counts = count_findings(judgement, page.words());
    if (counts.empty()) return;
    page.paragraph(0, message("{}; see `yankomas lint --notes {}`", counts, docket.journal.path));
}

void show_head(Page& page, const Docket& docket, const Judgement& judgement,
               const CaseSummary& summary, const CaseLook& look) {
    const Words& words = page.words();
    page.heading(summary.title);
    const Sop* sop = present_sop(docket, judgement.standing.progress);
    std::string facts = say_case(summary, sop, look);
    if (summary.opened && !summary.taken_over) {
        const std::string day = spell_day(local_date(*summary.opened, docket.zone()), words);
        const std::string opened = words(message("opened {}", day));
        const std::string all = look.dotted(facts, opened);
        if (display_width(all) <= page.width()) {
            facts = all;
        } else {
            facts += '\n' + opened;
        }
    }
    page.paragraph(0, facts);
    for (const std::string& line : say_filing(summary, look)) page.paragraph(0, line);
    if (!summary.verified) {
        page.toned(0, Tone::late,
                   words(message("NOT VERIFIED: nothing below can be relied on until its errors "
                                 "are mended")));
    }
    show_findings(page, docket, judgement);
}

// Shows the working days of the whole case, and then those of each step over all its passes. Days
// with outside parties or on hold are part of the total and are also named separately. Steps that
// took less than a day are left out.
void show_elapsed(Page& page, const ShownCase& shown) {
    const std::optional<Elapsed> elapsed = elapsed_of(shown);
    if (!elapsed) return;
    page.gap();
    page.heading(message("time taken"));
    page.field(message("in all"), working_days(elapsed->working_days));
    if (elapsed->outside > 0)
        page.field(message("outside"),
                   message("{} of these with outside parties", elapsed->outside));
    if (elapsed->on_paper > 0)
        page.field(message("on paper"), message("{} of these before step {} began",
                                                elapsed->on_paper, shown.summary.taken_over->step));
    if (elapsed->on_hold > 0)
        page.field(message("on hold"), message("{} of these while on hold", elapsed->on_hold));
    for (const StepElapsed& step : elapsed->steps) {
        if (step.working_days == 0) continue;
        std::string text = page.say(working_days(step.working_days));
        if (step.passes > 1)
            text = page.say(
                message("{} in {}", text, page.say(counted("{} pass", "{} passes", step.passes))));
        if (step.outside) text = page.say(message("{}, outside party", text));
        if (step.sop != shown.sop.version) text = page.say(message("{}, under {}", text, step.sop));
        page.field(message("step {}", step.step), text);
    }
}

}  // namespace

std::string say_case(const CaseSummary& summary, const Sop* sop, const CaseLook& look) {
    const std::string version = to_string(summary.sop);
    return look.dotted(summary.id.value,
                       sop == nullptr ? version : fmt::format("{} ({})", sop->title, version));
}

std::string count_findings(const Judgement& judgement, const Words& words) {
    const auto count = [&](Severity severity) {
        return std::ranges::count(judgement.findings, severity, &Finding::severity);
    };
    const auto errors = count(Severity::error);
    const auto warnings = count(Severity::warning);
    const auto notes = count(Severity::note);
    std::vector<std::string> counts;
    if (errors > 0) counts.push_back(words(counted("{} error", "{} errors", errors)));
    if (warnings > 0) counts.push_back(words(counted("{} warning", "{} warnings", warnings)));
    if (notes > 0) counts.push_back(words(counted("{} note", "{} notes", notes)));
    return join(counts, ", ");
}

// A case that began on paper has its number in the register there. A case that goes on from another
// one says what that one was late with.
std::vector<std::string> say_filing(const CaseSummary& summary, const CaseLook& look) {
    const Words& words = look.screen.words;
    std::vector<std::string> lines;
    if (summary.continues) {
        const Predecessor& before = *summary.continues;
        lines.push_back(words(
            message("goes on from {}, which was ended for entry {} and stood at "
                    "step {}; received {}",
                    before.id, before.ended_for, before.step, spell_day(before.received, words))));
        for (const LateStep& one : before.late)
            lines.push_back(
                words(message("step {} was {} there", one.step, spell_lateness(one.late, words))));
    } else if (summary.taken_over) {
        lines.push_back(words(
            message("began on paper: received {}, number {} of the register, taken over at step {}",
                    spell_day(summary.taken_over->received, words),
                    summary.register_text.value_or(""), summary.taken_over->step)));
    } else if (summary.register_text) {
        lines.push_back(words(message("number {} of the register", *summary.register_text)));
    }
    const std::string& subject = summary.subject_title;
    const std::string& area = summary.area_title;
    if (!subject.empty() || !area.empty())
        lines.push_back(subject.empty() ? area : look.dotted(subject, area));
    if (summary.partial)
        lines.push_back(words(message("the source holds only a part of this procedure")));
    return lines;
}

const Progress& ShownCase::progress() const { return judgement.standing.progress; }
const Roster& ShownCase::roster() const { return docket.office.roster; }
Zone ShownCase::zone() const { return docket.zone(); }

std::span<const CaseEntry> entries_of(const ShownCase& shown) {
    const std::span<const CaseEntry> entries = shown.docket.journal.entries;
    const auto later = std::ranges::find_if(entries, [&](const CaseEntry& entry) {
        return entry.number.value > shown.progress().entries;
    });
    return {entries.begin(), later};
}

const Appointment* appointment_of(const CaseEntry& entry, const ShownCase& shown) {
    const Date day = local_date(entry.at, shown.zone());
    return shown.roster()
        .in_force(entry.roster.entry, entry.at)
        .appointment(entry.by, entry.role, day);
}

const Sop& sop_of(const CaseEntry& entry, const ShownCase& shown) {
    const Sop* then = shown.progress().versions.sop_of(entry.number);
    return then == nullptr ? shown.sop : *then;
}

const Pass* pass_of(const CaseEntry& entry, const Progress& progress) {
    const auto about = [&](const Pass& pass) {
        return pass.ended_by == entry.number || pass.step_entry == entry.number;
    };
    const auto found = std::ranges::find_if(progress.passes, about);
    return found == progress.passes.end() ? nullptr : &*found;
}

const ClockVerdict* verdict_of(const CaseEntry& entry, const Standing& standing) {
    const std::vector<Pass>& passes = standing.progress.passes;
    for (std::size_t i = 0; i < std::min(passes.size(), standing.clocks.size()); ++i) {
        if (passes[i].ended_by == entry.number) return &standing.clocks[i];
    }
    return nullptr;
}

std::optional<Elapsed> elapsed_of(const ShownCase& shown) {
    const Calendar* calendar = shown.docket.office.in_force(shown.docket.as_of).calendar();
    if (calendar == nullptr) return std::nullopt;
    return elapsed_of(shown.progress(), *calendar, shown.zone(), shown.docket.as_of);
}

std::string render_case(const Docket& docket, const Judgement& judgement, const CaseLook& look) {
    Page page(look.screen);
    const CaseSummary summary = summary_of(docket, judgement);
    show_head(page, docket, judgement, summary, look);
    const Sop* sop = present_sop(docket, judgement.standing.progress);
    if (sop == nullptr || judgement.standing.progress.entries == 0) return page.text();
    const ShownCase shown{docket, judgement, *sop, summary};
    if (summary.verified) {
        page.gap();
        show_state(page, shown);
        show_track(page, shown);
        show_standing(page, shown, look.ids.of(summary.id));
    }
    show_timeline(page, shown, look);
    if (summary.verified) show_elapsed(page, shown);
    return page.text();
}

}  // namespace yankomas
