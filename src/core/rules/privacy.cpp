// Looks for personal data in every text that an entry signs, and in messages of commits.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/privacy.h"

#include <algorithm>
#include <utility>

#include "core/base/personal_data.h"
#include "core/base/rules/privacy.h"
#include "core/base/text.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// The path of the document's file, without documents/YEAR/CASE/, which is named after the case.
std::string_view path_in(const Document& document, const CaseId& id) {
    if (!document.file) return {};
    std::string_view path = *document.file;
    constexpr std::size_t kBeforeCase = std::string_view("documents/2026").size();
    const std::string of_case = '/' + id.value + '/';
    if (path.starts_with("documents/") && path.find(of_case) == kBeforeCase)
        path.remove_prefix(kBeforeCase + of_case.size());
    return path;
}

// True for a line such as "Signed-off-by: " or "Co-authored-by: ".
bool is_trailer(std::string_view line) {
    const std::size_t colon = line.find("-by: ");
    return colon != std::string_view::npos && line.find(' ') == colon + 4;
}

// Says what a number is that begins in one line of a text and ends in the next one.
Message personal_data_across(std::string_view line, std::string_view next) {
    const std::string_view rest = next.substr(0, next.find_first_not_of("0123456789 .-"));
    const bool is_joined = line.ends_with('-') || line.ends_with('.');
    return personal_data_in(std::string(line).append(is_joined ? "" : " ").append(rest));
}

// True if git itself wrote what stands below the scissors line: comments, then a diff.
bool is_diff_of_git(std::string_view below, std::string_view comment) {
    for (const std::string_view line : split(below, '\n'))
        if (!line.starts_with(comment)) return line.starts_with("diff --git ");
    return false;
}

// The bytes of the message above the scissors line, if git cuts there; else all of them.
std::string_view above_scissors(std::string_view bytes, const MessageCleanup& cleanup) {
    if (cleanup.comment.empty()) return bytes;
    const std::string scissors =
        cleanup.comment + " ------------------------ >8 ------------------------\n";
    std::size_t at = bytes.find(scissors);
    while (at != std::string_view::npos && at > 0 && bytes[at - 1] != '\n')
        at = bytes.find(scissors, at + 1);
    if (at == std::string_view::npos) return bytes;
    const bool is_diff =
        cleanup.cuts_diff && is_diff_of_git(bytes.substr(at + scissors.size()), cleanup.comment);
    return cleanup.cuts_at_scissors || is_diff ? bytes.substr(0, at) : bytes;
}

}  // namespace

Findings personal_data_in_message(const std::string& file, std::string_view bytes,
                                  const MessageCleanup& cleanup) {
    Findings findings;
    int number = 0;
    std::string before;  // the line above, unless something was found in it
    const bool drops_comments = !cleanup.comment.empty() && !cleanup.cuts_at_scissors;
    for (const std::string_view line : split(above_scissors(bytes, cleanup), '\n')) {
        ++number;
        if (drops_comments && line.starts_with(cleanup.comment)) continue;
        std::string text(line);
        if (is_trailer(line)) std::ranges::replace(text, '@', ' ');
        Message found = personal_data_in(text);
        if (found.empty() && !before.empty()) found = personal_data_across(before, text);
        before = found.empty() ? text : std::string();
        if (found.empty()) continue;
        findings.push_back(finding(
            rule::personal_data, Place{file, number, 1, std::string(line)}, std::move(found),
            message("name the case by its id and the person by a code, such as PK-0001")));
    }
    return findings;
}

Findings personal_data_in_entry(const RosterJournal& journal, const RosterEntry& entry) {
    Findings findings;
    const auto check = [&](Field field, const std::optional<std::string>& text) {
        Message found = text ? personal_data_in(*text) : Message();
        if (found.empty()) return;
        findings.push_back(finding(rule::personal_data, journal.place(entry, field),
                                   std::move(found),
                                   message("say it without the number; whoever clones the office "
                                           "reads the roster")));
    };
    check(Field::name, entry.name);
    check(Field::basis, entry.basis);
    check(Field::reason, entry.reason);
    return findings;
}

// Every text that a person chooses and the entry signs. Kinds, roles and outcomes are words of the
// procedure, which was published before; a kind is looked at all the same, since `attach` takes
// any.
void check_privacy(const Situation& s) {
    if (s.docket.advice < Advice::warnings) return;
    const auto check = [&](Field field, std::string_view text) {
        Message found = personal_data_in(text);
        if (found.empty()) return;
        s.report(rule::personal_data, field, std::move(found),
                 message("keep it in documents/ and name the person by a code (--for PK-0001)"));
    };
    const CaseHeader& header = s.docket.journal.header;
    if (s.entry.number.value == 1) check(Field::act, header.id.value + "; " + header.title);
    if (s.entry.subject) check(Field::subject, s.entry.subject->value);
    if (s.entry.area) check(Field::area, s.entry.area->value);
    check(Field::title, s.entry.title.value_or(""));
    check(Field::register_text, s.entry.register_text.value_or(""));
    if (s.entry.kind) check(Field::kind, s.entry.kind->value);
    check(Field::basis, s.entry.basis.value_or(""));
    check(Field::reason, s.entry.reason.value_or(""));
    check(Field::note, s.entry.note.value_or(""));
    if (s.entry.party) check(Field::party, s.entry.party->value);
    for (const Document& document : s.entry.documents) {
        check(Field::documents, document.kind.value);
        check(Field::documents, document.number.value_or(""));
        check(Field::documents, path_in(document, header.id));
    }
}

}  // namespace yankomas
