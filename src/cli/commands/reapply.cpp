// The verb reapply signs the user's own entries again after a merge has taken them away.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/entry_request.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "store/office/find_case.h"
#include "work/judge/judge_cases.h"
#include "work/report.h"
#include "work/sign/draft.h"
#include "work/sign/put_journal.h"
#include "work/sign/reapply_source.h"
#include "work/sign/sign_again.h"
#include "work/sign/signing.h"

namespace yankomas::verb_reapply {

struct Request {
    std::string case_text;
    std::optional<std::string> from;  // the commit that has the user's own entries
    SigningChoices signing;

    void declare(Options& options) {
        declare_case(options, case_text);
        options.text("--from", "COMMIT", from,
                     message("the commit that has your entries; "
                             "else the conflict, or the last merge or rebase, tells"));
        declare_signing(options, signing);
    }
};

// One run of the verb. It takes the other side's journal and signs the user's own entries again at
// its end.
struct Reapply {
    Host& host;
    const OpenedOffice& office;
    const Request& request;
    const CasePath& where;
    const ReapplySource& source;

    Result<ExitCode> run(const Officer& officer);

private:
    Result<ExitCode> give_new_id(const Draft& draft);
    Status put(const Draft& draft, bool is_grown) const;
    void tell_signed(const SignedAgain& done, const Draft& draft) const;
    void tell_stopped(const SignedAgain& done, const OwnVersion& own) const;
    void tell_end() const;
    void warn(const Message& what) const { remark(host, Severity::warning, what); }
};

// Puts the draft in place. It does so even if nothing was signed, because then the other side's
// file belongs there.
Status Reapply::put(const Draft& draft, bool is_grown) const {
    if (!is_grown && source.is_in_place) return Done{};
    SigningChoices choices = request.signing;
    choices.commit = is_grown && choices.commit;
    return put_draft(host, office, draft, source.was, choices);
}

void Reapply::tell_signed(const SignedAgain& done, const Draft& draft) const {
    for (const auto& [old, now] : done.entries) {
        say(host, message("{}: entry {} of {} is signed again as entry {}", where.id, old,
                          source.from, now));
    }
    if (!done.entries.empty()) yankomas::tell_signed(host, office, draft);
}

// Says which entry was not signed again, why, and what helps.
void Reapply::tell_stopped(const SignedAgain& done, const OwnVersion& own) const {
    if (!done.stopped_at) return;
    const EntryNumber at = *done.stopped_at;
    const EntryText entry =
        entries_of(own.journal.bytes).at(static_cast<std::size_t>(at.value) - 1);
    const Message again =
        message("then what comes after it: yankomas reapply {} --from {}", where.id, source.from);
    switch (done.stopped_by) {
        case StoppedBy::nothing:
        case StoppedBy::answer: return;
        case StoppedBy::another:
            warn(message("entry {} of {} was signed by {}, and only that person may sign it again",
                         at, source.from, entry["by"]));
            suggest(host, message("{} runs: yankomas reapply {} --from {}", entry["by"], where.id,
                                  source.from));
            return suggest(host, again);
        case StoppedBy::unreadable:
            return warn(message("entry {} of {} can not be read, so it is not signed again", at,
                                source.from));
        case StoppedBy::rules:
            warn(
                message("entry {} of {} ({}) no longer stands; "
                        "it and what comes after it are not signed again",
                        at, source.from, entry["do"]));
            return suggest(host, message("look at both: yankomas show {}, and git show {}:./{}",
                                         where.id, source.from, where.path));
    }
}

// Says how to end the merge or the rebase that is under way.
void Reapply::tell_end() const {
    if (!source.is_conflict) return;
    suggest(host, source.underway == Underway::replay
                      ? message("git add {}, and go on: git rebase --continue", where.path)
                      : message("git add {}, and end the merge: git commit", where.path));
}

// Both sides gave the same id to a case of their own. The other side's case keeps it.
Result<ExitCode> Reapply::give_new_id(const Draft& draft) {
    if (request.signing.dry_run) return ExitCode::clean;
    if (auto status = put(draft, false); !status) return status.error();
    warn(message(
        "both sides opened a case {}: the other side's keeps the id, and yours gets a new one",
        where.id));
    suggest(host, message("yankomas new --like {}:{}", source.from, where.path));
    tell_end();
    return ExitCode::findings;
}

Result<ExitCode> Reapply::run(const Officer& officer) {
    Draft draft = draft_of(host, office, read_case(where.path, source.base));
    if (!draft.judgement.standing.verified || draft.journal.entries.empty()) {
        tell_broken(host, draft.judgement.findings);
        return refused(
            message("the other side's {} is not verified, so nothing is signed onto it", where.id),
            {}, {message("git checkout COMMIT -- {} brings back a good version", where.path)});
    }
    if (common_entries(source.own, source.base) == 0) return give_new_id(draft);
    const OwnVersion own = own_version(host, office, where.path, source.own, source.base);
    const auto done = sign_again(host, office, officer, request.signing, own, draft);
    if (!done) return done.error();
    if (request.signing.dry_run) return tell_stopped(*done, own), ExitCode::clean;
    if (done->stopped_by == StoppedBy::answer) return ExitCode::findings;
    if (auto status = put(draft, !done->entries.empty()); !status) return status.error();
    if (done->entries.empty() && !done->stopped_at) {
        say(host, message("{}: nothing of {} is to be signed again", where.id, source.from));
    }
    tell_signed(*done, draft);
    tell_stopped(*done, own);
    tell_end();
    return done->stopped_at ? ExitCode::findings : ExitCode::clean;
}

Result<ExitCode> reapply(Host& host, const Globals& globals, const Request& request) {
    const auto folder = lock_office(host);
    if (!folder) return folder.error();
    if (auto status = require_settled_roster(host, folder->root); !status) return status.error();
    if (request.case_text == "roster" || request.case_text == "roster.yaml") {
        return refused(
            message("only cases are signed again by themselves; roster.yaml is in no conflict"), {},
            {message("git log -p -- roster.yaml shows what was lost; "
                     "sign it again, for example: yankomas roster appoint")});
    }
    // Not open_whole, which would warn of the conflict that this ends.
    const auto office = open_session(host, globals);
    if (!office) return office.error();
    if (auto status = require_whole(host, *office, ErrorKind::refused); !status)
        return status.error();
    const auto where = find_case(host.files, office->root, request.case_text);
    if (!where) return where.error();
    const auto officer = find_officer(host, *office, request.signing);
    if (!officer) return officer.error();
    const auto source =
        find_reapply_source(host, *office, officer->person, where->path, request.from);
    if (!source) return source.error();
    tell_lost_group(host, *office, where->path);
    return Reapply{host, *office, request, *where, *source}.run(*officer);
}

Verb verb() {
    return {"reapply", VerbGroup::history, message("sign your own entries again after a merge"),
            declare<Request, reapply>};
}

}  // namespace yankomas::verb_reapply
