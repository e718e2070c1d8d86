// Lays out the files of documents as a table and as data.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/papers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr std::array kStates{PaperState::here,   PaperState::missing, PaperState::changed,
                             PaperState::unsafe, PaperState::unread,  PaperState::forgotten,
                             PaperState::left,   PaperState::unnamed};

// Spells the state for people, to be translated.
Message title_of(PaperState state) {
    switch (state) {
        case PaperState::here: return message("here");
        case PaperState::missing: return message("not here");
        case PaperState::changed: return message("changed");
        case PaperState::unsafe: return message("no plain file");
        case PaperState::unread: return message("can't be read");
        case PaperState::forgotten: return message("forgotten");
        case PaperState::left: return message("forgotten, still here");
        case PaperState::unnamed: return message("of no case");
    }
    return {};
}

Tone tone_of(PaperState state) {
    switch (state) {
        case PaperState::here:
        case PaperState::missing:
        case PaperState::forgotten: return Tone::plain;
        case PaperState::left:
        case PaperState::unnamed: return Tone::soon;
        case PaperState::changed:
        case PaperState::unsafe:
        case PaperState::unread: return Tone::late;
    }
    return Tone::plain;
}

std::string count_line(const std::vector<ListedPaper>& papers, const Words& words) {
    std::vector<std::string> counts;
    for (const PaperState state : kStates) {
        const auto count = std::ranges::count(papers, state, &ListedPaper::state);
        if (count > 0) counts.push_back(fmt::format("{} {}", count, words(title_of(state))));
    }
    return words(counted("{} file", "{} files", static_cast<int>(papers.size()))) +
           (counts.empty() ? "" : ": " + join(counts, ", "));
}

}  // namespace

std::string_view name_of(PaperState state) {
    constexpr std::array<std::string_view, kStates.size()> kNames{
        "here", "missing", "changed", "unsafe", "unread", "forgotten", "left", "unnamed"};
    return kNames.at(static_cast<std::size_t>(state));
}

PaperState state_of_paper(FileState found, bool is_forgotten) {
    switch (found) {
        case FileState::same: return is_forgotten ? PaperState::left : PaperState::here;
        case FileState::absent: return is_forgotten ? PaperState::forgotten : PaperState::missing;
        case FileState::differs: return PaperState::changed;
        case FileState::unsafe: return PaperState::unsafe;
        case FileState::unread: return PaperState::unread;
    }
    return PaperState::here;
}

std::string render_papers(const std::vector<ListedPaper>& papers, bool all, const Screen& screen) {
    const Words& words = screen.words;
    std::vector<ListedPaper> shown = papers;
    if (!all) {
        std::erase_if(shown, [](const ListedPaper& paper) {
            return paper.state == PaperState::here || paper.state == PaperState::forgotten;
        });
    }
    std::string text;
    if (!shown.empty()) {
        const auto number = [](const ListedPaper& paper) {
            return paper.entry ? to_string(*paper.entry) : std::string();
        };
        text = render_table(
                   table_of(shown, words,
                            {{message("file"), [](const ListedPaper& paper) { return paper.file; },
                              Align::left, Fit::flow},
                             {message("state"),
                              [&](const ListedPaper& paper) {
                                  return Cell(words(title_of(paper.state)), tone_of(paper.state));
                              }},
                             {message("case"),
                              [](const ListedPaper& paper) {
                                  return paper.id ? paper.id->value : std::string();
                              }},
                             {message("entry"), number, Align::right},
                             {message("kind"),
                              [](const ListedPaper& paper) {
                                  return paper.kind ? paper.kind->value : std::string();
                              }}}),
                   screen) +
               '\n';
    }
    return text + count_line(papers, words) + '\n';
}

Json json_of(const ListedPaper& paper) {
    return {{"state", name_of(paper.state)},
            {"file", paper.file},
            {"case", paper.id},
            {"entry", paper.entry},
            {"kind", paper.kind},
            {"size", paper.size},
            {"digest", paper.digest},
            {"forgotten_by", paper.forgotten_by}};
}

}  // namespace yankomas
