// Completes, proposes and signs entries of a case.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/sign_case.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/rules/order.h"
#include "core/base/rules/takeover.h"
#include "core/calendar/calendar.h"
#include "core/journal/room.h"
#include "core/journal/schema.h"
#include "core/journal/write.h"
#include "core/office/party_code.h"
#include "core/record/command_lines.h"
#include "core/record/correcting.h"
#include "core/record/entitled.h"
#include "core/rules/foresee.h"
#include "core/rules/situation.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "store/crypto/crypto.h"
#include "work/judge/judge_cases.h"
#include "work/office/party_codes.h"
#include "work/report.h"
#include "work/sign/choose_role.h"
#include "work/sign/journal_words.h"
#include "work/sign/put_journal.h"
#include "work/sign/signing.h"
#include "work/sign/typed_hints.h"

namespace yankomas {

namespace {

Result<std::optional<std::string>> record_text(const std::optional<std::string>& given,
                                               std::string_view option) {
    if (!given) return std::optional<std::string>();
    auto text = text_for_journal(option, *given);
    if (text) return std::optional(*std::move(text));
    return bad_usage(message("the text of {} can't stand in a journal", option),
                     {message("plain text without tabs and control characters, no line with spaces "
                              "at its ends, at most 4 KiB on one line or 16 KiB on several")});
}

// Returns what the entry signs as the due time of the clock that it stops; nothing for an act that
// stops no clock. Without a clock or a calendar the rules will refuse the entry, but until then a
// due time that the grammar of the act requires must stand in it.
Result<std::optional<Instant>> due_of_entry(const OfficeRecord& office, const Progress& progress,
                                            const CaseEntry& entry) {
    const bool is_send_back = entry.act == CaseAct::send_back;
    const bool needs_no_clock = is_send_back || is_invalid_exit(entry.exit);
    if (entry.act != CaseAct::step && entry.act != CaseAct::exit && !is_send_back)
        return std::optional<Instant>();
    const Pass* pass = progress.current();
    const Calendar* calendar = office.in_force(entry.at).calendar();
    if (pass == nullptr || calendar == nullptr)
        return needs_no_clock ? std::optional<Instant>() : std::optional(entry.at);
    const auto due =
        bound_of(*pass, progress.stopping_hold(), entry.at, *calendar, office.config.zone);
    if (!due) return due.error();
    return std::optional(*due);
}

// Returns when the act happened. A day alone means the closing time of the office on that day,
// which is the latest moment at which it can have happened there; today alone means now.
Result<std::optional<Instant>> occurred_at(const Host& host, const OfficeRecord& office,
                                           const EntryChoices& choices, Instant at) {
    if (!choices.occurred) return std::optional<Instant>();
    const SpokenTime& spoken = *choices.occurred;
    const Zone zone = office.config.zone;
    const Date day = spoken.day(at, zone);
    if (spoken.exact || spoken.second || day == local_date(at, zone))
        return std::optional(spoken.at(0, at, zone));
    const Calendar* calendar = office.in_force(at).calendar();
    if (calendar != nullptr && !calendar->covers(day)) return uncovered(*calendar, day);
    if (calendar == nullptr || calendar->hours_of(day).empty()) {
        return bad_usage(message("{} has no office hours, so it has no closing time",
                                 spell_day(day, host.words)),
                         {message("say the time too: --occurred \"{} 14:00\"", to_string(day))});
    }
    return std::optional(instant_at(day, calendar->hours_of(day).back().until, zone));
}

// Returns the code of the party. For the letters of a code alone the draft takes the next free one.
Result<std::optional<PartyCode>> party_of(const Host& host, const OpenedOffice& office,
                                          const std::optional<PartyCode>& given, Draft& draft) {
    if (!given || !is_party_prefix(given->value)) return given;
    if (!draft.new_party) {
        auto next = next_free_code(host.files, office.root, given->value);
        if (!next) return std::move(next).error();
        draft.new_party = *std::move(next);
    }
    return draft.new_party;
}

// An entry that can be signed, and the copies of its documents.
struct CompletedEntry {
    CaseEntry entry;
    std::vector<PlannedCopy> copies;
};

// Fills in number, times, signer, role, roster position, party, due time, texts and documents. If
// no role was chosen, it takes the one that fits, and it is a `usage` error if only the officer can
// tell.
Result<CompletedEntry> complete_entry(const Host& host, const OpenedOffice& office,
                                      const Officer& officer, const EntryChoices& choices,
                                      Draft& draft, CaseEntry entry) {
    // The draft is verified, so its procedure is there.
    const Sop& sop = procedure_of(office, draft);
    const Roster& roster = office.record.roster;
    const Progress& progress = draft.judgement.standing.progress;
    const std::vector<CaseEntry>& entries = draft.journal.entries;
    entry.number = EntryNumber{static_cast<int>(entries.size()) + 1};
    entry.at = signing_time(host, progress.last_at);
    if (entry.act == CaseAct::open) go_on_from_named(host, office, entry, draft);
    entry.zone = office.record.config.zone;
    const auto occurred = occurred_at(host, office.record, choices, entry.at);
    if (!occurred) return occurred.error();
    entry.occurred = *occurred;
    if (entry.occurred && !choices.occurred->exact && !choices.signing.agreed)
        remark(host, Severity::note,
               entry.takes_over() ? message("step {} began {}", *entry.step,
                                            spell_time(*entry.occurred, entry.zone, host.words))
                                  : message("it happened {}",
                                            spell_time(*entry.occurred, entry.zone, host.words)));
    entry.by = officer.person;
    entry.roster = roster.position();
    auto party = party_of(host, office, choices.party, draft);
    if (!party) return std::move(party).error();
    entry.party = *std::move(party);
    auto reason = record_text(choices.reason, "--reason");
    if (!reason) return std::move(reason).error();
    auto note = record_text(choices.note, "--note");
    if (!note) return std::move(note).error();
    if (choices.role && find(sop.roles, *choices.role) == nullptr) {
        return bad_usage(message("{} has no role \"{}\"", to_string(sop.version), *choices.role),
                         {message("yankomas sop show {} lists the roles", sop.version.id)});
    }
    entry.reason = *std::move(reason);
    entry.note = *std::move(note);
    const auto role = choices.role ? Result(*choices.role) : choose_role(roster, sop, draft, entry);
    if (!role) return role.error();
    entry.role = *role;
    const Instant opened = entries.empty() ? entry.at : entries.front().at;
    const int year = civil_of(local_date(opened, entry.zone)).year;
    const auto corrected = corrected_by(entry, draft);
    auto planned = plan_documents(host, office, draft.journal, year, choices.documents,
                                  corrected ? corrected->documents : std::vector<Document>{});
    if (!planned) return std::move(planned).error();
    entry.documents.insert(entry.documents.end(), planned->documents.begin(),
                           planned->documents.end());
    const auto due = due_of_entry(office.record, progress, entry);
    if (!due) return due.error();
    entry.due = *due;
    return CompletedEntry{std::move(entry), std::move(planned->copies)};
}

// Returns what is wrong with a completed entry: by the rules, and because it has no room.
Findings faults_of(const Docket& docket, const CaseEntry& entry, const std::string& key) {
    Findings faults = propose(docket, entry, key);
    if (auto full = lack_of_room(docket.journal, entry)) faults.push_back(*std::move(full));
    return faults;
}

Message above(const Draft& draft) {
    if (draft.journal.entries.empty())
        return message("A new case {}; its first entry:", draft.journal.header.id);
    const CaseEntry& last = draft.journal.entries.back();
    if (draft.shown_only > 0) return message("And then, after entry {}:", last.number);
    return counted("It follows {0} entry of {1}, by {2} ({3}):",
                   "It follows {0} entries of {1}, the last by {2} ({3}):", last.number.value,
                   draft.journal.header.id, last.by, sha256(draft.journal.bytes));
}

// An entry that breaks a rule still moves the case, so whoever signs on top of it must know of it.
void tell_what_stays(const Host& host, const Findings& findings, const CasePath& where) {
    Findings errors = findings;
    std::erase_if(errors, [](const Finding& one) { return one.severity != Severity::error; });
    if (errors.empty()) return;
    tell(host, errors);
    remark(host, Severity::warning,
           message("{} has faults already, which a new entry does not take away: {}", where.id,
                   errors.size()));
    suggest(host, message("yankomas lint {}", where.path));
}

// Lets only that onto a case with doubtful entries which ratifies one of them, or ends the case for
// it.
Status require_cure(const CasePath& where, const Draft& draft, const CaseEntry& entry) {
    const std::vector<EntryNumber>& doubtful = draft.judgement.standing.doubtful;
    const bool is_fit = entry.act == CaseAct::cosign || is_invalid_exit(entry.exit);
    if (is_fit && entry.about && std::ranges::find(doubtful, *entry.about) != doubtful.end())
        return Done{};
    const CaseEntry& first =
        draft.journal.entries[static_cast<std::size_t>(doubtful.front().value) - 1];
    const Sop& sop = *draft.judgement.standing.progress.versions.sop_of(first.number);
    return refused(
        message("{} is not verified, so nothing is signed onto it but a ratification", where.id),
        {},
        {message("who had the right then or has it now ratifies it: {}",
                 Command{cosign_command(sop, where.id.value, first)})});
}

// Names what else can be done with a paper that an earlier step produced. Its file stays as it is
// once others have acted on it, and nothing of a case that was ended for an entry is corrected.
void suggest_instead(const Host& host, const Sop& sop, const Draft& draft, EntryNumber before,
                     const DocumentKind& kind) {
    const Progress& progress = draft.judgement.standing.progress;
    const CaseId& id = draft.journal.header.id;
    if (!is_invalid_exit(progress.exit)) {
        suggest(host, message("number and date of that one can be corrected: yankomas correct {} "
                              "--entry {} --doc {},number=TEXT --reason TEXT",
                              id, before, kind));
    }
    const bool has_file = std::ranges::any_of(progress.on_file, [&](const OnFile& item) {
        return item.entry == before && item.document.kind == kind && item.document.file;
    });
    if (has_file && !sop.forget_by.empty()) {
        suggest(host, message("its file can be forgotten: yankomas forget {} --entry {} --kind {} "
                              "--basis TEXT --reason TEXT",
                              id, before, kind));
    }
}

// Whoever attaches a paper of which there is one already may mean to correct that one.
void tell_produced_before(const Host& host, const OpenedOffice& office, const Draft& draft,
                          const CaseEntry& entry) {
    if (entry.act != CaseAct::attach) return;
    const Sop& sop = procedure_of(office, draft);
    for (const Document& document : entry.documents) {
        const auto before = produced_before(sop, draft.judgement.standing.progress, document.kind);
        if (!before) continue;
        remark(host, Severity::note,
               message("entry {} has a '{}' already, and this one stands beside it", *before,
                       document.kind));
        suggest_instead(host, sop, draft, *before, document.kind);
    }
}

// Fails if the case that an opening goes on from changed since it was read, before the person was
// asked.
Status require_same_predecessor(const Draft& draft) {
    const Findings& findings = draft.judgement.findings;
    if (draft.judgement.standing.progress.continues != nullptr &&
        std::ranges::find(findings, rule::continued_otherwise, &Finding::rule) == findings.end())
        return Done{};
    return refused(message("the case that this one goes on from changed meanwhile, so nothing was "
                           "written"),
                   {}, {message("look at what came, and give the same command again")});
}

}  // namespace

Result<bool> sign_onto(const Host& host, const OpenedOffice& office, const Officer& officer,
                       const EntryChoices& choices, Draft& draft, CaseEntry entry) {
    auto completed = complete_entry(host, office, officer, choices, draft, std::move(entry));
    if (!completed) return std::move(completed).error();
    const Docket docket = docket_of(host, office, draft);
    Findings proposed = faults_of(docket, completed->entry, officer.signer.key);
    // All other findings would be about a step that does not run.
    if (std::ranges::find(proposed, rule::wrong_step, &Finding::rule) != proposed.end())
        std::erase_if(proposed, [](const Finding& one) { return one.rule != rule::wrong_step; });
    fill_in_typed(proposed, choices, completed->entry, draft.journal.header.title);
    if (!choices.signing.agreed || has_errors(proposed)) {
        if (auto status = refuse_errors(host, proposed); !status) return status.error();
        tell(host, foresee(docket, draft.judgement.standing.progress, completed->entry));
        tell_produced_before(host, office, draft, completed->entry);
    }
    const std::string bytes = write_entry(completed->entry);
    std::string in_words;
    const SigningChoices& signing = choices.signing;
    if (signing.dry_run || !(signing.yes || signing.agreed)) {
        in_words = question_about(host, office, draft, completed->entry, officer.signer.key);
    }
    auto signed_bytes = confirm_and_sign(host, officer.signer, choices.signing,
                                         {in_words, above(draft), bytes, true},
                                         case_schema().name_space, draft.journal.bytes);
    if (!signed_bytes) return std::move(signed_bytes).error();
    std::ranges::move(completed->copies, std::back_inserter(draft.copies));
    if (choices.signing.dry_run) {
        extend_unsigned(host, office, draft, std::move(completed->entry), officer.signer.key);
        return true;
    }
    if (!*signed_bytes) return false;
    const bool goes_on = draft.judgement.standing.progress.continues != nullptr;
    if (auto status = extend(host, office, draft, **std::move(signed_bytes)); !status)
        return status.error();
    if (goes_on) {
        if (auto status = require_same_predecessor(draft); !status) return status.error();
    }
    return true;
}

Result<Findings> check_entry(const Host& host, const OpenedOffice& office, const Officer& officer,
                             const EntryChoices& choices, Draft& draft, CaseEntry entry) {
    const auto completed = complete_entry(host, office, officer, choices, draft, std::move(entry));
    if (!completed) return completed.error();
    const Docket docket = docket_of(host, office, draft);
    return faults_of(docket, completed->entry, officer.signer.key);
}

Result<ExitCode> sign_case_entry(
    Host& host, const Globals& globals, const EntryChoices& choices, const std::string& case_text,
    const std::function<Result<CaseEntry>(const OpenedOffice&, const Draft&)>& make,
    const std::set<EntryNumber>& ratified) {
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    auto judged = judge_named_case(host, office, case_text, false);
    if (!judged) return judged.error();
    const CasePath& where = judged->where;
    const bool is_verified = judged->judgement.standing.verified;
    if (!is_verified && !may_be_ratified(judged->judgement)) {
        tell_broken(host, judged->judgement.findings);
        return refused(message("{} is not verified, so nothing is signed onto it", where.id), {},
                       {message("yankomas lint {}", where.path)});
    }
    const auto officer = find_officer(host, office, choices.signing);
    if (!officer) return officer.error();
    Findings wrong = judged->judgement.findings;
    std::erase_if(
        wrong, [&](const Finding& one) { return ratified.contains(EntryNumber{one.place.entry}); });
    if (is_verified) {
        tell_what_stays(host, wrong, where);
    } else {
        tell_broken(host, wrong);
    }
    const std::string was = judged->opened.journal.bytes;
    Draft draft{std::move(judged->opened.journal), std::move(judged->opened.evidence),
                std::move(judged->judgement)};
    auto entry = make(office, draft);
    if (!entry) return entry.error();
    if (!is_verified) {
        if (auto status = require_cure(where, draft, *entry); !status) return status.error();
    }
    tell_lost_group(host, office, draft.journal.path);
    const auto is_signed = sign_onto(host, office, *officer, choices, draft, std::move(*entry));
    if (!is_signed) return is_signed.error();
    if (!*is_signed) return ExitCode::findings;
    if (choices.signing.dry_run) return ExitCode::clean;
    auto status = put_draft(host, office, draft, was, choices.signing);
    if (!status) return status.error();
    tell_signed(host, office, draft,
                choices.signing.yes ? std::nullopt : std::optional(officer->person));
    return ExitCode::clean;
}

}  // namespace yankomas
