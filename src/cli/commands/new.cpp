// The verb new: opens a case, and signs its first step too if asked to; or opens one again under a
// new id.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/journal/write.h"
#include "store/office/find_case.h"
#include "work/sign/sign_again.h"
#include "work/sign/sign_case.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct NewRequest {
    std::optional<SopId> sop;
    std::optional<std::string> title;
    std::optional<std::string> like;  // a file, or COMMIT:PATH
    std::optional<CaseId> id;
    bool advance = false;
    std::optional<OutcomeId> outcome;
    EntryChoices entry;
};

Result<const Sop*> find_sop(const OpenedOffice& office, const SopId& id) {
    const Sop* sop = office.record.latest_sop(id);
    if (sop != nullptr) return sop;
    std::vector<std::string> known;
    for (const auto& [digest, other] : office.record.sops) known.push_back(other.version.id.value);
    std::vector<Message> hints;
    if (const auto meant = nearest(id.value, known))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(message("yankomas sop list"));
    return refused(message("the office has published no procedure '{}'", id), {}, std::move(hints));
}

// The number after the highest in use, so that a case that was taken away leaves a gap.
Result<CaseId> next_id(const Host& host, const OpenedOffice& office, const SopId& sop, int year) {
    const auto cases = list_cases(host.files, office.root);
    if (!cases) return cases.error();
    const CasePattern& pattern = pattern_for(office.record.config, sop);
    int highest = 0;
    for (const CasePath& where : *cases)
        highest = std::max(highest, number_in(pattern, year, where.id).value_or(0));
    for (const SealedHead& sealed : office.record.seals.heads())
        highest = std::max(highest, number_in(pattern, year, sealed.head.id).value_or(0));
    return make_case_id(pattern, year, highest + 1);
}

Result<CaseHeader> new_header(const Host& host, const OpenedOffice& office, const Sop& sop,
                              std::string_view given_title, const std::optional<CaseId>& given_id) {
    const std::string title = to_nfc(trim(given_title));
    if (!is_one_line_text(title)) {
        return bad_usage(message("the title can't stand in a journal"),
                         {message("one line of plain text, at most 4 KiB")});
    }
    CaseHeader header{given_id.value_or(CaseId()), office.record.config.id, sop.version, sop.digest,
                      title};
    const int year = civil_of(local_date(host.now, office.record.config.zone)).year;
    if (given_id && !is_case_id(given_id->value)) {
        return bad_usage(message("'{}' is no case id", *given_id),
                         {message("capital letters, digits and dashes, such as YK-2026-0001")});
    }
    if (!given_id) {
        auto id = next_id(host, office, sop.version.id, year);
        if (!id) return id.error();
        header.id = *id;
    }
    return header;
}

// With --advance the documents come in with step 1, and so does what the officer says about it.
EntryChoices opening_choices(const NewRequest& request) {
    EntryChoices choices = request.entry;
    if (request.advance) {
        choices.documents.clear();
        choices.note.reset();
        choices.party.reset();
    }
    choices.role = request.entry.role;
    return choices;
}

Result<bool> sign_opening(Host& host, const OpenedOffice& office, const Officer& officer,
                          const NewRequest& request, Draft& draft) {
    CaseEntry open;
    open.act = CaseAct::open;
    auto opened =
        sign_onto(host, office, officer, opening_choices(request), draft, std::move(open));
    if (!opened || !*opened || !request.advance) return opened;
    CaseEntry step;
    step.act = CaseAct::step;
    step.step = draft.judgement.standing.progress.passes.back().step;
    step.outcome = request.outcome;
    return sign_onto(host, office, officer, request.entry, draft, std::move(step));
}

// What is to be opened: by a procedure and a title, or like another case.
struct Opening {
    const Sop* sop = nullptr;
    std::string title;
    std::optional<OwnVersion> like;
};

