// Says what a correction changed, and which steps had been signed on what stood there before.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "core/journal/correctable.h"
#include "core/record/correcting.h"
#include "core/rules/docket.h"
#include "render/cases/case_look.h"
#include "render/cases/shown_case.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// The corrections that counted before this one.
std::span<const Correction> corrections_before(const Correction& one, const Progress& progress) {
    const auto count = static_cast<std::size_t>(&one - progress.corrections.data());
    return std::span(progress.corrections).first(count);
}

std::string spell_field(const std::string& text) { return text; }
template <class Tag>
std::string spell_field(const Name<Tag>& name) {
    return name.value;
}

Message instead_of(const std::string& now, const std::string& before) {
    return message("{} instead of {}", now, before);
}

// Documents of one kind stand in the same order in the entry and in its correction.
void say_documents(const CaseEntry& before, const CaseEntry& now, const CaseEntry& correction,
                   const ShownCase& shown, const CaseLook& look, std::vector<std::string>& lines) {
    const auto says_of_kind = [&](const DocumentKind& kind) {
        return std::ranges::find(correction.documents, kind, &Document::kind) !=
               correction.documents.end();
    };
    for (std::size_t i = 0; i < before.documents.size(); ++i) {
        const Document& old = before.documents[i];
        const Document& is = now.documents[i];
        if (!says_of_kind(old.kind)) continue;
        const std::string new_text = spell_document(is, sop_of(now, shown), look.times());
        const std::string old_text = spell_document(old, sop_of(now, shown), look.times());
        lines.push_back(new_text == old_text ? new_text
                                             : look.screen.words(instead_of(new_text, old_text)));
        if (is.file != old.file)
            lines.push_back(
                look.screen.words(instead_of(is.file.value_or("-"), old.file.value_or("-"))));
    }
}

}  // namespace

std::vector<EntryNumber> corrections_of(const CaseEntry& entry, const Progress& progress) {
    std::vector<EntryNumber> found;
    for (const Correction& one : progress.corrections) {
        if (one.about == entry.number) found.push_back(one.entry);
    }
    return found;
}

std::vector<StepNumber> steps_before(const CaseEntry& correction, const ShownCase& shown) {
    std::vector<StepNumber> steps;
    const Correction* counts = find_correction(shown.progress(), correction.number);
    if (counts == nullptr) return steps;
    for (const CaseEntry& entry : entries_of(shown)) {
        const bool is_between = counts->about < entry.number && entry.number < counts->since;
        const bool signs = entry.act == CaseAct::step || entry.act == CaseAct::cosign;
        if (is_between && signs && entry.step &&
            std::ranges::find(steps, *entry.step) == steps.end())
            steps.push_back(*entry.step);
    }
    return steps;
}

std::vector<std::string> say_correction(const CaseEntry& correction, const ShownCase& shown,
                                        const CaseLook& look) {
    const Words& words = look.screen.words;
    const Progress& progress = shown.progress();
    const Correction* counts = find_correction(progress, correction.number);
    if (counts == nullptr) return {words(message("without effect"))};
    const CaseJournal& journal = shown.docket.journal;
    const auto above = corrections_before(*counts, progress);
    const CaseEntry before = reading_of(journal, above, counts->about);
    const CaseEntry now =
        reading_of(journal, std::span(progress.corrections).first(above.size() + 1), counts->about);
    std::vector<std::string> lines;
    each_correctable([&](const auto& field) {
        if (!(correction.*field.member)) return;
        const auto& old = before.*field.member;
        const std::string is = spell_field(*(now.*field.member));
        lines.push_back(old ? words(instead_of(is, spell_field(*old))) : is);
    });
    say_documents(before, now, correction, shown, look, lines);
    const std::vector<StepNumber> steps = steps_before(correction, shown);
    if (!steps.empty()) {
        std::vector<std::string> numbers;
        for (const StepNumber step : steps) numbers.push_back(to_string(step));
        lines.push_back(
            words(counted("step {1} was signed before this", "steps {1} were signed before this",
                          static_cast<int>(steps.size()), join(numbers, ", "))));
    }
    return lines;
}

}  // namespace yankomas
