// The parts of a run over cases that do not depend on what is made of them.
// SPDX-License-Identifier: Apache-2.0
#include "cli/judge_cases.h"

#include "cli/run.h"
#include "render/diagnostic.h"

namespace yankomas {

namespace {

std::string verified_file(const std::string& cache_folder) { return cache_folder + "/verified"; }

VerifiedSet remembered(const Host& host, bool recalls) {
    if (!recalls || !host.cache_folder) return {};
    return VerifiedSet::read(host.files, verified_file(*host.cache_folder));
}

}  // namespace

CaseRun::CaseRun(Host& host, const OpenedOffice& office, bool replay, bool recalls)
    : host_(host),
      office_(office),
      replay_(replay),
      known_(remembered(host, recalls)),
      log_(known_),
      progress_(host) {}

CaseRun::Judged CaseRun::judged(const YearOfCases& cases, std::size_t i, const OpenFolder& folder) const {
    if (i % kItemsAtOnce == 0) {
        std::vector<std::string> next;
        for (std::size_t k = i; k < std::min(i + kItemsAtOnce, cases.size()); ++k)
            next.push_back(file_of_case(cases.id(k)));
        folder.expect(next);
    }
    const CasePath where = cases[i];
    auto recalled = recall_case(host_.files, office_, folder, where, known_);
    if (!recalled) return {std::move(recalled).error(), {}, {}};
    return {judge_opened(host_, office_, where, replay_, std::move(recalled->opened)), recalled->place,
            recalled->learned};
}

void CaseRun::note(const std::optional<std::size_t>& place, const std::optional<PrefixDigest>& learned) {
    if (place) log_.use(*place);
    if (learned) log_.add(*learned);
}

void CaseRun::finish() {
    progress_.hide();
    if (host_.cache_folder) log_.write(host_.files, verified_file(*host_.cache_folder));
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
        host.err.write(render_remark(
            Severity::error,
            message("{} is not verified: yankomas lint {} tells why", notes.unverified->id, notes.unverified->path),
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