Result<Opening> opening_of(const Host& host, const OpenedOffice& office,
                           const NewRequest& request) {
    if (!request.like) {
        const auto sop = find_sop(office, *request.sop);
        if (!sop) return sop.error();
        return Opening{*sop, *request.title, std::nullopt};
    }
    auto like = read_like(host, office, *request.like);
    if (!like) return like.error();
    const CaseHeader& header = like->journal.header;
    const auto same = office.record.sops.find(header.sop_digest);
    const auto sop =
        same == office.record.sops.end() ? find_sop(office, header.sop.id) : Result(&same->second);
    if (!sop) return sop.error();
    std::string title = header.title;
    return Opening{*sop, std::move(title), std::move(*like)};
}

Status check_words(const NewRequest& request) {
    const Message help = message("yankomas help {}", "new");
    if (!request.like) {
        if (!request.sop) return bad_usage(message("{} needs {}", "new", "SOP"), {help});
        if (!request.title) return bad_usage(message("{} needs {}", "new", "--title"), {help});
        return Done{};
    }
    const EntryChoices& entry = request.entry;
    const bool says_more = request.sop || request.title || request.advance || request.outcome ||
                           entry.role || entry.party || entry.occurred || entry.note ||
                           !entry.documents.empty();
    if (says_more)
        return bad_usage(message("--like takes all but the id from the other case"), {help});
    return Done{};
}

Result<CaseJournal> empty_journal(const Host& host, const OpenedOffice& office, CaseHeader header) {
    CaseJournal journal;
    const int year = civil_of(local_date(host.now, office.record.config.zone)).year;
    journal.path = fmt::format("cases/{}/{}.yaml", year, header.id.value);
    const auto taken = host.files.kind_of(office.root + '/' + journal.path);
    if (!taken) return taken.error();
    if (*taken != FileKind::none) {
        return refused(message("there is a case {} already", header.id), {},
                       {message("leave out --id, and the next free one is taken")});
    }
    journal.bytes = write_header(header);
    journal.header = std::move(header);
    return journal;
}

Result<ExitCode> open_new_case(Host& host, const Globals& globals, const NewRequest& request) {
    if (auto status = check_words(request); !status) return status.error();
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    const auto opening = opening_of(host, office, request);
    if (!opening) return opening.error();
    const auto officer = find_officer(host, office, request.entry.signing);
    if (!officer) return officer.error();
    auto header = new_header(host, office, *opening->sop, opening->title, request.id);
    if (!header) return header.error();
    auto journal = empty_journal(host, office, std::move(*header));
    if (!journal) return journal.error();
    Draft draft = draft_of(host, office, std::move(*journal));
    const auto is_signed = opening->like ? sign_like(host, office, *officer, request.entry.signing,
                                                     *opening->like, draft)
                                         : sign_opening(host, office, *officer, request, draft);
    if (!is_signed) return is_signed.error();
    if (!*is_signed) return ExitCode::findings;
    if (request.entry.signing.dry_run) return ExitCode::clean;
    if (auto status = put_draft(host, office, draft, Target::fresh, request.entry.signing); !status)
        return status.error();
    host.out.write(fmt::format("{} {}\n", draft.journal.header.id.value, draft.journal.path));
    const bool is_short =
        opening->like && draft.journal.entries.size() < opening->like->journal.entries.size();
    return is_short ? ExitCode::findings : ExitCode::clean;
}

}  // namespace

Action declare_new(Options& options) {
    auto request = std::make_shared<NewRequest>();
    options.argument("SOP", request->sop, message("the procedure, as yankomas sop list names it"));
    options.text(
        "--title", "TEXT", request->title,
        message("what the case is about, without names of people; it can never be erased"));
    options.text("--like", "CASE", request->like,
                 message("open it again under a new id: a file, or COMMIT:PATH as git names it"));
    options.text("--id", "ID", request->id,
                 message("the id; else the next one of the office's pattern"));
    options.flag("--advance", request->advance,
                 message("sign the first step too, with the documents given"));
    options.text("--outcome", "OUTCOME", request->outcome,
                 message("with --advance: the decision, if the first step ends in one"));
    declare_documents(options, request->entry);
    declare_occurred(options, request->entry);
    declare_party(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return open_new_case(host, globals, *request);
    };
}

}  // namespace yankomas
