// Opens offices and judges cases for the verbs.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "render/findings/diagnostic.h"
#include "store/disk/os_error.h"
#include "store/memory/office_memory.h"
#include "work/office/trust.h"
#include "work/report.h"

namespace yankomas {

namespace {

void tell_faults(Host& host, const OpenedOffice& office) {
    tell(host, office.findings);
    for (const Error& error : office.unread) static_cast<void>(report(host, error));
}

}  // namespace

Result<OpenedOffice> open_remembered_office(Host& host, const std::string& root) {
    if (!host.cache_folder) return open_office(host.files, root);
    OfficeMemory memory(host.files, *host.cache_folder);
    auto office = open_office(host.files, root, &memory);
    memory.write(host.files);
    return office;
}

Result<OpenedOffice> open_session(Host& host, const Globals& globals) {
    const auto root = find_office(host.files, host.working_folder);
    if (!root) return root.error();
    auto office = open_remembered_office(host, *root);
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

Result<LockedOffice> open_locked(Host& host, const Globals& globals) {
    const auto root = find_office(host.files, host.working_folder);
    if (!root) return root.error();
    auto lock = host.files.lock(*root, kLockPatience);
    if (!lock) return std::move(lock).error();
    auto office = open_session(host, globals);
    if (!office) return std::move(office).error();
    if (auto status = require_whole(host, *office, ErrorKind::refused); !status)
        return std::move(status).error();
    return LockedOffice{*std::move(lock), *std::move(office)};
}

JudgedCase judge_opened(const Host& host, const OpenedOffice& office, const CasePath& where,
                        bool replay, Advice advice, OpenedCase opened) {
    Docket docket(office.record, opened.journal, opened.evidence, host.now);
    docket.replay = replay && host.now_is_given;
    docket.advice = advice;
    Judgement judgement = judge(docket);
    return JudgedCase{where, std::move(opened), std::move(judgement)};
}

Result<JudgedCase> judge_case(const Host& host, const OpenedOffice& office, const CasePath& where,
                              bool replay) {
    auto opened = open_case(host.files, office, where.path);
    if (!opened) return opened.error();
    return judge_opened(host, office, where, replay, Advice::notes, std::move(*opened));
}

Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office,
                                    const std::string& text, bool replay) {
    const auto where = find_case(host.files, office.root, text);
    if (!where) return where.error();
    return judge_case(host, office, *where, replay);
}

std::vector<Error> unread_documents(const JudgedCase& judged) {
    std::vector<Error> unread;
    const OpenedCase& opened = judged.opened;
    for (std::size_t i = 0; i < opened.evidence.documents.size(); ++i) {
        const std::vector<DocumentFact>& facts = opened.evidence.documents[i];
        for (std::size_t k = 0; k < facts.size(); ++k) {
            if (facts[k].state != FileState::unread) continue;
            const std::string& file = *opened.journal.entries[i].documents[k].file;
            unread.push_back(failed(facts[k].why, in_file(file),
                                    {message("see who may read it: ls -l {}", file)}));
        }
    }
    return unread;
}

bool tell_unread(Host& host, const JudgedCase& judged) {
    const std::vector<Error> unread = unread_documents(judged);
    for (const Error& error : unread) static_cast<void>(report(host, error));
    return !unread.empty();
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

Result<OpenedOffice> open_readable(Host& host, const Globals& globals) {
    auto office = open_session(host, globals);
    if (!office) return std::move(office).error();
    if (auto judgeable = require_judgeable(host, *office); !judgeable)
        return std::move(judgeable).error();
    return office;
}

ExitCode read_code(const OpenedOffice& office, ExitCode code) {
    return office.whole ? code : ExitCode::failed;
}

Result<std::optional<OpenedOffice>> office_around(Host& host, const Globals& globals) {
    if (!find_office(host.files, host.working_folder)) return std::optional<OpenedOffice>();
    auto office = open_readable(host, globals);
    if (!office) return std::move(office).error();
    return std::optional(std::move(*office));
}

}  // namespace yankomas
