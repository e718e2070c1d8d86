// Lays out the page of an office.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/status.h"

#include <algorithm>

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

struct StatusLine {
    Message label;
    std::string text;
    std::string command;
    Tone tone = Tone::plain;
};

StatusLine say_you(const OfficeStatus& status, const Words& words) {
    if (!status.person)
        return {message("you"), words(message("no key of yours is in the roster")),
                "yankomas help key new", Tone::soon};
    std::vector<std::string> who{status.you.name};
    who.insert(who.end(), status.you.roles.begin(), status.you.roles.end());
    if (!status.you.has_key)
        return {message("you"), words(message("{}: no key in force", join(who, ", "))),
                "yankomas roster show " + status.you.id.value, Tone::late};
    return {message("you"), join(who, ", "), ""};
}

StatusLine say_todo(const OfficeStatus& status, const Words& words) {
    const int all = status.waiting;
    if (all == 0) return {message("for you"), words(message("nothing waits")), "yankomas todo"};
    std::string text = words(counted("{} thing", "{} things", all));
    const std::string late = words(lateness_of(status.waiting_late, all));
    if (!late.empty()) text += ", " + late;
    return {message("for you"), text, "yankomas todo", late.empty() ? Tone::plain : Tone::late};
}

StatusLine say_cases(const OfficeStatus& status, const Words& words) {
    std::string text = words(counted("{} open", "{} open", status.open));
    if (status.late > 0) text += ", " + words(counted("{} late", "{} late", status.late));
    if (status.late_outside > 0) {
        text += ", " + words(counted("{} lapsed with an outside party",
                                     "{} lapsed with outside parties", status.late_outside));
    }
    if (status.on_hold > 0)
        text += ", " + words(counted("{} on hold", "{} on hold", status.on_hold));
    text += "; " + words(counted("{} closed", "{} closed", status.closed));
    if (status.voided > 0) text += ", " + words(counted("{} void", "{} void", status.voided));
    return {message("cases"), text,
            status.late + status.late_outside > 0 ? "yankomas overdue" : "yankomas list",
            status.late > 0 ? Tone::late : Tone::good};
}

// Signatures and the form of every case were checked; the rules are lint's.
StatusLine say_checked(const OfficeStatus& status, const Words& words) {
    const int cases = status.open + status.closed + status.voided + status.unverified;
    const std::string all =
        words(message("{}, {}", words(counted("{} case", "{} cases", cases)),
                      words(counted("{} entry", "{} entries", status.entries))));
    const bool is_whole = status.unverified == 0;
    const Message verdict = is_whole ? message("{}: all signatures hold", all)
                                     : counted("{1}: {0} is not verified",
                                               "{1}: {0} are not verified", status.unverified, all);
    return {message("checked"), words(verdict), "yankomas lint",
            is_whole ? Tone::plain : Tone::late};
}

StatusLine say_git(const OfficeStatus& status, const Words& words) {
    const Message label = message("git");
    if (!status.git)
        return {label, words(message("the office is in no repository")), "", Tone::soon};
    const GitStatus& git = *status.git;
    std::vector<std::string> parts;
    if (status.conflicts > 0)
        parts.push_back(
            words(counted("{} file in conflict", "{} files in conflict", status.conflicts)));
    if (git.cases > 0)
        parts.push_back(
            words(counted("{} case not committed", "{} cases not committed", git.cases)));
    if (git.others > 0)
        parts.push_back(words(
            counted("{} other file not committed", "{} other files not committed", git.others)));
    const bool is_clean = parts.empty();
    if (is_clean) parts.push_back(words(message("everything is committed")));
    if (git.behind.value_or(0) > 0)
        parts.push_back(words(counted("{} commit to merge", "{} commits to merge", *git.behind)));
    if (git.behind == 0) parts.push_back(words(message("nothing to merge")));
    const Tone tone = status.conflicts > 0 ? Tone::late : is_clean ? Tone::plain : Tone::soon;
    return {label, join(parts, "; "), words(message("git status")), tone};
}

