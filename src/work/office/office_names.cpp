// Reads names out of the files of an office without judging them.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/office_names.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "core/journal/case_journal.h"
#include "core/journal/schema.h"
#include "core/record/correcting.h"
#include "core/record/migrating.h"
#include "core/seal/seals.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"
#include "store/yaml/read_source.h"
#include "work/office/party_codes.h"

namespace yankomas {

namespace {

constexpr std::size_t kMostTitles = 50;
constexpr std::size_t kMostOfCase = std::size_t{1} << 18U;

// Adds the entries of a list of a procedure, each with its title.
template <class List>
void add_names(std::vector<Named>& names, const List& list) {
    for (const auto& [id, value] : list) names.push_back({to_string(id), value.title});
}

// Several procedures have the same roles and documents. Each is offered once.
std::vector<Named> each_once(std::vector<Named> names) {
    std::ranges::stable_sort(names, {}, &Named::word);
    const auto is_same = [](const Named& a, const Named& b) { return a.word == b.word; };
    names.erase(std::unique(names.begin(), names.end(), is_same), names.end());
    return names;
}

}  // namespace

OfficeNames::OfficeNames(const Files& files, std::string root)
    : files_(files), root_(std::move(root)) {
    if (auto bytes = files_.read(root_ + "/roster.yaml", kMaxRoster))
        roster_ = read_roster("roster.yaml", std::move(*bytes));
}

std::vector<Named> OfficeNames::cases(std::string_view text) const {
    std::vector<CasePath> starting;
    std::vector<CasePath> ending;
    const auto years = list_years(files_, root_);
    if (!years) return {};
    for (const std::string& folder : *years) {
        const auto year = list_year(files_, root_, folder);
        for (std::size_t i = 0; year && i < year->size(); ++i) {
            const std::string_view id = year->id(i);
            if (id.starts_with(text)) {
                starting.push_back((*year)[i]);
            } else if (id.ends_with(text)) {
                ending.push_back((*year)[i]);
            }
        }
    }
    const auto& found = starting.empty() ? ending : starting;
    std::vector<Named> names;
    for (const CasePath& where : found) {
        std::string title;
        if (found.size() <= kMostTitles) {
            if (auto bytes = files_.read_below(root_, where.path, kMostOfCase))
                title = read_case(where.path, std::move(*bytes)).header.title;
        }
        names.push_back({where.id.value, std::move(title)});
    }
    return names;
}

std::vector<Named> OfficeNames::people() const {
    std::vector<Named> names;
    for (const RosterEntry& entry : roster_.entries) {
        if (entry.act == RosterAct::enrol && entry.person)
            names.push_back({entry.person->value, entry.name.value_or("")});
    }
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::sops() const {
    std::vector<Named> names;
    for (const Sop& sop : published()) names.push_back({to_string(sop.version), sop.title});
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::roles() const {
    std::vector<Named> names{{std::string(kSealerRole), ""}};
    for (const Sop& sop : published()) add_names(names, sop.roles);
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::subjects() const {
    std::vector<Named> names;
    for (const Sop& sop : published()) add_names(names, sop.subjects);
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::areas() const {
    std::vector<Named> names;
    Findings ignored;
    const auto bytes = files_.read_below(root_, "office.yaml", kMaxPeopleFile);
    const auto office = bytes ? read_office(*bytes, "office.yaml", ignored, nullptr) : std::nullopt;
    if (office) add_names(names, office->areas);
    return names;
}

std::vector<Named> OfficeNames::parties() const {
    constexpr std::size_t kMostCases = 500;
    const auto cases = list_cases(files_, root_);
    if (!cases || cases->size() > kMostCases) return {};
    std::vector<Named> names;
    const auto codes = party_codes_in_use(files_, root_);
    if (!codes) return {};
    for (const PartyCode& code : *codes) names.push_back({code.value, ""});
    return names;
}

std::vector<Named> OfficeNames::steps(const std::string& of_case) const {
    std::vector<Named> names;
    const Known all = known(of_case);
    for (const Sop& sop : all.sops) {
        for (const Step& step : sop.steps) names.push_back({to_string(step.number), step.title});
    }
    return names;
}

std::vector<Named> OfficeNames::holds(const std::string& of_case) const {
    std::vector<Named> names;
    for (const Sop& sop : known(of_case).sops) add_names(names, sop.holds);
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::exits(const std::string& of_case) const {
    std::vector<Named> names;
    for (const Sop& sop : known(of_case).sops) add_names(names, sop.exits);
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::kinds(const std::string& of_case) const {
    std::vector<Named> names;
    for (const Sop& sop : known(of_case).sops) {
        for (const auto& [kind, type] : sop.documents) {
            if (is_attachable(type.document_class)) names.push_back({kind.value, type.title});
        }
    }
    return each_once(std::move(names));
}

std::vector<Named> OfficeNames::entries(const std::string& of_case, bool correctable) const {
    std::vector<Named> names;
    const auto where =
        of_case.empty() ? Result<CasePath>(CasePath{}) : find_case(files_, root_, of_case);
    if (!where || where->path.empty()) return names;
    auto bytes = files_.read_below(root_, where->path, kMaxJournal);
    if (!bytes) return names;
    for (const CaseEntry& entry : read_case(where->path, std::move(*bytes)).entries) {
        if (correctable && !is_correctable(entry.act)) continue;
        const std::string step = entry.step ? ' ' + to_string(*entry.step) : "";
        names.push_back({to_string(entry.number),
                         fmt::format("{}{}, {}", name_of(entry.act), step, entry.by.value)});
    }
    return names;
}

std::vector<Named> OfficeNames::outcomes(const std::string& of_case,
                                         std::optional<int> step) const {
    std::vector<Named> names;
    const Known all = known(of_case);
    const auto wanted = step ? std::optional(StepNumber{*step}) : all.step;
    for (const Sop& sop : all.sops) {
        for (const Step& one : sop.steps) {
            if (!wanted || one.number == *wanted) add_names(names, one.outcomes);
        }
    }
    return each_once(std::move(names));
}

std::vector<Sop> OfficeNames::published(const Digest* only) const {
    std::map<std::string, PublishedFile> latest;
    for (const RosterEntry& entry : roster_.entries) {
        for (const PublishedFile& file : entry.files) {
            if (file.kind == PublishedKind::sop && (only == nullptr || file.digest == *only))
                latest[file.file] = file;
        }
    }
    std::vector<Sop> sops;
    for (const auto& [path, file] : latest) {
        Findings ignored;
        const auto bytes = files_.read_below(root_, path, kMaxPeopleFile);
        auto sop = bytes ? read_sop(*bytes, path, ignored, nullptr) : std::nullopt;
        if (sop) sops.push_back(std::move(*sop));
    }
    return sops;
}

OfficeNames::Known OfficeNames::known(const std::string& of_case) const {
    const auto where =
        of_case.empty() ? Result<CasePath>(CasePath{}) : find_case(files_, root_, of_case);
    if (!where || where->path.empty()) return {published(), {}};
    auto bytes = files_.read_below(root_, where->path, kMaxJournal);
    if (!bytes) return {published(), {}};
    const CaseJournal journal = read_case(where->path, std::move(*bytes));
    std::deque<Sop> versions;  // keeps each where it is
    const auto take = [&](const Digest& digest) {
        for (Sop& sop : published(&digest)) versions.push_back(std::move(sop));
    };
    take(journal.header.sop_digest);
    if (versions.empty()) return {};
    Progress progress;
    for (const CaseEntry& entry : journal.entries) {
        const Sop& sop = versions.back();
        apply(progress, sop, entry, effective_time(progress, entry, sop, nullptr, entry.zone));
        const Pass* pass = progress.current();
        if (entry.act != CaseAct::migrate || pass == nullptr) continue;
        take(*entry.sop_digest);
        const StepMap steps{{pass->step, entry.step}};
        if (&versions.back() != &sop)
            move_to_version(progress, {&versions.back(), entry.number, entry.number, steps});
    }
    Known found;
    if (const Pass* pass = progress.current()) found.step = pass->step;
    found.sops.push_back(std::move(versions.back()));
    return found;
}

}  // namespace yankomas
