// The verb due computes a due time, of a case or of given values, and explains the sum.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/due.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/answer.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/calendar/instant.h"
#include "core/calendar/limit.h"
#include "core/rules/pass_clock.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/calendar/due_html.h"
#include "render/cases/case_html.h"
#include "render/cases/pass_due.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas::verb_due {

// Names a step, and which of its passes: "5" or "5/2".
struct WantedPass {
    StepNumber step;
    std::optional<int> number;  // the last one if nothing is said
};

std::optional<WantedPass> parse_wanted_pass(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto step = parse_number(text.substr(0, slash));
    if (!step) return std::nullopt;
    if (slash == std::string_view::npos) return WantedPass{StepNumber{*step}, {}};
    const auto number = parse_number(text.substr(slash + 1));
    return number ? std::optional(WantedPass{StepNumber{*step}, number}) : std::nullopt;
}

struct Request {
    std::optional<std::string> case_text;
    std::optional<SpokenTime> from;
    std::optional<Limit> time;
    std::optional<Zone> zone;
    std::optional<std::string> calendar;  // a file
    std::optional<WantedPass> step;
    std::vector<std::string> holds;  // START/END
    bool roll_forward = false;
    bool explain = false;
    bool all_days = false;
    Format format = Format::text;

    void declare(Options& options) {
        options.argument("CASE", case_text, message("the case, or the start or end of its id"));
        options.parsed("--step", "N[/PASS]", step, parse_wanted_pass,
                       message("a step looks like 5, and its second pass like 5/2"),
                       message("a step of the case, also one that is done; without it the one "
                               "that runs"));
        declare_time(options, "--from", from, message("when the clock starts"));
        declare_limit(options, "--time", time, message("the time limit"));
        options.parsed("--zone", "ZONE", zone, parse_zone,
                       message("one of {} is expected", "WIB, WITA, WIT"),
                       message("whose days and hours count; without it the office's, or WIB"));
        options.list("--hold", "START/END", holds,
                     message("a stretch of time in which the clock stands still"));
        options.choice("--roll", "WHERE", roll_forward, {{"forward", true}},
                       message("move a due date in calendar days to the next working day"));
        options.text("--calendar", "FILE", calendar, message("the calendar to count with"));
        options.flag("--explain", explain, message("print the sum, a line a day"));
        options.flag("--all-days", all_days, message("fold no days in the sum"));
        declare_format(options, format, {Format::text, Format::json, Format::jsonl, Format::html});
    }
};

// A deadline to be computed: when the clock starts, how long it may run, and with which calendar
// its days are counted.
struct Question {
    Instant start;
    Limit limit;
    std::vector<Interval> holds;
    const Calendar* calendar = nullptr;
    CalendarName name;
    Zone zone = Zone::wib;
};

Result<ExitCode> answer(Host& host, const Request& request, const Question& question) {
    const Zone zone = question.zone;
    const auto sum =
        explain_due(question.start, question.limit, question.holds, *question.calendar, zone);
    if (!sum) return sum.error();
    if (request.format == Format::html) {
        host.out.write(
            render_html(sum_page({*sum, question.name, zone}, host.words, code_of(host.language))));
    } else if (request.format != Format::text) {
        write_items(host, request.format, "due/1", zone,
                    {json_of(*sum, question.name, zone, request.explain)});
    } else if (request.explain) {
        host.out.write(
            render_due_explanation(*sum, question.name, zone, request.all_days, host.screen()));
    } else {
        host.out.write(to_string(sum->due, zone) + '\n');
    }
    return ExitCode::clean;
}

// A hold that ends before it starts is no interval. Days alone are held from their beginning to
// their end.
Result<Interval> parse_hold(const Host& host, const std::string& text, Zone zone) {
    const std::size_t slash = text.find('/');
    const auto start = parse_spoken_time(std::string_view(text).substr(0, slash));
    const auto end = slash == std::string::npos
                         ? std::nullopt
                         : parse_spoken_time(std::string_view(text).substr(slash + 1));
    if (start && end) {
        const Interval hold{understood_time(host, "--hold", *start, 0, zone),
                            understood_time(host, "--hold", *end, kLastSecondOfDay, zone)};
        if (hold.start <= hold.end) return hold;
    }
    return bad_usage(message("--hold does not take \"{}\"", text),
                     with_impossible_day(
                         text, {message("a hold looks like 2026-03-04/2026-03-06 or \"2026-03-04 "
                                        "10:00/2026-03-06 10:00\"")}));
}

// Without a case everything comes from the options.
Result<ExitCode> due_of_sum(Host& host, const Globals& globals, const Request& request) {
    if (!request.from || !request.time) {
        return bad_usage(message("due needs a CASE, or both --from and --time"),
                         {message("yankomas help due")});
    }
    Question question;
    question.limit = *request.time;
    if (request.roll_forward && question.limit.unit != LimitUnit::calendar_days) {
        return bad_usage(
            message("--roll is for limits in calendar days, such as \"14 hari kalender\""));
    }
    question.limit.roll_forward = question.limit.roll_forward || request.roll_forward;
    const auto found = find_calendar(host, globals, request.calendar);
    if (!found) return found.error();
    question.calendar = &found->calendar;
    question.name = found->name;
    question.zone = request.zone.value_or(found->zone.value_or(Zone::wib));
    question.start = understood_time(host, "--from", *request.from, 0, question.zone);
    for (const std::string& text : request.holds) {
        const auto hold = parse_hold(host, text, question.zone);
        if (!hold) return hold.error();
        question.holds.push_back(*hold);
    }
    const auto code = answer(host, request, question);
    return code && !found->whole ? Result(ExitCode::failed) : code;
}

