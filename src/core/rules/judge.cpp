// Walks through a case entry by entry: rules on what stood before, then the entry itself moves the
// case.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/judge.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/record/entitled.h"
#include "core/record/progress.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

class Walk {
public:
    explicit Walk(const Docket& docket) : docket_(docket), sop_(*docket.sop()) {}

    void all();
    // False if the entry ends the fold.
    bool one(const CaseEntry& entry, const SignatureFact& signature,
             const std::vector<DocumentFact>& documents);

    Findings findings;
    Standing standing;

private:
    void check_names(const Situation& situation);
    void check_authority(const Situation& situation);
    void check_cosign(const Situation& situation);
    [[nodiscard]] bool ratifies(const CaseEntry& cosign, const SignatureFact& signature,
                                const CaseEntry& target, const std::vector<RoleId>& roles) const;
    void settle(std::size_t passes_before, const Calendar* calendar);
    void tell_kept(const Pass& pass, const ClockVerdict& signed_verdict, const Calendar* calendar);
    void finish();

    const Docket& docket_;
    const Sop& sop_;
    // Entries whose signer lacked the role or appointment, and the roles that had been entitled.
    std::map<EntryNumber, std::vector<RoleId>> unentitled_;
    std::map<std::string, std::string>
        names_;  // of the documents so far, by what some disks make of them
};

void Walk::check_names(const Situation& s) {
    for (const Document& document : s.entry.documents) {
        if (!document.file) continue;
        const auto [first, is_new] =
            names_.try_emplace(folded_name(*document.file), *document.file);
        if (is_new || first->second == *document.file) continue;
        findings.push_back(s.at(Rule::document_path, Field::documents,
                                message("{} differs from the document {} only in capital letters",
                                        *document.file, first->second),
                                message("attach the file under another name")));
    }
}

// An act by somebody who held the role on the day of the entry, as the roster knows it now, cures a
// missing appointment.
bool Walk::ratifies(const CaseEntry& cosign, const SignatureFact& signature,
                    const CaseEntry& target, const std::vector<RoleId>& roles) const {
    if (cosign.act != CaseAct::cosign || cosign.about != target.number) return false;
    if (signature.state != SignatureState::good ||
        std::ranges::find(roles, cosign.role) == roles.end())
        return false;
    const Roster& roster = docket_.office.roster;
    const KeyRecord* record = roster.key_record(signature.key, cosign.roster.entry);
    if (record == nullptr || record->person != cosign.by ||
        roster.is_revoked(signature.key, cosign.at))
        return false;
    const Date day = local_date(target.at, docket_.zone());
    return roster.appointment(cosign.by, cosign.role, cosign.roster.entry, day, cosign.at) !=
           nullptr;
}

void Walk::check_authority(const Situation& s) {
    Findings lacking;
    check_entitled(s, lacking);
    if (lacking.empty()) return;
    const std::vector<RoleId> roles = entitled_roles(sop_, s.before, s.entry);
    unentitled_[s.entry.number] = roles;
    for (std::size_t i = static_cast<std::size_t>(s.before.entries) + 1;
         i < docket_.journal.entries.size(); ++i) {
        const CaseEntry& later = docket_.journal.entries[i];
        if (!ratifies(later, docket_.evidence.signatures[i], s.entry, roles)) continue;
        findings.push_back(s.at(Rule::ratified, Field::role,
                                message("entry {} was ratified by {} with entry {}", s.entry.number,
                                        later.by, later.number)));
        return;
    }
    findings.insert(findings.end(), lacking.begin(), lacking.end());
}

void Walk::check_cosign(const Situation& s) {
    if (is_second_signature(s.before, sop_, s.entry)) return check_authority(s);
    const auto target = unentitled_.find(*s.entry.about);
    const auto index = static_cast<std::size_t>(s.entry.about->value) - 1;
    if (target != unentitled_.end() &&
        ratifies(s.entry, s.signature, docket_.journal.entries[index], target->second))
        return;
    const Pass* pass = s.before.current();
    const bool told = pass != nullptr && pass->step_entry == s.entry.about;  // signed twice
    if (told && std::ranges::find(pass->signers, s.entry.by) != pass->signers.end()) return;
    findings.push_back(s.at(
        Rule::bad_cosign, Field::entry,
        target != unentitled_.end()
            ? message("{} did not hold the role {} on the day of entry {}, so he can't ratify it",
                      s.entry.by, s.entry.role, *s.entry.about)
            : message("entry {} waits for no signature and needs no ratification", *s.entry.about),
        message("yankomas show {}", s.case_id())));
}

