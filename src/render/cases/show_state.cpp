// Says in one or two sentences where a case stands, and draws its steps in a line.
// SPDX-License-Identifier: Apache-2.0

#include "core/base/text.h"
#include "core/record/progress.h"
#include "core/rules/docket.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"
#include "render/cases/shown_case.h"
#include "render/kit/days.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// Says what a closed case came to, and when.
std::string say_end(const ShownCase& shown, const Words& words) {
    const CaseSummary& summary = shown.summary;
    const Instant at = summary.closed.value_or(summary.last_at);
    const std::string day = spell_day(local_date(at, shown.zone()), words);
    if (summary.is_void)
        return words(message("Opened by mistake, and left on {}: {}.", day, summary.end_title));
    if (summary.exit) {
        return words(
            message("Left on {}: {}.", day, title_of_exit(*summary.exit, shown.sop, words)));
    }
    if (summary.end_title.empty()) return words(message("Ended on {} with its last step.", day));
    return words(message("Ended on {}: {}.", day, summary.end_title));
}

// True if the limit of the hold itself has passed.
bool is_lapsed(const ShownCase& shown) {
    const auto& lapses = shown.summary.hold->lapses;
    return lapses && shown.docket.as_of > *lapses;
}

std::string say_hold(const ShownCase& shown, const Words& words) {
    const HoldSummary& hold = *shown.summary.hold;
    const std::string since = spell_day(local_date(hold.since, shown.zone()), words);
    // The page has the days on hold once, among those of the case, so they are not repeated here.
    std::string text = words(message("On hold since {}: {}.", since, hold.title));
    if (!hold.stops_clock) {
        return text + ' ' +
               words(message("It is not valid, and the clock runs on: yankomas lint {}",
                             shown.docket.journal.path));
    }
    if (!hold.lapses) return text;
    const std::string lapses = spell_due(*hold.lapses, shown.zone(), words);
    if (!is_lapsed(shown)) return text + ' ' + words(message("It may last until {}.", lapses));
    const std::string who = spell_awaited(shown.summary.waiting, words);
    const int past = hold.days_past_limit.value_or(0);
    return text + ' ' +
           words(past > 0
                     ? message("Its limit, {}, passed {} ago: {} resumes the case or lets it "
                               "end.",
                               lapses, words(working_days(past)), who)
                     : message("Its limit, {}, has passed: {} resumes the case or lets it end.",
                               lapses, who));
}

Message say_wait(const ShownCase& shown, const std::string& who, const std::string& step) {
    const bool has_signature = shown.summary.waiting.act == AwaitedAct::second_signature;
    return has_signature ? message("Waits for {} to sign step {} as well", who, step)
                         : message("Waits for {} to sign step {}", who, step);
}

std::string say_running(const ShownCase& shown, const Words& words) {
    const CaseSummary& summary = shown.summary;
    std::string text = words(
        say_wait(shown, spell_awaited(shown.summary.waiting, words), to_string(*summary.step)));
    const ClockVerdict& clock = summary.clock;
    if (!clock.due)
        return text + ": " + words(message("its due time is {}.", spell_verdict(clock, words)));
    text = words(message("{} by {}", text, spell_due(*clock.due, shown.zone(), words)));
    if (clock.verdict != Verdict::overdue) return text + '.';
    return text + ": " + spell_lateness(clock.late, words) + '.';
}

}  // namespace

std::vector<SaidLine> say_state(const ShownCase& shown, const Words& words) {
    const CaseSummary& summary = shown.summary;
    if (!summary.step) return {SaidLine{say_end(shown, words)}};
    std::vector<SaidLine> lines;
    const bool is_late = summary.clock.verdict == Verdict::overdue;
    if (summary.hold)
        lines.push_back({say_hold(shown, words), is_lapsed(shown) ? Tone::late : Tone::quiet});
    if (!summary.hold || !summary.hold->stops_clock || is_late)
        lines.push_back({say_running(shown, words), tone_of(summary, shown.docket.as_of)});
    return lines;
}

void show_state(Page& page, const ShownCase& shown) {
    for (const SaidLine& line : say_state(shown, page.words())) page.toned(0, line.tone, line.text);
}

// Done steps are green, and the step that waits stands in brackets.
void show_track(Page& page, const ShownCase& shown) {
    page.gap();
    std::string line;
    int used = 0;
    const auto put_line = [&] {
        if (used > 0) page.painted_line(line);
        line.clear();
        used = 0;
    };
    for (const Step& step : shown.sop.steps) {
        const bool is_current = shown.summary.step == step.number;
        const std::string pad = is_current ? "" : " ";
        const std::string digits = to_string(step.number);
        const std::string number = is_current ? '[' + digits + ']' : digits;
        const int width = display_width(number) + 2 * display_width(pad);
        const Tone tone = is_current                               ? Tone::title
                          : shown.progress().was_done(step.number) ? Tone::good
                                                                   : Tone::plain;
        if (used + width > page.width()) put_line();
        line += pad + page.paint().by(tone, number) + pad;
        used += width;
    }
    put_line();
}

}  // namespace yankomas
