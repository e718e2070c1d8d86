// Folds a journal of seals into what they witness together.
// SPDX-License-Identifier: Apache-2.0
#include "core/seal/seals.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/base/rules/order.h"
#include "core/base/rules/published.h"
#include "core/base/rules/seals.h"
#include "core/base/rules/signatures.h"
#include "core/base/rules/times.h"
#include "core/journal/seal_journal.h"
#include "core/roster/roster.h"

namespace yankomas {

namespace {

constexpr auto kCaseOf = [](const SealedHead& sealed) -> const CaseId& { return sealed.head.id; };

// The rules on one seal; `roster` and `book` are what stands before it.
class SealCheck {
public:
    SealCheck(const SealJournal& journal, const SealEntry& entry, const Roster& roster,
              const SealBook& book)
        : journal_(journal), entry_(entry), roster_(roster), book_(book) {}

    void signer(std::string_view key);
    void order();
    void manifest(const ManifestFact& fact);

    Findings findings;
    bool is_lost = false;  // the manifest is not here as it was signed

private:
    void report(Rule rule, Field field, Message what, Message hint = {}) {
        findings.push_back(
            finding(rule, journal_.place(entry_, field), std::move(what), std::move(hint)));
    }
    void role();
    void content(const Manifest& manifest);

    const SealJournal& journal_;
    const SealEntry& entry_;
    const Roster& roster_;
    const SealBook& book_;
};

void SealCheck::role() {
    if (entry_.role.value != kSealerRole)
        return report(rule::wrong_role, Field::role,
                      message("seal {} is signed as {}; only {} seals", entry_.number, entry_.role,
                              kSealerRole));
    const Date day = local_date(entry_.at, entry_.zone);
    if (roster_.in_force(entry_.roster.entry, entry_.at).appointment(entry_.by, entry_.role, day) !=
        nullptr)
        return;
    report(rule::no_appointment, Field::role,
           message("{} does not hold the role {} on {}", entry_.by, entry_.role, day),
           message("an admin enters the appointment: yankomas roster appoint {} {}", entry_.by,
                   entry_.role));
}

void SealCheck::signer(std::string_view key) {
    if (!roster_.is_position(entry_.roster))
        return report(
            rule::roster_position, Field::roster,
            message("seal {} was signed with another roster than the one here", entry_.number),
            entry_.roster.entry > roster_.last_entry()
                ? message("fetch the office's latest roster.yaml: git pull")
                : Message{});
    const KeyRecord* record = roster_.in_force(entry_.roster.entry, entry_.at).key(key);
    if (record == nullptr)
        return report(rule::unknown_key, Field::sig,
                      message("seal {} is signed with a key that nobody holds at roster entry {}",
                              entry_.number, entry_.roster.entry));
    if (record->person != entry_.by)
        return report(rule::wrong_signer, Field::by,
                      message("seal {} says {}, but it is signed with a key of {}", entry_.number,
                              entry_.by, record->person));
    if (roster_.in_force(entry_.at).is_revoked_by_two(key))
        return report(
            rule::revoked_key, Field::sig,
            message("seal {} is signed with a key of {} that was revoked or compromised by then",
                    entry_.number, entry_.by));
    role();
}

void SealCheck::order() {
    if (roster_.is_before_entry(entry_.at, entry_.roster.entry))
        report(rule::before_roster, Field::at,
               message("seal {} is dated before roster entry {} that it names", entry_.number,
                       entry_.roster.entry),
               message("set the clock of this machine right, then sign again"));
    // A seal that is dated in the future will count one day. One dated before it would then be out
    // of order, so it is refused now.
    if (book_.seals().empty() && !book_.ahead()) return;
    const Seal& before = book_.ahead() ? *book_.ahead() : book_.seals().back();
    if (entry_.at < before.at)
        report(rule::clock_backwards, Field::at,
               message("seal {} is dated {}, before {} of the seal above it", entry_.number,
                       ZonedInstant{entry_.at, entry_.zone}, ZonedInstant{before.at, entry_.zone}),
               book_.ahead() ? message("take away seal {}, which is dated in the future: yankomas "
                                       "repair {}",
                                       before.number, journal_.path)
                             : message("set the clock of this machine right, then sign again"));
    if (entry_.roster.entry < before.roster.entry)
        report(rule::roster_position, Field::roster,
               message("seal {} relies on an older roster than the one above it", entry_.number));
}

void SealCheck::manifest(const ManifestFact& fact) {
    if (entry_.manifest != manifest_path(entry_))
        return report(
            rule::bad_manifest, Field::manifest,
            message("the manifest of seal {} must be {}", entry_.number, manifest_path(entry_)));
    if (fact.manifest) return content(*fact.manifest);
    const bool is_same = fact.state == FileState::same;
    is_lost = !is_same;
    report(rule::bad_manifest, Field::manifest,
           is_same ? message("{} is no manifest of a seal", entry_.manifest)
           : fact.state == FileState::absent
               ? message("{} belongs to seal {} and is missing", entry_.manifest, entry_.number)
               : message("{} is not the file that seal {} signed", entry_.manifest, entry_.number),
           is_same ? Message{} : message("if git has it: git checkout -- {}", entry_.manifest));
}

void SealCheck::content(const Manifest& manifest) {
    if (static_cast<int>(manifest.cases.size()) != entry_.cases || manifest.roster != entry_.roster)
        report(rule::bad_manifest, Field::cases,
               message("{} names other cases, or another roster, than seal {}", entry_.manifest,
                       entry_.number));
    for (const CaseHead& head : manifest.cases) {
        const SealedHead* before = book_.witnessed(head.id);
        if (before == nullptr || before->head.entries <= head.entries) continue;
        report(rule::broken_seal, Field::manifest,
               message("seal {} has {} up to entry {}, but seal {} had it up to entry {}",
                       entry_.number, head.id, head.entries, book_.seals()[before->seal].number,
                       before->head.entries),
               message("git log -p -- {}", journal_.path));
    }
}

// True if the seal is not one that its sealer signed over the roster here. Its bytes may have been
// changed, or the roster is not fetched yet, so this is an error until a seal that holds signs it.
bool is_foreign(const Finding& found, const Roster& roster, const SealEntry& entry) {
    if (found.rule == rule::roster_position) return entry.roster.entry > roster.last_entry();
    return found.rule == rule::unknown_key || found.rule == rule::wrong_signer;
}

// Turns what is wrong with a seal that failed into warnings: its bytes can't be mended. Only its
// manifest and a longer roster can be fetched.
void soften(Findings& findings, const SealEntry& entry, const Roster& roster) {
    for (Finding& found : findings) {
        const bool is_mended =
            found.rule == rule::roster_position || found.rule == rule::bad_manifest;
        if (!is_mended || found.hint.empty())
            found.hint = message(
                "seal {} witnesses nothing; what only it has is sealed again: "
                "yankomas seal",
                entry.number);
        if (!is_foreign(found, roster, entry)) found.severity = Severity::warning;
    }
}

// Returns the number of the seal that the name of a manifest says.
std::optional<EntryNumber> seal_named_by(std::string_view path) {
    constexpr std::string_view kFolder = "seals/";
    constexpr std::string_view kEnd = ".txt";
    constexpr std::size_t kDate = std::string_view("2026-03-02").size();
    if (!path.starts_with(kFolder) || !path.ends_with(kEnd)) return std::nullopt;
    path.remove_prefix(kFolder.size());
    path.remove_suffix(kEnd.size());
    if (!parse_date(path.substr(0, kDate)) || !path.substr(kDate).starts_with('-'))
        return std::nullopt;
    const auto number = parse_number(path.substr(kDate + 1));
    return number ? std::optional(EntryNumber{*number}) : std::nullopt;
}

}  // namespace

std::string manifest_path(const SealEntry& entry) {
    return fmt::format("seals/{}-{}.txt", to_string(local_date(entry.at, entry.zone)),
                       entry.number.value);
}

std::optional<Finding> missing_seals(const std::vector<std::string>& manifests) {
    for (const std::string& path : manifests) {
        const auto number = seal_named_by(path);
        if (!number || number->value < 2) continue;
        Finding missing = finding(
            rule::bad_manifest, Place{"seals.yaml", 0, 0, {}},
            message("seals.yaml is missing, and {} belongs to seal {}", path, *number),
            message(
                "if git has it: git checkout -- seals.yaml; if repair took it away: yankomas seal"));
        missing.severity = Severity::warning;
        return missing;
    }
    return std::nullopt;
}

void SealBook::add_heads(const Manifest& manifest, std::optional<std::size_t> failed) {
    const auto middle = static_cast<std::ptrdiff_t>(heads_.size());
    for (const CaseHead& head : manifest.cases) heads_.push_back({head, seals_.size(), failed});
    std::ranges::inplace_merge(heads_, heads_.begin() + middle, {}, kCaseOf);
}

void SealBook::add(Seal seal, const Manifest& manifest) {
    add_heads(manifest, std::nullopt);
    seals_.push_back(std::move(seal));
}

void SealBook::add_failed(Seal seal, const Manifest& manifest) {
    add_heads(manifest, failed_.size());
    failed_.push_back(std::move(seal));
}

std::span<const SealedHead> SealBook::heads_of(const CaseId& id) const {
    const auto first = std::ranges::lower_bound(heads_, id, {}, kCaseOf);
    const auto last = std::ranges::upper_bound(heads_, id, {}, kCaseOf);
    return {heads_.data() + (first - heads_.begin()), static_cast<std::size_t>(last - first)};
}

const SealedHead* SealBook::witnessed(const CaseId& id) const {
    const auto heads = heads_of(id);
    const auto last = std::find_if(heads.rbegin(), heads.rend(),
                                   [](const SealedHead& sealed) { return !sealed.failed; });
    return last == heads.rend() ? nullptr : &*last;
}

FoldedSeals fold_seals(const SealJournal& journal, const SealEvidence& evidence,
                       const Roster& roster, std::optional<Instant> now) {
    FoldedSeals folded;
    if (journal.fault)
        folded.findings.push_back(finding_of(*journal.fault, journal.bytes, journal.path));
    if (!journal.entries.empty() && journal.office != roster.office)
        folded.findings.push_back(finding(
            rule::wrong_office, place_at(journal.bytes, journal.path, 0),
            message("these seals are those of {}, not of {}", journal.office, roster.office)));
    folded.whole = folded.findings.empty();
    Findings failed;
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        const SealEntry& entry = journal.entries[i];
        if (evidence.signatures[i].state != SignatureState::good) {
            folded.findings.push_back(
                finding(rule::bad_signature, journal.place(entry, Field::sig),
                        message("the signature of seal {} does not cover what stands above it",
                                entry.number),
                        hint_for(evidence.signatures[i], journal.path)));
            folded.whole = false;
            break;
        }
        SealCheck check(journal, entry, roster, folded.book);
        check.signer(evidence.signatures[i].key);
        check.order();
        check.manifest(evidence.manifests[i]);
        Seal seal{entry.number, entry.at, entry.zone, entry.by, entry.roster, evidence.heads[i]};
        const auto& manifest = evidence.manifests[i].manifest;
        if (check.findings.empty() && now && entry.at > *now + kClockSlack) {
            folded.book.note_ahead(seal);
            folded.findings.push_back(finding(
                rule::clock_ahead, journal.place(entry, Field::at),
                message("seal {} is dated in the future, so it witnesses nothing yet",
                        entry.number),
                message("if the clock was wrong, take it away: yankomas repair {}", journal.path)));
            folded.findings.back().severity = Severity::warning;
        } else if (check.findings.empty()) {
            folded.book.add(std::move(seal), *manifest);
            for (Finding& found : failed) found.severity = Severity::warning;
        } else if (check.is_lost && check.findings.size() == 1) {
            folded.whole = false;
            std::ranges::move(check.findings, std::back_inserter(folded.findings));
        } else {
            folded.book.add_failed(std::move(seal), manifest.value_or(Manifest{}));
            soften(check.findings, entry, roster);
            std::ranges::move(check.findings, std::back_inserter(failed));
        }
    }
    if (!folded.whole) folded.book.note_gap();
    std::ranges::move(failed, std::back_inserter(folded.findings));
    sort_findings(folded.findings);
    return folded;
}