// A clock that stands still has no due time, unless its limit had run out before the hold.
void write_pass(Host& host, const Request& request, const PassDue& due, const std::string& office) {
    if (request.format == Format::html) {
        host.out.write(render_html(pass_page(due, office, host.words, code_of(host.language))));
    } else if (request.format != Format::text) {
        write_items(host, request.format, "due/1", due.zone, {json_of(due, request.explain)});
    } else if (request.explain) {
        host.out.write(render_pass_due(due, request.all_days, host.screen()));
    } else if (due.clock.verdict.verdict == Verdict::on_hold) {
        say(host, message("{} is on hold since {}: it has no due time until it is resumed",
                          due.summary.id, spell_time(due.clock.hold->since, due.zone, host.words)));
    } else {
        host.out.write(to_string(due.clock.sum.due, due.zone) + '\n');
    }
}

Message say_unbegun(const CaseSummary& summary, const Step& step) {
    const std::string limit = to_string(step.time);
    return summary.step ? message(
                              "step {} of {} has not begun: the case is at step {}. Its "
                              "limit of {} runs once the case comes to it",
                              step.number, summary.id, *summary.step, limit)
                        : message(
                              "step {} of {} never began: the case has ended. Its limit "
                              "would have been {}",
                              step.number, summary.id, limit);
}

// A step that the case did not come to has a limit, but no clock.
void write_unbegun(Host& host, const Request& request, const CaseSummary& summary, const Step& step,
                   Zone zone) {
    if (request.format == Format::json || request.format == Format::jsonl) {
        write_items(host, request.format, "due/1", zone, {json_of_unbegun(summary, step, zone)});
        return;
    }
    Page page(host.screen());
    page.paragraph(0, say_unbegun(summary, step));
    host.out.write(page.text());
}

Error no_such_pass(const CaseSummary& summary, const WantedPass& wanted, int passes) {
    std::vector<Message> hints;
    for (int pass = 1; pass <= passes; ++pass) {
        hints.push_back(
            message("yankomas due {} --step {}/{} --explain", summary.id, wanted.step, pass));
    }
    return refused(counted("step {1} of {2} had {0} pass, no pass {3}",
                           "step {1} of {2} had {0} passes, no pass {3}", passes, wanted.step,
                           summary.id, *wanted.number),
                   {}, std::move(hints));
}

// What is asked about one case that was judged.
struct JudgedQuestion {
    const Docket& docket;
    const Judgement& judgement;
    const CaseSummary& summary;
};

Status tell_pass(Host& host, const Request& request, const JudgedQuestion& asked,
                 std::size_t index) {
    const auto clock = clock_of_pass(asked.docket, asked.judgement, index);
    if (!clock) return clock.error();
    write_pass(host, request, pass_due_of(asked.docket, asked.summary, *clock),
               asked.docket.office.config.title);
    return Done{};
}

Status tell_step(Host& host, const Request& request, const JudgedQuestion& asked) {
    const WantedPass& wanted = *request.step;
    const Progress& progress = asked.judgement.standing.progress;
    const Sop& sop = *present_sop(asked.docket, progress);
    const Step* step = sop.step(wanted.step);
    if (step == nullptr) {
        return refused(message("the procedure {} has no step {}", sop.version, wanted.step), {},
                       {message("yankomas sop show {}", sop.version)});
    }
    if (const auto index = find_pass(progress, wanted.step, wanted.number))
        return tell_pass(host, request, asked, *index);
    const int passes = progress.passes_of(wanted.step);
    if (passes > 0) return no_such_pass(asked.summary, wanted, passes);
    // A page shows a sum, and there is none yet.
    if (request.format == Format::html) {
        return refused(say_unbegun(asked.summary, *step), {},
                       {message("yankomas show {} --format html", asked.summary.id)});
    }
    write_unbegun(host, request, asked.summary, *step, asked.docket.zone());
    return Done{};
}

// With a case everything comes from its record, and options that say otherwise are refused.
Result<ExitCode> due_of_case(Host& host, const Globals& globals, const Request& request) {
    if (request.from || request.time || request.zone || request.calendar ||
        !request.holds.empty() || request.roll_forward) {
        return bad_usage(message("a case has its own start, limit, holds, calendar and zone"),
                         {message("yankomas due {}", for_shell(*request.case_text))});
    }
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto judged = judge_named_case(host, *office, *request.case_text, true);
    if (!judged) return judged.error();
    const Docket docket = docket_of(host, *office, *judged);
    const CaseSummary summary = summary_of(docket, judged->judgement);
    if (!summary.verified) {
        return failed(
            message("{} is not verified: yankomas lint {} tells why", summary.id, summary.path));
    }
    const JudgedQuestion asked{docket, judged->judgement, summary};
    const std::vector<Pass>& passes = judged->judgement.standing.progress.passes;
    if (request.step || summary.step) {
        const Status told = request.step ? tell_step(host, request, asked)
                                         : tell_pass(host, request, asked, passes.size() - 1);
        return told ? Result(read_code(*office, ExitCode::clean)) : told.error();
    }
    return refused(
        message("no clock runs in {}: it is closed", summary.id), {},
        {message("yankomas due {} --step {} --explain", summary.id, passes.back().step)});
}

Result<ExitCode> due(Host& host, const Globals& globals, const Request& request) {
    if (request.step && !request.case_text) {
        return bad_usage(message("--step needs a CASE"), {message("yankomas list")});
    }
    if (request.all_days && !request.explain) {
        return bad_usage(message("--all-days goes with --explain"),
                         {message("it is the sum of --explain that folds days")});
    }
    return request.case_text ? due_of_case(host, globals, request)
                             : due_of_sum(host, globals, request);
}

Verb verb() {
    return {"due", VerbGroup::reading, message("a due time, and the sum behind it"),
            declare<Request, due>};
}

}  // namespace yankomas::verb_due
