// Lists, finds and opens cases.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/find_case.h"

#include <algorithm>
#include <optional>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "store/office/verify.h"

namespace yankomas {

namespace {

// The case whose id or path is written out: found without a look at the other cases, of which there
// may be many.
std::optional<CasePath> case_named_whole(const Files& files, const std::string& root,
                                         const std::string& text) {
    const auto is_there = [&](const std::string& path) {
        const auto kind = files.kind_of(root + "/" + path);
        return kind && *kind != FileKind::none;
    };
    if (!is_case_id(text)) return std::nullopt;
    const auto years = list_years(files, root);
    if (!years) return std::nullopt;
    for (const std::string& folder : *years) {
        const std::string path = folder + '/' + file_of_case(text);
        if (is_there(path)) return CasePath{CaseId(text), path};
    }
    return std::nullopt;
}

}  // namespace

Result<std::vector<CasePath>> list_cases(const Files& files, const std::string& root) {
    std::vector<CasePath> cases;
    const auto years = list_years(files, root);
    if (!years) return years.error();
    for (const std::string& folder : *years) {
        const auto year = list_year(files, root, folder);
        if (!year) return year.error();
        for (std::size_t i = 0; i < year->size(); ++i) cases.push_back((*year)[i]);
    }
    return cases;
}

Result<CasePath> find_case(const Files& files, const std::string& root, const std::string& text) {
    if (auto named = case_named_whole(files, root, text)) return *std::move(named);
    auto cases = list_cases(files, root);
    if (!cases) return cases.error();
    std::vector<CasePath> matches;
    for (const CasePath& candidate : *cases) {
        const std::string& id = candidate.id.value;
        if (id == text || candidate.path == text) return candidate;
        if (!text.empty() && (id.starts_with(text) || id.ends_with(text)))
            matches.push_back(candidate);
    }
    if (matches.size() == 1) return matches.front();
    std::vector<std::string> ids;
    for (const CasePath& candidate : matches.empty() ? *cases : matches)
        ids.push_back(candidate.id.value);
    if (!matches.empty()) {
        constexpr std::size_t kShown = 10;
        const bool more = ids.size() > kShown;
        if (more) ids.resize(kShown);
        return bad_usage(
            message("'{}' fits several cases: {}", text, join(ids, ", ") + (more ? ", ..." : "")),
            {message("write more of the id")});
    }
    const auto meant = nearest(text, ids);
    return bad_usage(message("there is no case '{}'", text),
                     {meant ? message("did you mean {}", *meant) : message("yankomas list")});
}

Result<OpenedCase> open_case(const Files& files, const OpenedOffice& office,
                             const std::string& path) {
    auto bytes = files.read_below(office.root, path, kMaxJournal);
    if (!bytes) return bytes.error();
    OpenedCase opened;
    opened.journal = read_case(path, std::move(*bytes));
    opened.evidence = verify_case(opened.journal, files, office.root, office.record.seals);
    return opened;
}

Result<RecalledCase> recall_case(const Files& files, const OpenedOffice& office,
                                 const CaseFolders& folders, const CasePath& where,
                                 const VerifiedSet* known) {
    auto bytes = folders.year.read(file_of_case(where.id.value), kMaxJournal);
    if (!bytes) return bytes.error();
    RecalledCase recalled;
    recalled.opened.journal = read_case(where.path, std::move(*bytes));
    RememberedCase verified = verify_case(
        recalled.opened.journal, {files, office.root, &folders.office}, office.record.seals, known);
    recalled.opened.evidence = std::move(verified.evidence);
    recalled.place = verified.place;
    recalled.learned = verified.learned;
    return recalled;
}

}  // namespace yankomas
