// The verb repair takes away a last entry that is broken or dated in the future, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "store/disk/path.h"
#include "work/judge/judge_cases.h"
#include "work/office/trust.h"
#include "work/report.h"
#include "work/sign/draft.h"
#include "work/sign/put_journal.h"
#include "work/sign/signing.h"

namespace yankomas::verb_repair {

struct Request {
    std::string case_text;
    SigningChoices signing;  // here only whether to ask

    void declare(Options& options) {
        declare_case(options, case_text);
        options.flag("-y,--yes", signing.yes, message("do not ask"));
        options.flag("-n,--dry-run", signing.dry_run,
                     message("show what would be taken away, and stop"));
    }
};

// Returns the offset of the last entry if that entry alone can't be read or is not verified.
std::optional<std::size_t> begin_of_broken_end(const JudgedCase& judged) {
    const CaseJournal& journal = judged.opened.journal;
    const std::size_t begin = journal.bytes.rfind("\n- do: ");
    if (begin == std::string::npos || journal.entries.empty()) return std::nullopt;
    const bool unreadable = journal.fault && begin + 1 >= journal.entries.back().range.end;
    const bool unverified =
        !journal.fault && judged.judgement.standing.unjudged_from == journal.entries.back().number;
    if (unreadable || unverified) return begin + 1;
    return std::nullopt;
}

// What is to be taken away from a journal: all from `begin` on. `accept` says whether the rest may
// stand alone, first in memory and again as it was written to the disk.
struct Cut {
    std::string journal;  // the path below the office folder
    std::string bytes;    // as they were read
    std::size_t begin = 0;
    std::function<Status(std::string bytes)> accept;
    Message done;
};

// Shows what would be removed and asks.
Result<ExitCode> take_away(Host& host, const OpenedOffice& office, const Request& request,
                           const Cut& cut) {
    const std::string kept = cut.bytes.substr(0, cut.begin);
    if (auto status = cut.accept(kept); !status) return status.error();
    tell_lost_group(host, office, cut.journal);
    const auto agreed = confirm(host, request.signing,
                                {"", message("This would be taken away from {}:", cut.journal),
                                 std::string_view(cut.bytes).substr(cut.begin)});
    if (!agreed) return agreed.error();
    if (!*agreed) return request.signing.dry_run ? ExitCode::clean : ExitCode::findings;
    const std::string path = join_path(office.root, cut.journal);
    const auto lock = lock_to_put(host, office, path, cut.bytes);
    if (!lock) return lock.error();
    // Nothing is left of a journal that is dated in the future as a whole.
    const auto status = kept.empty() ? host.files.remove(path)
                                     : put_journal(host, path, kept, cut.bytes, cut.accept);
    if (!status) return status.error();
    say(host, cut.done);
    return ExitCode::clean;
}

Error nothing_broken(const std::string& journal) {
    return refused(message("nothing is broken here"), Place{journal, 0, 0, {}},
                   {message("yankomas lint {}", journal)});
}

// The rest of a journal of the office was verified when the office was opened, and is a part of it.
Result<ExitCode> take_ahead_away(Host& host, const OpenedOffice& office, const Request& request,
                                 const std::string& journal, const std::string& bytes,
                                 std::size_t begin) {
    const auto is_read = [&](const std::string& rest) -> Status {
        if (bytes.starts_with(rest)) return Done{};
        return failed(message("the disk gave back other bytes than were written"));
    };
    return take_away(host, office, request,
                     {journal, bytes, begin, is_read,
                      message("{}: what is dated in the future is taken away", journal)});
}

// Asks about entries that are in this user's memory alone: somebody else took them away.
Result<ExitCode> agree_to_forget(const Host& host, const Request& request,
                                 const RosterSeenAhead& ahead) {
    const std::string seen = to_string(ahead.seen);
    const auto agreed = confirm(
        host, request.signing,
        {"", message("You would no longer be warned that this end of the roster is missing:"),
         seen});
    if (!agreed) return agreed.error();
    return *agreed || request.signing.dry_run ? ExitCode::clean : ExitCode::findings;
}

// Takes roster entries that are dated in the future out of this user's memory too, because else the
// roster here would count as an old one.
Result<ExitCode> repair_roster(Host& host, const Globals& globals, const OpenedOffice& office,
                               const Request& request) {
    const RosterJournal& journal = office.roster_journal;
    const auto seen = roster_seen_ahead(host, globals, office);
    if (!seen) return seen.error();
    if (office.heads_ahead.empty() && !*seen) return nothing_broken(journal.path);
    if (*seen) {
        remark(host, Severity::note,
               message("the roster was seen with {} entries, but those after entry {} are dated in "
                       "the future",
                       (*seen)->seen.entry, (*seen)->counted));
    }
    const auto code = office.heads_ahead.empty()
                          ? agree_to_forget(host, request, **seen)
                          : take_ahead_away(host, office, request, journal.path, journal.bytes,
                                            journal.entries.back().range.end);
    if (!code || *code != ExitCode::clean || request.signing.dry_run || !*seen) return code;
    if (auto status = trust_office(host, office); !status) return status.error();
    say(host,
        message("{}: remembered up to entry {}", journal.path, office.record.roster.last_entry()));
    return ExitCode::clean;
}

Result<ExitCode> repair_seals(Host& host, const OpenedOffice& office, const Request& request) {
    const SealJournal& journal = office.seal_journal;
    const auto& ahead = office.record.seals.ahead();
    if (!ahead) return nothing_broken(journal.path);
    const auto place = static_cast<std::size_t>(ahead->number.value) - 1;
    return take_ahead_away(host, office, request, journal.path, journal.bytes,
                           place == 0 ? 0 : journal.entries[place - 1].range.end);
}

std::vector<CaseEntry>::const_iterator first_ahead(const Host& host, const CaseJournal& journal) {
    const Instant now = latest_clock(host);
    return std::ranges::find_if(
        journal.entries, [&](const CaseEntry& entry) { return entry.at > now + kClockSlack; });
}

// Returns the offset from which on a verified case is dated in the future; nothing if it is not, or
// if a seal has it.
std::optional<std::size_t> begin_of_ahead(const Host& host, const OpenedOffice& office,
                                          const CaseJournal& journal) {
    const auto first = first_ahead(host, journal);
    if (first == journal.entries.end()) return std::nullopt;
    const SealedHead* sealed = office.record.seals.witnessed(journal.header.id);
    if (sealed != nullptr && sealed->head.entries >= first->number.value) return std::nullopt;
    return first == journal.entries.begin() ? 0 : std::prev(first)->range.end;
}

// Says what brings the bytes back that repair does not mend.
std::vector<Message> ways_back(const std::string& journal) {
    return {message("bring it back: git checkout -- {}", journal),
            message("if it was committed like that: git log -p -- {} shows which COMMIT is good, "
                    "then git checkout COMMIT -- {}",
                    journal, journal)};
}

// Refuses to take away an entry that a seal has, since its case would no longer be what was sealed.
Status refuse_sealed(const OpenedOffice& office, const CaseJournal& journal) {
    const SealBook& seals = office.record.seals;
    const SealedHead* sealed = seals.witnessed(journal.header.id);
    if (sealed == nullptr) return Done{};
    // The last entry is not among those that were read if it can't be read.
    const int last = static_cast<int>(journal.entries.size()) + (journal.fault ? 1 : 0);
    if (sealed->head.entries < last) return Done{};
    return refused(message("entry {} is broken, but seal {} has it, so repair takes nothing away",
                           last, seals.seal_of(*sealed).number),
                   Place{journal.path, 0, 0, {}}, ways_back(journal.path));
}

// Returns the error for a verified case of which nothing is to be taken away.
Error nothing_to_take(const Host& host, const CaseJournal& journal) {
    const auto ahead = first_ahead(host, journal);
    if (ahead == journal.entries.end()) return nothing_broken(journal.path);
    return refused(message("entry {} is dated in the future, but a seal has it, so repair takes "
                           "nothing away",
                           ahead->number),
                   Place{journal.path, 0, 0, {}}, {message("yankomas lint {}", journal.path)});
}

// By a clock that is behind the founding of the office everything would be dated in the future.
Status require_clock(const Host& host, const OpenedOffice& office) {
    if (office.record.roster.times.front() <= latest_clock(host) + kClockSlack) return Done{};
    return refused(
        message("the clock of this machine is wrong: the office was founded after what it says"),
        {}, {message("set the clock of this machine right")});
}

Result<ExitCode> repair(Host& host, const Globals& globals, const Request& request) {
    const bool is_of_roster = request.case_text == "roster.yaml";
    const auto locked =
        open_locked(host, globals, is_of_roster ? SeenAhead::goes_on : SeenAhead::asks);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    if (auto status = require_clock(host, office); !status) return status.error();
    if (is_of_roster) return repair_roster(host, globals, office, request);
    if (request.case_text == office.seal_journal.path) return repair_seals(host, office, request);
    const auto judged = judge_named_case(host, office, request.case_text, false);
    if (!judged) return judged.error();
    const CaseJournal& journal = judged->opened.journal;
    // What is doubtful only waits for a ratification, and may be dated in the future besides.
    const auto is_sound = [](const Judgement& judgement) {
        return judgement.standing.verified || may_be_ratified(judgement);
    };
    auto begin = is_sound(judged->judgement) ? begin_of_ahead(host, office, journal) : std::nullopt;
    const bool is_ahead = begin.has_value();
    if (!is_ahead && judged->judgement.standing.verified) return nothing_to_take(host, journal);
    if (!is_ahead) begin = begin_of_broken_end(*judged);
    tell_broken(host, judged->judgement.findings);
    if (!is_ahead && begin) {
        if (auto status = refuse_sealed(office, journal); !status) return status.error();
    }
    const auto is_whole = [&](std::string bytes) -> Status {
        if (is_ahead && bytes.empty()) return Done{};
        const Draft rest = draft_of(host, office, read_case(journal.path, std::move(bytes)));
        const bool may_stand =
            is_ahead ? is_sound(rest.judgement) : rest.judgement.standing.verified;
        if (may_stand && !rest.journal.entries.empty()) return Done{};
        return refused(message("more than the last entry is broken, so it can't be repaired here"),
                       Place{journal.path, 0, 0, {}}, ways_back(journal.path));
    };
    return take_away(
        host, office, request,
        {journal.path, journal.bytes, begin.value_or(0), is_whole,
         is_ahead ? message("{}: what is dated in the future is taken away", judged->where.id)
                  : message("{}: the broken last entry is taken away; sign it again",
                            judged->where.id)});
}

Verb verb() {
    return {"repair", VerbGroup::cases, message("take away a broken last entry"),
            declare<Request, repair>};
}

}  // namespace yankomas::verb_repair
