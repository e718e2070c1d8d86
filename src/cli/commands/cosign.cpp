// The verb cosign signs under a step that needs several people, or ratifies an entry.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "store/ssh/ssh_key.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_cosign {

struct Request : EntryRequest {
    std::optional<std::string> given;  // the case
    bool all = false;
    std::optional<std::string> of_key;

    void declare(Options& options) {
        entry.act = CaseAct::cosign;
        options.argument("CASE", given, message("the case: its id, or the start or end of it"));
        options.flag("--all", all,
                     message("ratify what --of-key signed and nobody has ratified, in every case"));
        options.text("--of-key", "FINGERPRINT", of_key,
                     message("the revoked key whose entries are ratified, as SHA256:..."));
        options.number("--entry", "N", entry.about,
                       message("the entry to sign as well; else the one that waits"));
        declare_occurred(options, choices);
        declare_party(options, choices);
        declare_signer(options, choices);
    }
};

// Completes a cosignature. Without --entry it is about the step entry that waits for signatures.
Result<CaseEntry> cosign_entry(const Draft& draft, CaseEntry entry) {
    const Pass* pass = draft.judgement.standing.progress.current();
    if (!entry.about && pass != nullptr) entry.about = pass->step_entry;
    if (!entry.about) {
        return refused(
            message("{}: no entry waits for another signature", draft.journal.header.id), {},
            {message("to ratify an entry name it: --entry N; yankomas show {} numbers them",
                     draft.journal.header.id)});
    }
    const auto index = static_cast<std::size_t>(entry.about->value) - 1;
    if (index < draft.journal.entries.size()) entry.step = draft.journal.entries[index].step;
    return entry;
}

// A doubtful entry (Standing::doubtful), and the case that has it.
struct DoubtfulEntry {
    CaseId id;
    EntryNumber entry;
    std::optional<PartyCode> party;  // whose act it records
};

struct FoundEntries {
    std::vector<DoubtfulEntry> entries;
    std::vector<CasePath> others;  // cases that are not verified for other reasons as well
    // False if some case could not be read or judged, which may have more of them.
    bool all_seen = true;

    [[nodiscard]] std::set<EntryNumber> of_case(const CaseId& id) const {
        std::set<EntryNumber> numbers;
        for (const DoubtfulEntry& one : entries) {
            if (one.id == id) numbers.insert(one.entry);
        }
        return numbers;
    }
};

std::vector<DoubtfulEntry> doubtful_in(const JudgedCase& judged, const std::string& of_key) {
    std::vector<DoubtfulEntry> found;
    for (const EntryNumber entry : judged.judgement.standing.doubtful) {
        const auto index = static_cast<std::size_t>(entry.value) - 1;
        const auto key = parse_public_key(judged.opened.evidence.signatures[index].key);
        if (key && fingerprint(*key) == of_key)
            found.push_back({judged.opened.journal.header.id, entry,
                             judged.opened.journal.entries[index].party});
    }
    return found;
}

Result<FoundEntries> all_doubtful(Host& host, const Globals& globals, const std::string& of_key) {
    const auto office = open_whole(host, globals, ErrorKind::refused);
    if (!office) return office.error();
    FoundEntries found;
    const LookAtCase look = [&](JudgedCase&& one) -> Take {
        const bool is_verified = one.judgement.standing.verified;
        const bool is_seen = is_verified || may_be_ratified(one.judgement);
        auto entries = doubtful_in(one, of_key);
        const bool is_other =
            !is_seen || (!is_verified && entries.size() < one.judgement.standing.doubtful.size());
        return [&found, is_seen, is_other, where = one.where, entries = std::move(entries)] {
            found.all_seen = found.all_seen && is_seen;
            found.entries.insert(found.entries.end(), entries.begin(), entries.end());
            if (is_other) found.others.push_back(where);
        };
    };
    const auto judged = judge_all_cases(host, *office, look, {.points_to_lint = false});
    if (!judged) return judged.error();
    for (const CasePath& where : found.others) tell_unverified(host, where);
    found.all_seen = found.all_seen && judged->all_read;
    return found;
}

Error nothing_waits(const FoundEntries& found, const std::string& of_key) {
    if (!found.all_seen) {
        return failed(message("no entry by the key {} waits for a ratification in the cases that "
                              "could be judged",
                              of_key),
                      {}, {message("yankomas lint tells what is wrong with the others")});
    }
    return refused(message("no entry by the key {} waits for a ratification", of_key), {},
                   {message("yankomas lint names the entries that do, and roster show the "
                            "keys")});
}

void say_ratified(const Host& host, int ratified, const FoundEntries& found) {
    say(host, message("{} of {} entries ratified", ratified, found.entries.size()));
}

// Ratifies the entries one after the other. An entry that this officer may not ratify, and a case
// that can't be written now, is told and left to another run. What keeps him from signing at all,
// such as a missing terminal or a full disk, would come again with the next case. So a failure that
// names no file ends the run, and so does the second case in a row that fails.
Result<ExitCode> cosign_all(Host& host, const Globals& globals, const Request& request) {
    const auto found = all_doubtful(host, globals, *request.of_key);
    if (!found) return found.error();
    if (found->entries.empty()) return nothing_waits(*found, *request.of_key);
    int ratified = 0;
    bool has_failed = !found->all_seen;
    std::optional<CaseId> failed_case;  // the last one, if it failed
    for (const DoubtfulEntry& doubtful : found->entries) {
        if (failed_case == doubtful.id) continue;
        CaseEntry wanted = request.entry;
        wanted.about = doubtful.entry;
        EntryChoices choices = request.choices;
        if (!choices.party) choices.party = doubtful.party;
        const auto code = sign_case_entry(
            host, globals, choices, doubtful.id.value,
            [&](const OpenedOffice&, const Draft& draft) { return cosign_entry(draft, wanted); },
            found->of_case(doubtful.id));
        if (code && *code == ExitCode::clean) ++ratified;
        const bool fails = !code && code.error().kind == ErrorKind::failed;
        if (fails && (failed_case || code.error().place.file.empty())) {
            if (ratified > 0) say_ratified(host, ratified, *found);
            return code.error();
        }
        if (!code) static_cast<void>(report(host, code.error()));
        failed_case = fails ? std::optional(doubtful.id) : std::nullopt;
        has_failed = has_failed || fails;
    }
    if (!request.choices.signing.dry_run) say_ratified(host, ratified, *found);
    if (has_failed) return ExitCode::failed;
    return ratified == static_cast<int>(found->entries.size()) ? ExitCode::clean
                                                               : ExitCode::findings;
}

Result<ExitCode> cosign(Host& host, const Globals& globals, const Request& request) {
    const bool names_entry = request.given || request.entry.about;
    if (request.all ? names_entry || !request.of_key : !request.given || request.of_key) {
        return bad_usage(message("one case, or --all with --of-key"),
                         {message("yankomas cosign CASE, or yankomas cosign --all --of-key "
                                  "SHA256:...")});
    }
    if (request.all) return cosign_all(host, globals, request);
    return sign_case_entry(host, globals, request.choices, *request.given,
                           [&](const OpenedOffice&, const Draft& draft) {
                               return cosign_entry(draft, request.entry);
                           });
}

Verb verb() {
    return {"cosign", VerbGroup::cases, message("sign an entry as well, or ratify it"),
            declare<Request, cosign>};
}

}  // namespace yankomas::verb_cosign