StatusLine say_founder(const OfficeStatus& status, const Words& words) {
    const Message label = message("founder");
    switch (status.trust) {
        case TrustBy::computer:
            return {label,
                    words(message("{}, fingerprint pinned on this computer", status.founder)), ""};
        case TrustBy::run:
            return {label, words(message("{}, fingerprint given for this run", status.founder)),
                    ""};
        case TrustBy::nothing: break;
    }
    return {label, words(message("{}, fingerprint not compared with any", status.founder)), "",
            Tone::soon};
}

StatusLine say_seal(const OfficeStatus& status, const Words& words) {
    if (!status.seal)
        return {message("sealed"), words(message("never")), "yankomas seal", Tone::soon};
    const std::string day = spell_day(local_date(status.seal->at, status.zone), words);
    std::string text = words(message("{}, by {}", day, status.sealed_by));
    if (status.seal_age.value_or(0) > 0)
        text += ", " + words(message("{} ago", words(working_days(*status.seal_age))));
    return {message("sealed"), text, "yankomas seal"};
}

}  // namespace

std::string render_status(const OfficeStatus& status, const Screen& screen) {
    const Words& words = screen.words;
    const std::vector<StatusLine> lines{say_you(status, words),   say_todo(status, words),
                                        say_cases(status, words), say_checked(status, words),
                                        say_git(status, words),   say_founder(status, words),
                                        say_seal(status, words)};
    int label = 0;
    int command = 0;
    for (const StatusLine& line : lines) {
        label = std::max(label, display_width(words(line.label)) + 2);
        command = std::max(command, display_width(line.command));
    }
    // Commands stand in a column beside the texts that leave room for it, and below the others.
    const int room = screen.width - label - command - 2;
    int widest = 0;
    for (const StatusLine& line : lines) {
        const int width = display_width(show_safely(line.text));
        if (!line.command.empty() && width <= room) widest = std::max(widest, width + 2);
    }
    std::string text = screen.paint.bold(wrap(status.title, screen.width)) + '\n';
    for (const StatusLine& line : lines) {
        std::string start = pad_to(words(line.label), label);
        const std::string flowed = wrap(line.text, screen.width - label);
        const std::string shown = screen.paint.by(Tone::quiet, line.command);
        const int width = display_width(flowed);
        const bool is_beside = flowed.find('\n') == std::string::npos && width + 2 <= widest;
        for (const std::string_view part : split(flowed, '\n')) {
            text += start + screen.paint.by(line.tone, part);
            if (is_beside && !shown.empty()) text += blanks(widest - width) + shown;
            text += '\n';
            start = blanks(label);
        }
        if (!is_beside && !shown.empty()) text += blanks(label) + shown + '\n';
    }
    return text;
}

Json json_of(const OfficeStatus& status) {
    const auto& git = status.git;
    const auto& seal = status.seal;
    const auto trust = [&] {
        switch (status.trust) {
            case TrustBy::computer: return "computer";
            case TrustBy::run: return "run";
            case TrustBy::nothing: break;
        }
        return "nothing";
    };
    return {
        {"title", status.title},
        {"person", status.person},
        {"waiting", status.waiting},
        {"waiting_late", status.waiting_late},
        {"open", status.open},
        {"late", status.late},
        {"late_outside", status.late_outside},
        {"on_hold", status.on_hold},
        {"closed", status.closed},
        {"void", status.voided},
        {"unverified", status.unverified},
        {"entries", status.entries},
        {"git", git ? Json{{"cases", git->cases}, {"others", git->others}, {"behind", git->behind}}
                    : Json()},
        {"conflicts", status.conflicts},
        {"founder", status.founder},
        {"trust", trust()},
        {"sealed", seal ? Json(to_string(seal->at, status.zone)) : Json()},
        {"sealed_by", seal ? Json(seal->by) : Json()}};
}

}  // namespace yankomas