Findings check_seal(const SealJournal& journal, const SealBook& book, const SealEntry& entry,
                    const Manifest& manifest, std::string_view key, const Roster& roster) {
    SealCheck check(journal, entry, roster, book);
    check.signer(key);
    check.order();
    check.manifest({FileState::same, manifest});
    return std::move(check.findings);
}

Findings vanished_cases(const SealBook& book, std::vector<CaseId> present) {
    Findings findings;
    std::ranges::sort(present);
    const std::vector<SealedHead>& heads = book.heads();
    for (auto next = heads.begin(); next != heads.end();) {
        const CaseId& id = next->head.id;
        const auto first = std::exchange(
            next, std::find_if(next, heads.end(),
                               [&](const SealedHead& other) { return other.head.id != id; }));
        if (std::ranges::binary_search(present, id)) continue;
        const auto held = std::find_if(
            first, next, [](const SealedHead& sealed) { return !sealed.failed.has_value(); });
        const SealedHead& sealed = held == next ? *first : *held;
        const Seal& seal = book.seal_of(sealed);
        findings.push_back(finding(
            sealed.failed ? rule::failed_seal : rule::broken_seal, Place{"seals.yaml", 0, 0, {}},
            message("{} is gone; seal {} of {} has it up to entry {}", id, seal.number,
                    local_date(seal.at, seal.zone), sealed.head.entries),
            message("if git has it: git checkout -- 'cases/*/{}.yaml'; in a sparse checkout: git "
                    "sparse-checkout disable; else git log --oneline --all -- 'cases/*/{}.yaml' "
                    "shows where it was",
                    id, id)));
    }
    return findings;
}

}  // namespace yankomas
