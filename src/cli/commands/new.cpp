// The verb new opens a case, alone or with its first step, or opens one again under a new id. A
// case that was ended for an entry which is not valid goes on by it as a new one.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/did_you_mean.h"
#include "cli/entry_request.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/office/numbering.h"
#include "core/rules/register.h"
#include "render/kit/text.h"
#include "store/office/open_office.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/continued_case.h"
#include "work/sign/new_case.h"
#include "work/sign/registered.h"
#include "work/sign/sign_again.h"
#include "work/sign/sign_case.h"
#include "work/sign/signing.h"

namespace yankomas::verb_new {

struct Request {
    std::optional<SopId> sop;
    std::optional<std::string> title;
    std::optional<std::string> like;  // a file, or COMMIT:PATH
    std::optional<std::string> continues;
    std::optional<SubjectId> subject;
    std::optional<AreaId> area;
    std::optional<CaseId> id;
    std::optional<StepNumber> at_step;
    std::optional<std::string> register_text;
    std::optional<SpokenTime> received;
    bool advance = false;
    std::optional<OutcomeId> outcome;
    EntryChoices entry;

    void declare(Options& options) {
        options.argument("SOP", sop, message("the procedure, as yankomas sop list names it"));
        options.text(
            "--title", "TEXT", title,
            message("what the case is about, without names of people; it can never be erased"));
        options.text(
            "--like", "CASE", like,
            message("open it again under a new id: a file, or COMMIT:PATH as git names it"));
        options.text(
            "--continues", "CASE", continues,
            message("go on with a case that was ended with tidak-sah, at the step where it "
                    "stood; it needs --reason"));
        options.text("--subject", "SUBJECT", subject,
                     message("what it is about: a subject of the procedure"));
        options.text("--area", "AREA", area, message("where it is from: an area of office.yaml"));
        options.text("--id", "ID", id,
                     message("the id; else the next one of the office's pattern"));
        options.number("--at-step", "N", at_step,
                       message("take over a case that began on paper: the step where it stands; it "
                               "needs --register, --received, --occurred and --reason"));
        options.text("--register", "TEXT", register_text,
                     message("its number in the register on paper"));
        declare_date(options, "--received", received,
                     message("with --at-step: the day on which the case came in"));
        options.flag("--advance", advance,
                     message("sign the first step too, with the documents given"));
        options.text("--outcome", "OUTCOME", outcome,
                     message("with --advance: the decision, if the first step ends in one"));
        declare_documents(options, entry);
        declare_time(options, "--occurred", entry.occurred,
                     message("when it happened, if that was earlier; with --at-step: when that "
                             "step began"));
        declare_reason(options, entry);
        declare_party(options, entry);
        declare_signer(options, entry);
    }
};

// Returns the version of the procedure that is in force. Clocks of office machines differ, so one
// that was published a moment ago counts too.
Result<const Sop*> find_sop(const Host& host, const OpenedOffice& office, const SopId& id) {
    if (const Sop* sop = office.record.in_force(host.now + kClockSlack).sop(id)) return sop;
    std::vector<std::string> known;
    for (const auto& [digest, other] : office.record.sops) known.push_back(other.version.id.value);
    return refused(message("the office has published no procedure '{}'", id), {},
                   did_you_mean(id.value, known, message("yankomas sop list")));
}

// Checks an id that somebody chose. It must be one that the office could come to by itself: of its
// pattern, of this year, and no wider than the pattern unless it is the next one.
Result<CaseId> chosen_id(const Host& host, const OpenedOffice& office, const SopId& sop,
                         const CaseId& id) {
    if (!is_case_id(id.value)) {
        return bad_usage(message("'{}' is no case id", id),
                         {message("capital letters, digits and dashes, such as YK-2026-0001")});
    }
    const auto next = next_id(host, office, sop);
    if (!next) return next.error();
    const CasePattern& pattern = pattern_for(office.record.config, sop);
    const auto number = number_in(pattern, year_of_now(host, office), id);
    if ((number && *number <= largest_in_width(pattern)) || id == *next) return id;
    return refused(message("the id {} does not fit {}, the office's pattern", id, pattern.text()),
                   {}, {message("leave out --id, and {} is taken", *next)});
}

// Signs the entry that opens the case, and with --advance its first step too. Returns false if the
// officer said no.
Result<bool> sign_opening(Host& host, const OpenedOffice& office, const Officer& officer,
                          const Request& request, Draft& draft) {
    CaseEntry open;
    open.act = CaseAct::open;
    open.subject = request.subject;
    open.area = request.area;
    open.step = request.at_step;
    if (request.register_text) open.register_text = to_nfc(trim(*request.register_text));
    open.received = understood_day(host, "--received", request.received, office.record.config.zone);
    EntryChoices choices = request.entry;
    if (request.advance) {
        // The documents, the note and the party belong to the entry of step 1.
        choices.documents.clear();
        choices.note.reset();
        choices.party.reset();
    }
    auto opened = sign_onto(host, office, officer, choices, draft, std::move(open));
    if (!opened || !*opened || !request.advance) return opened;
    CaseEntry step;
    step.act = CaseAct::step;
    step.step = draft.judgement.standing.progress.passes.back().step;
    step.outcome = request.outcome;
    EntryChoices of_step = request.entry;
    of_step.reason.reset();  // the opening has it
    return sign_onto(host, office, officer, of_step, draft, std::move(step));
}

// Asks once for both entries: a dry run shows them, and then they are signed without a question.
Result<bool> ask_and_sign(Host& host, const OpenedOffice& office, const Officer& officer,
                          const Request& request, Draft& draft) {
    const SigningChoices& choices = request.entry.signing;
    const bool asks_twice = request.advance && !choices.yes && !choices.dry_run && can_ask(host);
    if (!asks_twice) return sign_opening(host, office, officer, request, draft);
    Request once = request;
    once.entry.signing.dry_run = true;
    once.entry.signing.folds = true;
    Draft shown = draft;
    auto seen = sign_opening(host, office, officer, once, shown);
    if (!seen || !*seen) return seen;
    const auto agreed = agrees_once_shown(
        host, message("Sign both? [y/N, v shows all] "), message("Sign both? [y/N] "),
        [&]() -> Status {
            once.entry.signing.folds = false;
            Draft again = draft;
            const auto shown_again = sign_opening(host, office, officer, once, again);
            return shown_again ? Status(Done{}) : shown_again.error();
        });
    if (!agreed || !*agreed) return agreed;
    draft.new_party = shown.new_party;
    once.entry.signing.dry_run = false;
    once.entry.signing.agreed = true;
    return sign_opening(host, office, officer, once, draft);
}

// What is to be opened: a new case by a procedure and a title, a case like another one, or one that
// goes on from another one.
struct Opening {
    const Sop* sop = nullptr;
    std::string title;
    std::optional<OwnVersion> like;
    std::optional<ContinuedCase> continued;
};

Result<Opening> opening_of(const Host& host, const OpenedOffice& office, const Request& request) {
    if (request.continues) {
        auto continued = continued_case(host, office, *request.continues);
        if (!continued) return continued.error();
        std::string title = continued->title;
        return Opening{continued->sop, std::move(title), std::nullopt, *std::move(continued)};
    }
    if (!request.like) {
        const auto sop = find_sop(host, office, *request.sop);
        if (!sop) return sop.error();
        return Opening{*sop, *request.title, std::nullopt, std::nullopt};
    }
    auto like = read_like(host, office, *request.like);
    if (!like) return like.error();
    const CaseHeader& header = like->journal.header;
    const auto same = office.record.sops.find(header.sop_digest);
    const auto sop = same == office.record.sops.end() ? find_sop(host, office, header.sop.id)
                                                      : Result(&same->second);
    if (!sop) return sop.error();
    std::string title = header.title;
    return Opening{*sop, std::move(title), std::move(*like), std::nullopt};
}

// True if something is said that --like and --continues take from the other case.
bool says_what_other_has(const Request& request) {
    const EntryChoices& entry = request.entry;
    return request.sop || request.title || request.advance || request.outcome || request.subject ||
           request.area || request.at_step || request.register_text || request.received ||
           entry.party || entry.occurred || !entry.documents.empty();
}

// Checks that SOP and --title are given unless another case has them. The parser can't check this.
Status check_words(const Request& request) {
    const Message help = message("yankomas help {}", "new");
    const EntryChoices& entry = request.entry;
    if (request.continues) {
        if (request.like || says_what_other_has(request))
            return bad_usage(message("--continues takes all but the reason from the other case"),
                             {help});
    } else if (request.like) {
        if (says_what_other_has(request) || entry.reason || entry.role || entry.note)
            return bad_usage(message("--like takes all but the id from the other case"), {help});
    } else {
        if (!request.sop) return bad_usage(message("{} needs {}", "new", Command{"SOP"}), {help});
        if (!request.title) return bad_usage(message("{} needs {}", "new", "--title"), {help});
    }
    if (request.at_step && (request.advance || request.outcome)) {
        return bad_usage(message("--advance signs the first step, and with --at-step that is on "
                                 "paper"),
                         {message("take the case over, and sign its step then: yankomas advance "
                                  "CASE")});
    }
    if (request.outcome && !request.advance) {
        return bad_usage(message("--outcome goes with --advance"),
                         {message("--advance signs the step that ends in the decision")});
    }
    if (request.register_text && !is_one_line_text(to_nfc(trim(*request.register_text)))) {
        return bad_usage(message("the number of the register can't stand in a journal"),
                         {message("one line of plain text, at most 4 KiB")});
    }
    return Done{};
}

// A number of the register that another case has may be meant twice, so it is told and not refused.
void warn_of_same_register(Host& host, const OpenedOffice& office,
                           const std::optional<std::string>& number, const SopId& sop) {
    if (!number) return;
    const auto known = registered_cases(host, office);
    if (!known) {
        remark(host, Severity::warning, known.error().what);
        return suggest(host, known.error().first_hint());
    }
    const auto same = known->find(std::pair(sop, register_key(trim(*number))));
    if (same == known->end()) return;
    remark(host, Severity::warning,
           message("{} has number {} of the register already", same->second,
                   show_safely(trim(*number))));
    suggest(host, message("yankomas show {}", same->second));
}

Result<bool> sign_new(Host& host, const OpenedOffice& office, const Officer& officer,
                      const Request& request, const Opening& opening, Draft& draft) {
    if (opening.like)
        return sign_like(host, office, officer, request.entry.signing, *opening.like, draft);
    if (!opening.continued) return ask_and_sign(host, office, officer, request, draft);
    EntryChoices choices = request.entry;
    choices.occurred = SpokenTime{opening.continued->step_began, {}, 0, {}};
    // No case goes on in the second in which the one before it ended.
    draft.judgement.standing.progress.last_at = opening.continued->ended + 1;
    return sign_onto(host, office, officer, choices, draft, opening.continued->open);
}

Result<ExitCode> open_new_case(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_words(request); !status) return status.error();
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    const auto opening = opening_of(host, office, request);
    if (!opening) return opening.error();
    const auto officer = find_officer(host, office, request.entry.signing);
    if (!officer) return officer.error();
    const SopId& procedure = opening->sop->version.id;
    const auto& number =
        opening->continued ? opening->continued->open.register_text : request.register_text;
    warn_of_same_register(host, office, number, procedure);
    const auto id = request.id ? chosen_id(host, office, procedure, *request.id)
                               : next_id(host, office, procedure);
    if (!id) return id.error();
    auto header = header_of_new(office, *opening->sop, opening->title, *id);
    if (!header) return header.error();
    auto journal = empty_journal(host, office, std::move(*header));
    if (!journal) return journal.error();
    Draft draft = draft_of(host, office, std::move(*journal));
    const auto is_signed = sign_new(host, office, *officer, request, *opening, draft);
    if (!is_signed) return is_signed.error();
    if (!*is_signed) return ExitCode::findings;
    if (request.entry.signing.dry_run) return ExitCode::clean;
    if (auto status = put_draft(host, office, draft, std::nullopt, request.entry.signing); !status)
        return status.error();
    host.out.write(fmt::format("{} {}\n", draft.journal.header.id.value, draft.journal.path));
    if (host.out_is_terminal) tell_signed(host, office, draft, officer->person);
    const bool is_short =
        opening->like && draft.journal.entries.size() < opening->like->journal.entries.size();
    return is_short ? ExitCode::findings : ExitCode::clean;
}

Verb verb() {
    return {"new", VerbGroup::cases, message("open a case"), declare<Request, open_new_case>};
}

}  // namespace yankomas::verb_new