bool Walk::one(const CaseEntry& entry, const SignatureFact& signature,
               const std::vector<DocumentFact>& documents) {
    Progress& progress = standing.progress;
    const Calendar* calendar = docket_.office.calendar_at(entry.roster.entry);
    const Situation situation{
        docket_,   sop_,      progress, entry,
        signature, documents, calendar, effective_time(entry, sop_, calendar, docket_.zone())};
    const std::size_t before = findings.size();
    check_signature(situation, findings);
    for (std::size_t i = before; i < findings.size(); ++i) {
        if (findings[i].rule != Rule::revoked_key) return false;
    }
    check_times(situation, findings);
    const std::size_t before_order = findings.size();
    check_order(situation, findings);
    const bool in_order = findings.size() == before_order;
    if (entry.act != CaseAct::cosign) {
        check_authority(situation);
    } else if (in_order) {
        check_cosign(situation);
    }
    if (in_order) {
        check_people(situation, findings);
        check_documents(situation, findings);
        check_deadline(situation, findings);
    }
    check_files(situation, findings);
    check_names(situation);
    check_privacy(situation, findings);
    check_sealed(situation, findings);
    const std::size_t passes = progress.passes.size();
    apply(progress, sop_, entry, situation.effective);
    settle(passes, calendar);
    return true;
}

// Fixes the verdicts of passes that the last entry ended.
void Walk::settle(std::size_t passes_before, const Calendar* calendar) {
    std::vector<ClockVerdict>& clocks = standing.clocks;
    const Progress& progress = standing.progress;
    clocks.resize(progress.passes.size());
    for (std::size_t i = passes_before == 0 ? 0 : passes_before - 1; i < clocks.size(); ++i) {
        const Pass& pass = progress.passes[i];
        const bool just_ended =
            pass.end != PassEnd::running && pass.ended_by == EntryNumber{progress.entries};
        if (!just_ended || calendar == nullptr) continue;
        clocks[i] = finished_verdict(pass, sop_, *calendar, docket_.zone());
        tell_kept(pass, clocks[i], calendar);
    }
}

// A calendar that was published later never changes what was signed; that it would be judged
// otherwise is told.
void Walk::tell_kept(const Pass& pass, const ClockVerdict& signed_verdict,
                     const Calendar* calendar) {
    if (docket_.advice < Advice::notes) return;
    const Calendar* latest = docket_.office.calendar_at(docket_.office.roster.last_entry());
    if (latest == nullptr || latest == calendar) return;
    const ClockVerdict other = finished_verdict(pass, sop_, *latest, docket_.zone());
    if (other.verdict == Verdict::unknown || other.verdict == signed_verdict.verdict) return;
    const CaseEntry& end =
        docket_.journal.entries[static_cast<std::size_t>(pass.ended_by->value) - 1];
    findings.push_back(finding(
        Rule::verdict_kept, docket_.journal.place(end),
        message("step {} is {} by the calendar in force when it was signed, and would be {} by "
                "{}-{}, published later; the signed verdict stays",
                pass.step, name_of(signed_verdict.verdict), name_of(other.verdict),
                latest->source().id, latest->source().version),
        message("yankomas calendar diff names the days that differ")));
}

void Walk::finish() {
    Progress& progress = standing.progress;
    if (!progress.is_open()) return;
    const Calendar* calendar = docket_.office.calendar_now();
    if (calendar == nullptr) return;
    standing.clocks.back() =
        running_verdict(progress, sop_, *calendar, docket_.zone(), docket_.as_of);
    const ClockVerdict& clock = standing.clocks.back();
    const auto place = [&] {
        return docket_.journal.place(
            docket_.journal.entries[static_cast<std::size_t>(progress.entries) - 1]);
    };
    if (clock.verdict == Verdict::unknown) {
        const auto due =
            due_of(progress.current()->start, sop_.step(progress.current()->step)->time,
                   progress.current()->holds, *calendar, docket_.zone());
        if (!due)
            findings.push_back(
                finding(Rule::uncovered_date, place(), due.error().what,
                        due.error().hints.empty() ? Message{} : due.error().hints.front()));
    } else if (clock.verdict == Verdict::overdue) {
        findings.push_back(finding(
            Rule::breach, place(),
            message("step {} was due on {}", progress.current()->step,
                    to_string(*clock.due, docket_.zone())),
            message("yankomas due {} --explain prints the sum", docket_.journal.header.id)));
    }
}

