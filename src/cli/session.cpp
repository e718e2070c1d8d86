// Opens offices and judges cases for the verbs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include <algorithm>
#include <iterator>

#include "cli/run.h"
#include "cli/trust.h"
#include "render/diagnostic.h"
#include "store/in_order.h"
#include "store/os_error.h"

namespace yankomas {

namespace {

void tell_faults(Host& host, const OpenedOffice& office) {
    tell(host, office.findings);
    for (const Error& error : office.unread) static_cast<void>(report(host, error));
}

JudgedCase judge_opened(const Host& host, const OpenedOffice& office, const CasePath& where, bool replay,
                        OpenedCase opened) {
    Docket docket(office.record, opened.journal, opened.evidence, host.now);
    docket.replay = replay && host.now_is_given;
    Judgement judgement = judge(docket);
    return JudgedCase{where, std::move(opened), std::move(judgement)};
}

// A case judged by one of several threads, and what its verification used or learned.
struct RecalledJudgement {
    Result<JudgedCase> judged;
    std::optional<std::size_t> place;
    std::optional<PrefixDigest> learned;
};

RecalledJudgement recall_judgement(const Host& host, const OpenedOffice& office, const CasePath& where, bool replay,
                                   const VerifiedSet& known) {
    auto recalled = recall_case(host.files, office, where.path, known);
    if (!recalled) return {recalled.error(), {}, {}};
    return {judge_opened(host, office, where, replay, std::move(recalled->opened)), recalled->place,
            recalled->learned};
}

}  // namespace

Result<OpenedOffice> open_session(Host& host, const Globals& globals) {
    const auto root = find_office(host.files, host.working_folder);
    if (!root) return root.error();
    auto office = open_office(host.files, *root);
    if (!office) return office.error();
    auto untrusted = check_trust(host, globals, *office);
    if (!untrusted) return untrusted.error();
    if (*untrusted) {
        office->findings.push_back(std::move(**untrusted));
        office->whole = false;
        office->judgeable = false;
    }
    sort_findings(office->findings);
    return std::move(*office);
}

Result<JudgedCase> judge_case(const Host& host, const OpenedOffice& office, const CasePath& where, bool replay) {
    auto opened = open_case(host.files, office, where.path);
    if (!opened) return opened.error();
    return judge_opened(host, office, where, replay, std::move(*opened));
}

Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office, const std::string& text,
                                    bool replay) {
    const auto where = find_case(host.files, office.root, text);
    if (!where) return where.error();
    return judge_case(host, office, *where, replay);
}

void judge_each(Host& host, const OpenedOffice& office, const std::vector<CasePath>& cases, bool replay,
                const std::function<void(const CasePath&, Result<JudgedCase>&&)>& take) {
    const VerifiedSet known =
        host.verified_file ? VerifiedSet::read(host.files, *host.verified_file) : VerifiedSet();
    VerifiedLog log(known);
    in_order(
        cases.size(), host.threads,
        [&](std::size_t i) { return recall_judgement(host, office, cases[i], replay, known); },
        [&](std::size_t i, RecalledJudgement&& result) {
            if (result.place) log.use(*result.place);
            if (result.learned) log.add(*result.learned);
            take(cases[i], std::move(result.judged));
        });
    if (host.verified_file) log.write(host.files, *host.verified_file);
}

Result<ExitCode> judge_all_cases(Host& host, const OpenedOffice& office, bool replay,
                                 const std::function<void(JudgedCase&&)>& visit, const Shard& shard) {
    Findings strays;
    auto cases = list_cases(host.files, office.root, &strays);
    if (!cases) return cases.error();
    // Silence means that every case was looked at: what cases may hide behind is told.
    std::erase_if(strays, [](const Finding& stray) { return stray.severity != Severity::error; });
    for (Finding& gone : vanished_cases(office.record.seals, *cases)) strays.push_back(std::move(gone));
    tell(host, strays);
    ExitCode code = strays.empty() ? ExitCode::clean : ExitCode::failed;
    std::erase_if(*cases, [&](const CasePath& where) { return !shard.has(where.id); });
    judge_each(host, office, *cases, replay, [&](const CasePath& where, Result<JudgedCase>&& judged) {
        if (!judged) {
            static_cast<void>(report(host, judged.error()));
            code = ExitCode::failed;  // a file that can't be read is never passed over in silence
            return;
        }
        if (!judged->judgement.standing.verified) {
            host.err.write(render_remark(
                Severity::error, message("{} is not verified: yankomas lint {} tells why", where.id, where.path),
                host.words, host.err_paint));
            code = ExitCode::failed;
        }
        if (tell_unread(host, *judged)) code = ExitCode::failed;
        visit(std::move(*judged));
    });
    return code;
}

bool tell_unread(Host& host, const JudgedCase& judged) {
    bool any = false;
    const OpenedCase& opened = judged.opened;
    for (std::size_t i = 0; i < opened.evidence.documents.size(); ++i) {
        const std::vector<DocumentFact>& facts = opened.evidence.documents[i];
        for (std::size_t k = 0; k < facts.size(); ++k) {
            if (facts[k].state != FileState::unread) continue;
            const std::string& file = *opened.journal.entries[i].documents[k].file;
            static_cast<void>(report(
                host, failed(facts[k].why, in_file(file), {message("see who may read it: ls -l {}", file)})));
            any = true;
        }
    }
    return any;
}

void tell(Host& host, const Findings& findings) {
    host.err.write(render_findings(findings, host.words, host.err_paint));
}

void tell_broken(Host& host, const Findings& findings) {
    Findings broken;
    std::ranges::copy_if(findings, std::back_inserter(broken), breaks_integrity);
    tell(host, broken);
}

Status require_whole(Host& host, const OpenedOffice& office, ErrorKind kind) {
    if (office.whole) return Done{};
    tell_faults(host, office);
    return Error{office.unread.empty() ? kind : ErrorKind::failed,
                 message("the office can't be relied on, so nothing rests on it"),
                 {},
                 {message("yankomas lint lists what is wrong")}};
}

Status require_judgeable(Host& host, const OpenedOffice& office) {
    if (!office.judgeable) return require_whole(host, office);
    if (!office.whole) tell_faults(host, office);
    return Done{};
}

}  // namespace yankomas
