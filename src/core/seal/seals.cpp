// Folds a journal of seals into what they witness together.
// SPDX-License-Identifier: Apache-2.0
#include "core/seal/seals.h"

#include <algorithm>

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
    if (roster_.appointment(entry_.by, entry_.role, entry_.roster.entry, day, entry_.at) != nullptr)
        return;
    report(rule::no_appointment, Field::role,
           message("{} does not hold the role {} on {}", entry_.by, entry_.role, to_string(day)),
           message("an admin enters the appointment: yankomas roster appoint {} {}", entry_.by,
                   entry_.role));
}

void SealCheck::signer(std::string_view key) {
    if (!roster_.is_position(entry_.roster))
        return report(
            rule::roster_position, Field::roster,
            message("seal {} was signed with another roster than the one here", entry_.number),
            message("fetch the office's latest roster.yaml: git pull"));
    const KeyRecord* record = roster_.key_record(key, entry_.roster.entry);
    if (record == nullptr)
        return report(rule::unknown_key, Field::sig,
                      message("seal {} is signed with a key that nobody holds at roster entry {}",
                              entry_.number, entry_.roster.entry));
    if (record->person != entry_.by)
        return report(rule::wrong_signer, Field::by,
                      message("seal {} says {}, but it is signed with a key of {}", entry_.number,
                              entry_.by, record->person));
    if (roster_.is_revoked(key, entry_.at))
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
    if (book_.seals().empty()) return;
    const Seal& before = book_.seals().back();
    if (entry_.at < before.at)
        report(rule::clock_backwards, Field::at,
               message("seal {} is dated before the one above it", entry_.number));
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
    report(rule::bad_manifest, Field::manifest,
           is_same ? message("{} is no manifest of a seal", entry_.manifest)
           : fact.state == FileState::absent
               ? message("{} belongs to seal {} and is missing", entry_.manifest, entry_.number)
               : message("{} is not the file that seal {} signed", entry_.manifest, entry_.number),
           is_same ? Message{} : message("git checkout -- {}", entry_.manifest));
}

void SealCheck::content(const Manifest& manifest) {
    if (static_cast<int>(manifest.cases.size()) != entry_.cases || manifest.roster != entry_.roster)
        report(rule::bad_manifest, Field::cases,
               message("{} names other cases, or another roster, than seal {}", entry_.manifest,
                       entry_.number));
    for (const CaseHead& head : manifest.cases) {
        const auto before = book_.heads_of(head.id);
        if (before.empty() || before.back().head.entries < head.entries) continue;
        report(rule::broken_seal, Field::manifest,
               message("seal {} has {} up to entry {}, but seal {} had it up to entry {}",
                       entry_.number, head.id, head.entries,
                       book_.seals()[before.back().seal].number, before.back().head.entries),
               message("git log -p -- {}", journal_.path));
    }
}

}  // namespace

std::string manifest_path(const SealEntry& entry) {
    return fmt::format("seals/{}-{}.txt", to_string(local_date(entry.at, entry.zone)),
                       entry.number.value);
}

void SealBook::add(Seal seal, const Manifest& manifest) {
    const std::size_t place = seals_.size();
    seals_.push_back(std::move(seal));
    const auto middle = static_cast<std::ptrdiff_t>(heads_.size());
    for (const CaseHead& head : manifest.cases) heads_.push_back({head, place});
    std::ranges::inplace_merge(heads_, heads_.begin() + middle, {}, kCaseOf);
}

std::span<const SealedHead> SealBook::heads_of(const CaseId& id) const {
    const auto first = std::ranges::lower_bound(heads_, id, {}, kCaseOf);
    const auto last = std::ranges::upper_bound(heads_, id, {}, kCaseOf);
    return {heads_.data() + (first - heads_.begin()), static_cast<std::size_t>(last - first)};
}

FoldedSeals fold_seals(const SealJournal& journal, const SealEvidence& evidence,
                       const Roster& roster) {
    FoldedSeals folded;
    if (journal.fault)
        folded.findings.push_back(finding_of(*journal.fault, journal.bytes, journal.path));
    if (!journal.entries.empty() && journal.office != roster.office)
        folded.findings.push_back(finding(
            rule::wrong_office, place_at(journal.bytes, journal.path, 0),
            message("these seals are those of {}, not of {}", journal.office, roster.office)));
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        const SealEntry& entry = journal.entries[i];
        if (evidence.signatures[i].state != SignatureState::good) {
            folded.findings.push_back(
                finding(rule::bad_signature, journal.place(entry, Field::sig),
                        message("the signature of seal {} does not cover what stands above it",
                                entry.number),
                        hint_for(evidence.signatures[i], journal.path)));
            break;
        }
        SealCheck check(journal, entry, roster, folded.book);
        check.signer(evidence.signatures[i].key);
        check.order();
        check.manifest(evidence.manifests[i]);
        if (check.findings.empty())
            folded.book.add(
                {entry.number, entry.at, entry.zone, entry.by, entry.roster, evidence.heads[i]},
                *evidence.manifests[i].manifest);
        folded.findings.insert(folded.findings.end(), check.findings.begin(), check.findings.end());
    }
    if (!folded.findings.empty()) folded.book.note_gap();
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
    const CaseId* last = nullptr;
    for (const SealedHead& sealed : book.heads()) {
        const CaseId& id = sealed.head.id;
        if (last != nullptr && *last == id) continue;
        last = &id;
        if (std::ranges::binary_search(present, id)) continue;
        const Seal& seal = book.seals()[sealed.seal];
        findings.push_back(finding(
            rule::broken_seal, Place{"seals.yaml", 0, 0, {}},
            message("{} is gone; seal {} of {} has it up to entry {}", id, seal.number,
                    to_string(local_date(seal.at, seal.zone)), sealed.head.entries),
            message("git log --oneline --all -- 'cases/*/{}.yaml' shows where it was; in a sparse "
                    "checkout: git sparse-checkout disable",
                    id)));
    }
    return findings;
}

}  // namespace yankomas