void Walk::all() {
    const CaseJournal& journal = docket_.journal;
    standing.progress.passes.reserve(journal.entries.size() + 1);
    standing.clocks.reserve(journal.entries.size() + 1);
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        const CaseEntry& entry = journal.entries[i];
        if (docket_.replay && entry.at > docket_.as_of) {
            standing.left_out = static_cast<int>(journal.entries.size() - i);
            break;
        }
        if (!one(entry, docket_.evidence.signatures[i], docket_.evidence.documents[i])) {
            standing.unjudged_from = entry.number;
            break;
        }
    }
    finish();
}

void check_header(const Docket& docket, Findings& findings) {
    const CaseJournal& journal = docket.journal;
    const CaseHeader& header = journal.header;
    const auto at = [&](int line) {
        std::size_t offset = 0;
        for (int i = 1; i < line; ++i) offset = journal.bytes.find('\n', offset) + 1;
        return place_at(journal.bytes, journal.path, offset);
    };
    if (header.office != docket.office.config.id) {
        findings.push_back(finding(Rule::wrong_office, at(3),
                                   message("this case is of the office {}, not of {}",
                                           header.office, docket.office.config.id)));
    }
    if (!journal.entries.empty()) {
        const Date opened = local_date(journal.entries.front().at, docket.zone());
        const std::string expected =
            fmt::format("cases/{}/{}.yaml", civil_of(opened).year, header.id.value);
        if (!journal.path.ends_with(expected)) {
            findings.push_back(finding(Rule::path, at(2),
                                       message("this case belongs into {}", expected),
                                       message("git mv {} {}", journal.path, expected)));
        }
    }
    const Sop* sop = docket.sop();
    const Roster& roster = docket.office.roster;
    if (sop == nullptr) {
        const bool published =
            roster.published(PublishedKind::sop, header.sop_digest, roster.last_entry()) != nullptr;
        findings.push_back(finding(
            published ? Rule::sop_changed : Rule::unpublished, at(5),
            published ? message("the file of {} is missing or was changed after it was published",
                                header.sop)
                      : message("the office never published {} with this digest", header.sop),
            message("bring the published file back with git; yankomas lint sops names it")));
    } else if (sop->version != header.sop) {
        findings.push_back(
            finding(Rule::sop_changed, at(4),
                    message("the digest is that of {}, not of {}", sop->version, header.sop)));
    } else if (!journal.entries.empty() &&
               roster.published(PublishedKind::sop, header.sop_digest,
                                journal.entries.front().roster.entry) == nullptr) {
        findings.push_back(
            finding(Rule::unpublished, at(5),
                    message("{} was not yet published when the case was opened", header.sop)));
    }
}

}  // namespace

bool breaks_integrity(const Finding& finding) {
    const std::string_view id = facts_of(finding.rule).id;
    return finding.severity == Severity::error && (id.starts_with("YK0") || id.starts_with("YK1"));
}

Judgement judge(const Docket& docket) {
    Judgement judgement;
    if (!docket.journal.fault || !docket.journal.entries.empty()) {
        check_header(docket, judgement.findings);
        check_seals_of(docket, judgement.findings);
    }
    if (docket.sop() != nullptr) {
        Walk walk(docket);
        walk.findings = std::move(judgement.findings);
        walk.all();
        judgement.findings = std::move(walk.findings);
        judgement.standing = std::move(walk.standing);
    }
    if (docket.journal.fault)
        judgement.findings.push_back(
            finding_of(*docket.journal.fault, docket.journal.bytes, docket.journal.path));
    sort_findings(judgement.findings);
    judgement.standing.verified = std::ranges::none_of(judgement.findings, breaks_integrity);
    return judgement;
}

Findings propose(const Docket& docket, const CaseEntry& entry, const std::string& key) {
    if (docket.sop() == nullptr) return judge(docket).findings;
    Walk walk(docket);
    walk.all();
    walk.findings.clear();
    const SignatureFact signature{SignatureState::good, key, {}};
    const std::vector<DocumentFact> documents(entry.documents.size());
    walk.one(entry, signature, documents);
    return std::move(walk.findings);
}

}  // namespace yankomas
