// The parts of a run over cases that do not depend on what is made of them.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/judge_cases.h"

#include "render/findings/diagnostic.h"
#include "work/report.h"

namespace yankomas {

namespace {

std::optional<std::string> memory_file(const Host& host, bool remembers) {
    if (!remembers || !host.cache_folder) return std::nullopt;
    return *host.cache_folder + "/verified";
}

// Far enough ahead that the disk is done with them when their turn comes.
void expect_ahead(const YearOfCases& cases, std::size_t i, const OpenFolder& year) {
    constexpr std::size_t kAhead = 8 * kItemsAtOnce;
    std::vector<std::string> names;
    for (std::size_t k = i + kAhead; k < std::min(i + kAhead + kItemsAtOnce, cases.size()); ++k)
        names.push_back(file_of_case(cases.id(k)));
    year.expect(names);
}

}  // namespace

CaseRun::CaseRun(Host& host, const OpenedOffice& office, const Wants& wants)
    : host_(host),
      office_(office),
      wants_(wants),
      memory_file_(memory_file(host, wants.remembers)),
      known_(memory_file_ ? VerifiedSet::read(host.files, *memory_file_) : VerifiedSet()),
      log_(known_),
      progress_(host) {}

CaseRun::Judged CaseRun::judged(const YearOfCases& cases, std::size_t i,
                                const CaseFolders& folders) const {
    if (i % kItemsAtOnce == 0 && folders.year.keeps_waiting()) expect_ahead(cases, i, folders.year);
    const CasePath where = cases[i];
    auto found = open_remembered_case(host_.files, office_, folders, where,
                                      memory_file_ ? &known_ : nullptr);
    if (!found) return {std::move(found).error(), {}};
    return {
        judge_opened(host_, office_, where, wants_.replay, wants_.advice, std::move(found->opened)),
        found->remembered};
}

Status CaseRun::each_year(Findings& strays, const std::function<Status(YearOfCases&&)>& take) {
    const auto years = list_years(host_.files, office_.root, &strays);
    if (!years) return years.error();
    progress_.expect(office_.root, *years);
    const SealBook& seals = office_.record.seals;
    std::vector<CaseId> present;  // only where something was sealed
    for (const std::string& folder : *years) {
        auto cases = list_year(host_.files, office_.root, folder, &strays);
        if (!cases) return std::move(cases).error();
        for (std::size_t i = 0; !seals.heads().empty() && i < cases->size(); ++i)
            present.emplace_back(cases->id(i));
        progress_.hide();
        if (auto status = take(*std::move(cases)); !status) return status;
    }
    progress_.hide();
    for (Finding& gone : vanished_cases(seals, std::move(present)))
        strays.push_back(std::move(gone));
    return Done{};
}

void CaseRun::finish() {
    progress_.hide();
    if (memory_file_) log_.write(host_.files, *memory_file_);
}

CaseNotes notes_of(const Result<JudgedCase>& judged) {
    CaseNotes notes;
    if (!judged) {
        notes.error = judged.error();
        return notes;
    }
    if (!judged->judgement.standing.verified) notes.unverified = judged->where;
    notes.unread = unread_documents(*judged);
    return notes;
}

bool tell_notes(Host& host, const CaseNotes& notes) {
    if (notes.error) static_cast<void>(report(host, *notes.error));
    if (notes.unverified) {
        host.err.write(render_remark(Severity::error,
                                     message("{} is not verified: yankomas lint {} tells why",
                                             notes.unverified->id, notes.unverified->path),
                                     host.words, host.err_paint));
    }
    for (const Error& error : notes.unread) static_cast<void>(report(host, error));
    return !notes.empty();
}

bool tell_strays(Host& host, Findings strays) {
    std::erase_if(strays, [](const Finding& stray) { return stray.severity != Severity::error; });
    if (strays.empty()) return false;
    tell(host, strays);
    return true;
}

}  // namespace yankomas
