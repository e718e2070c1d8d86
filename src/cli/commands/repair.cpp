// The verb repair takes away a last entry that is broken, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/answer.h"
#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "store/disk/path.h"
#include "work/judge/judge_cases.h"
#include "work/sign/put_journal.h"
#include "work/sign/sign_case.h"
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

// Shows what would be removed and asks. The rest must verify, first in memory and again as it was
// written to the disk.
Result<ExitCode> repair(Host& host, const Globals& globals, const Request& request) {
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    const auto judged = judge_named_case(host, office, request.case_text, false);
    if (!judged) return judged.error();
    const CaseJournal& journal = judged->opened.journal;
    const Place place{journal.path, 0, 0, {}};
    if (judged->judgement.standing.verified)
        return refused(message("nothing is broken here"), place,
                       {message("yankomas lint {}", journal.path)});
    tell_broken(host, judged->judgement.findings);
    const auto begin = begin_of_broken_end(*judged);
    const std::string kept = journal.bytes.substr(0, begin.value_or(0));
    const auto is_whole = [&](std::string bytes) -> Status {
        const Draft rest = draft_of(host, office, read_case(journal.path, std::move(bytes)));
        if (rest.judgement.standing.verified && !rest.journal.entries.empty()) return Done{};
        return refused(
            message("more than the last entry is broken, so it can't be repaired here"), place,
            {message("bring back the last good version: git log -p -- {}", journal.path)});
    };
    if (auto status = is_whole(kept); !status) return status.error();
    tell_lost_group(host, office, journal.path);
    const auto agreed = confirm(host, request.signing,
                                {"", message("This would be taken away from {}:", journal.path),
                                 std::string_view(journal.bytes).substr(*begin)});
    if (!agreed) return agreed.error();
    if (!*agreed) return request.signing.dry_run ? ExitCode::clean : ExitCode::findings;
    const std::string path = join_path(office.root, journal.path);
    const auto lock = lock_to_put(host, office, path, journal.bytes);
    if (!lock) return lock.error();
    const auto status = put_journal(host, path, kept, journal.bytes, is_whole);
    if (!status) return status.error();
    say(host, message("{}: the broken last entry is taken away; sign it again", judged->where.id));
    return ExitCode::clean;
}

Verb verb() {
    return {"repair", VerbGroup::cases, message("take away a broken last entry"),
            declare<Request, repair>};
}

}  // namespace yankomas::verb_repair
