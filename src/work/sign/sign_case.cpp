// Completes, proposes, signs and places entries of a case.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/sign_case.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/journal/write.h"
#include "core/record/entitled.h"
#include "core/rules/foresee.h"
#include "core/rules/standing.h"
#include "render/findings/diagnostic.h"
#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/git/git.h"
#include "store/office/verify.h"
#include "work/sign/reapply_source.h"
#include "work/sign/roster_change.h"

namespace yankomas {

namespace {

bool holds(const Roster& roster, const PersonId& person, const RoleId& role, Date day, Instant at) {
    return roster.appointment(person, role, roster.last_entry(), day, at) != nullptr;
}

bool ever_held(const Roster& roster, const PersonId& person, const RoleId& role) {
    return std::ranges::any_of(roster.appointments, [&](const Appointment& a) {
        return a.person == person && a.role == role;
    });
}

// The role that fits; where none does, the one that makes the refusal most telling.
RoleId fitting_role(const Roster& roster, const Sop& sop, const Progress& progress,
                    const CaseEntry& entry, Date day) {
    const std::vector<RoleId> entitled = entitled_roles(sop, progress, entry);
    for (const RoleId& role : entitled) {
        if (holds(roster, entry.by, role, day, entry.at)) return role;
    }
    for (const RoleId& role : entitled) {
        if (ever_held(roster, entry.by, role)) return role;
    }
    for (const auto& [role, facts] : sop.roles) {
        if (holds(roster, entry.by, role, day, entry.at)) return role;
    }
    return entitled.empty() ? sop.first_step().by.front() : entitled.front();
}

Result<std::optional<std::string>> record_text(const std::optional<std::string>& given,
                                               std::string_view option) {
    if (!given) return std::optional<std::string>{};
    std::string text = to_nfc(trim(*given));
    if (is_one_line_text(text) || is_block_text(text)) return std::optional(std::move(text));
    return bad_usage(
        message("the text of {} can't stand in a journal", option),
        {message(
            "plain text without tabs and control characters, no line with spaces at its ends, at "
            "most 4 KiB on one line or 16 KiB on several")});
}

// Whoever writes a note or attaches something may do so in any role of the procedure, so where an
// officer holds several, the one that the case waits for is meant; else only he can tell.
Result<RoleId> role_of_remark(const Roster& roster, const Sop& sop, const Progress& progress,
                              const CaseEntry& entry, Date day) {
    std::vector<RoleId> held;
    std::vector<RoleId> awaited;
    const Pass* pass = progress.current();
    const Step* step = pass == nullptr ? nullptr : sop.step(pass->step);
    const std::vector<RoleId> signers =
        step == nullptr ? std::vector<RoleId>{} : signers_of(sop, *step);
    for (const RoleId& role : entitled_roles(sop, progress, entry)) {
        if (!holds(roster, entry.by, role, day, entry.at)) continue;
        held.push_back(role);
        if (std::ranges::find(signers, role) != signers.end()) awaited.push_back(role);
    }
    if (held.size() < 2) return fitting_role(roster, sop, progress, entry, day);
    if (awaited.size() == 1) return awaited.front();
    return bad_usage(message("{} holds several roles here: {}", entry.by, listed(held)),
                     {message("say in which one: --role {}", held.front())});
}

bool needs_due(CaseAct act) {
    return act == CaseAct::step || act == CaseAct::send_back || act == CaseAct::exit;
}

// What the entry signs as the due time of the clock that it stops.
Status add_due(const OpenedOffice& office, const Draft& draft, const Sop& sop, CaseEntry& entry) {
    const Progress& progress = draft.judgement.standing.progress;
    const Pass* pass = progress.current();
    if (!needs_due(entry.act)) return Done{};
    const Calendar* calendar = office.record.calendar_at(office.record.roster.last_entry());
    if (pass == nullptr || calendar == nullptr) {
        if (entry.act != CaseAct::send_back)
            entry.due = entry.at;  // refused by the rules in a moment
        return Done{};
    }
    const auto due =
        bound_of(*pass, progress.hold, entry.at, sop, *calendar, office.record.config.zone);
    if (!due) return due.error();
    entry.due = *due;
    return Done{};
}

Status complete(Host& host, const OpenedOffice& office, const Officer& officer,
                const EntryChoices& choices, Draft& draft, CaseEntry& entry) {
    const Sop& sop = office.record.sops.at(
        draft.journal.header.sop_digest);  // the case is verified, so it is there
    const Roster& roster = office.record.roster;
    const Progress& progress = draft.judgement.standing.progress;
    entry.number = EntryNumber{static_cast<int>(draft.journal.entries.size()) + 1};
    entry.at = signing_time(host, progress.last_at);
    entry.zone = office.record.config.zone;
    entry.occurred = choices.occurred;
    entry.by = officer.person;
    entry.roster = roster.position();
    entry.party = choices.party;
    const auto reason = record_text(choices.reason, "--reason");
    if (!reason) return reason.error();
    const auto note = record_text(choices.note, "--note");
    if (!note) return note.error();
    entry.reason = *reason;
    entry.note = *note;
    const Date day = local_date(entry.at, entry.zone);
    const bool is_remark = entry.act == CaseAct::note || entry.act == CaseAct::attach;
    const auto role = choices.role ? Result(*choices.role)
                      : is_remark  ? role_of_remark(roster, sop, progress, entry, day)
                                   : Result(fitting_role(roster, sop, progress, entry, day));
    if (!role) return role.error();
    entry.role = *role;
    const int year =
        civil_of(
            local_date(draft.journal.entries.empty() ? entry.at : draft.journal.entries.front().at,
                       entry.zone))
            .year;
    auto planned = plan_documents(host, office, draft.journal.header.id, year, choices.documents);
    if (!planned) return planned.error();
    entry.documents.insert(entry.documents.end(), planned->documents.begin(),
                           planned->documents.end());
    draft.copies.insert(draft.copies.end(), planned->copies.begin(), planned->copies.end());
    return add_due(office, draft, sop, entry);
}

Message above(const Draft& draft) {
    if (draft.journal.entries.empty())
        return message("A new case {}; its first entry:", draft.journal.header.id);
    const CaseEntry& last = draft.journal.entries.back();
    if (draft.shown_only > 0) return message("And then, on top of entry {}:", last.number);
    return message("Above it in {} stand {} entries, the last by {} ({}):", draft.journal.header.id,
                   last.number, last.by, sha256(draft.journal.bytes));
}

std::size_t errors_in(const Findings& findings) {
    return static_cast<std::size_t>(
        std::ranges::count(findings, Severity::error, &Finding::severity));
}

// What a dry run showed counts for what comes after it.
void take_as_signed(const Host& host, const OpenedOffice& office, Draft& draft, CaseEntry entry,
                    std::string key) {
    draft.evidence.signatures.push_back({SignatureState::good, std::move(key), {}});
    draft.evidence.documents.emplace_back(entry.documents.size());
    draft.journal.entries.push_back(std::move(entry));
    draft.judgement = judge(Docket(office.record, draft.journal, draft.evidence, host.now));
    ++draft.shown_only;
}

Error not_kept(const std::string& path) {
    return failed(
        message("the signed case does not verify, so it was not kept"), Place{path, 0, 0, {}},
        {message(
            "ssh-keygen made a signature that is not good, or a file changed meanwhile; try again")});
}

// An entry that breaks a rule moves the case all the same, so whoever signs on top of it must know
// of it.
void tell_what_stays(Host& host, const Findings& findings, const CasePath& where) {
    Findings errors;
    std::ranges::copy_if(findings, std::back_inserter(errors),
                         [](const Finding& found) { return found.severity == Severity::error; });
    if (errors.empty()) return;
    tell(host, errors);
    host.err.write(
        render_remark(Severity::warning,
                      message("{} has faults already, which a new entry does not take away: {}",
                              where.id, errors.size()),
                      host.words, host.err_paint));
    suggest(host, message("yankomas lint {}", where.path));
}

// The signed journal must be readable, verified, and as good as the rules promised.
Status accept(const Host& host, const OpenedOffice& office, const Draft& before,
              std::string bytes) {
    const Draft after = draft_of(host, office, read_case(before.journal.path, std::move(bytes)));
    const bool good = after.judgement.standing.verified &&
                      after.journal.bytes == before.journal.bytes &&
                      errors_in(after.judgement.findings) <= errors_in(before.judgement.findings);
    if (good) return Done{};
    return not_kept(before.journal.path);
}

}  // namespace

Draft draft_of(const Host& host, const OpenedOffice& office, CaseJournal journal) {
    Draft draft;
    draft.journal = std::move(journal);
    draft.evidence = verify_case(draft.journal, host.files, office.root, office.record.seals);
    draft.judgement = judge(Docket(office.record, draft.journal, draft.evidence, host.now));
    return draft;
}

Result<bool> sign_onto(Host& host, const OpenedOffice& office, const Officer& officer,
                       const EntryChoices& choices, Draft& draft, CaseEntry entry) {
    if (auto status = complete(host, office, officer, choices, draft, entry); !status)
        return status.error();
    const Docket docket(office.record, draft.journal, draft.evidence, host.now);
    if (auto status = refuse_errors(host, propose(docket, entry, officer.signer.key)); !status)
        return status.error();
    tell(host, foresee(docket, draft.judgement.standing.progress, entry));
    const std::string bytes = write_entry(entry);
    const auto agreed = confirm(host, choices.signing, above(draft), bytes);
    if (!agreed) return agreed.error();
    if (choices.signing.dry_run) {
        take_as_signed(host, office, draft, std::move(entry), officer.signer.key);
        return true;
    }
    if (!*agreed) return false;
    auto signed_bytes = sign_entry(host.processes, officer.signer, case_schema().name_space,
                                   draft.journal.bytes, bytes);
    if (!signed_bytes) return signed_bytes.error();
    std::vector<PlannedCopy> copies = std::move(draft.copies);
    draft = draft_of(host, office, read_case(draft.journal.path, std::move(*signed_bytes)));
    draft.copies = std::move(copies);
    if (!draft.judgement.standing.verified) return not_kept(draft.journal.path);
    return true;
}

Status put_draft(Host& host, const OpenedOffice& office, const Draft& draft, Target target,
                 const EntryChoices& choices) {
    const std::string path = join_path(office.root, draft.journal.path);
    std::vector<std::string> made;
    // A failure after the rename leaves the new journal: what it names must stay. A copy too many
    // does no harm.
    const auto undo = [&] {
        const auto there = host.files.kind_of(path);
        const auto bytes = host.files.read(path, kMaxJournal);
        const bool is_old = target == Target::fresh ? there && *there == FileKind::none
                                                    : bytes && draft.journal.bytes != *bytes;
        if (!is_old) return;
        for (const std::string& file : made) static_cast<void>(host.files.remove(file).has_value());
    };
    if (auto status = host.files.make_folders(parent_of(path)); !status) return status;
    // Whoever opens a case has looked through all of them anyway.
    if (auto status =
            target == Target::fresh
                ? host.files.remove_all_stale_temps(parent_of(path))
                : host.files.remove_stale_temps(parent_of(path), std::string(file_name_of(path)));
        !status)
        return status;
    for (const PlannedCopy& copy : draft.copies) {
        const std::string file = join_path(office.root, copy.target);
        auto status = host.files.make_folders(parent_of(file));
        if (status)
            status =
                host.files.remove_stale_temps(parent_of(file), std::string(file_name_of(file)));
        auto copied =
            status ? host.files.copy_in(copy.source, file) : Result<Copied>(status.error());
        if (!copied) return undo(), copied.error();
        if (*copied == Copied::made) made.push_back(file);
    }
    auto status = put_in_place(
        host.files, path, draft.journal.bytes, target,
        [&](std::string bytes) { return accept(host, office, draft, std::move(bytes)); });
    if (!status) return undo(), status;
    if (!choices.signing.commit) return Done{};
    const CaseEntry& last = draft.journal.entries.back();
    const std::string what = last.step ? fmt::format("{} {}", name_of(last.act), last.step->value)
                                       : std::string(name_of(last.act));
    return git_commit(host.files, host.processes, office.root, {draft.journal.path},
                      fmt::format("{}: {}", draft.journal.header.id.value, what));
}

Result<ExitCode> sign_case_entry(Host& host, const Globals& globals, const EntryChoices& choices,
                                 const std::string& case_text,
                                 const std::function<Result<CaseEntry>(const Draft&)>& make) {
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    auto judged = judge_named_case(host, office, case_text, false);
    if (!judged) return judged.error();
    if (!judged->judgement.standing.verified) {
        tell_broken(host, judged->judgement.findings);
        return refused(
            message("{} is not verified, so nothing is signed onto it", judged->where.id), {},
            {message("yankomas lint {}", judged->where.path)});
    }
    const auto officer = find_officer(host, office, choices.signing);
    if (!officer) return officer.error();
    tell_what_stays(host, judged->judgement.findings, judged->where);
    tell_conflict(host, office.root, judged->where);
    Draft draft{std::move(judged->opened.journal),
                std::move(judged->opened.evidence),
                std::move(judged->judgement),
                {}};
    auto entry = make(draft);
    if (!entry) return entry.error();
    const auto is_signed = sign_onto(host, office, *officer, choices, draft, std::move(*entry));
    if (!is_signed) return is_signed.error();
    if (!*is_signed) return ExitCode::findings;
    if (choices.signing.dry_run) return ExitCode::clean;
    if (auto status = put_draft(host, office, draft, Target::existing, choices); !status)
        return status.error();
    host.out.write(standing_line(host, office, draft));
    return ExitCode::clean;
}

}  // namespace yankomas
