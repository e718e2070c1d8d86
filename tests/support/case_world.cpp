// Builds offices and cases out of signed entries.
// SPDX-License-Identifier: Apache-2.0
#include "support/case_world.h"

#include <algorithm>
#include <cassert>

#include "core/journal/write.h"
#include "core/rules/standing.h"
#include "store/crypto/crypto.h"
#include "store/disk/real_files.h"
#include "store/office/new_office.h"
#include "store/office/verify.h"
#include "store/yaml/read_source.h"
#include "support/sign_journal.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kOfficeFile =
    "office: kanwil-contoh\ntitle: Kantor Wilayah Contoh\nzone: WIB\ncase-id: {default: "
    "\"YK-{year}-{number:4}\"}\n";

}  // namespace

Instant time_of(std::string_view text) {
    const auto instant = parse_instant(text);
    assert(instant && "a time in a test is spelled right");
    return *instant;
}

OfficeFiles shipped_office_files() {
    OfficeFiles files;
    for (const ShippedFile& file : shipped_files())
        files.emplace_back(std::string(file.path), std::string(file.bytes));
    return files;
}

OfficeWorld::OfficeWorld(OfficeFiles sources, std::string_view founded) {
    Findings findings;
    record_.config = *read_office(kOfficeFile, "office.yaml", findings);
    RosterEntry publish;
    publish.act = RosterAct::publish;
    publish.files.push_back({PublishedKind::office, "office.yaml", sha256(kOfficeFile)});
    for (const auto& [path, bytes] : sources) publish.files.push_back(shelve(path, bytes));
    journal_ = read_roster("roster.yaml", write_header(OfficeId("kanwil-contoh"), 1));
    journal_.bytes = write_header(OfficeId("kanwil-contoh"), 1);
    enrol("admin", founded);
    add(std::move(publish), to_string(time_of(founded) + 5 * kSecondsOfMinute, Zone::wib));
}

// Adds a file to the sources by which cases are judged. A file with faults is not added, because
// the program under test has to report the faults.
PublishedFile OfficeWorld::shelve(const std::string& path, const std::string& bytes) {
    sources_.emplace_back(path, bytes);
    Findings findings;
    const Digest digest = sha256(bytes);
    if (path.starts_with("sops/")) {
        if (auto sop = read_sop(bytes, path, findings)) {
            sop->digest = digest;
            record_.sops.emplace(digest, std::move(*sop));
        }
        return {PublishedKind::sop, path, digest};
    }
    if (auto source = read_calendar(bytes, path, findings)) {
        auto calendar = Calendar::compile(std::move(*source), findings);
        if (calendar) record_.calendars.emplace(digest, std::move(*calendar));
    }
    return {PublishedKind::calendar, path, digest};
}

void OfficeWorld::publish(const std::string& path, const std::string& bytes, std::string_view at) {
    RosterEntry entry;
    entry.act = RosterAct::publish;
    entry.files.push_back(shelve(path, bytes));
    add(std::move(entry), at);
}

OfficeFiles OfficeWorld::files() const {
    OfficeFiles files = sources_;
    files.emplace_back("office.yaml", std::string(kOfficeFile));
    files.emplace_back("roster.yaml", journal_.bytes);
    if (!seals_.empty()) files.emplace_back("seals.yaml", seals_);
    files.insert(files.end(), manifests_.begin(), manifests_.end());
    return files;
}

void OfficeWorld::add(RosterEntry entry, std::string_view at, std::optional<TestKey> key) {
    entry.at = time_of(at);
    entry.zone = Zone::wib;
    if (entry.by.empty()) entry.by = PersonId("admin");
    const TestKey signing = key ? *key : make_test_key(entry.by.value);
    refold(sign_journal(journal_.bytes + write_entry(entry), signing, roster_schema().name_space));
}

void OfficeWorld::refold(std::string bytes) {
    journal_ = read_roster("roster.yaml", std::move(bytes));
    FoldedRoster folded = fold_roster(journal_, verify_roster(journal_));
    record_.roster = std::move(folded.roster);
    findings_ = std::move(folded.findings);
    record_.settle();
}

const Sop& OfficeWorld::sop(std::string_view id) const {
    const Instant end = time_of("2099-12-31T23:59:59+07:00");
    return *record_.in_force(end).sop(SopId(id));
}

void OfficeWorld::enrol(std::string_view person, std::string_view at) {
    RosterEntry entry;
    entry.act = RosterAct::enrol;
    entry.person = PersonId(person);
    entry.name = std::string(person) + " Contoh";
    entry.key = public_line(make_test_key(person));
    add(std::move(entry), at);
}

void OfficeWorld::appoint(std::string_view person, std::string_view role, std::string_view from,
                          std::optional<std::string_view> until, std::string_view at) {
    RosterEntry entry;
    entry.act = RosterAct::appoint;
    entry.person = PersonId(person);
    entry.role = RoleId(role);
    entry.capacity = Capacity::definitif;
    entry.from = parse_date(from);
    if (until) entry.until = parse_date(*until);
    add(std::move(entry), at);
}

CaseWorld::CaseWorld(const OfficeWorld& office, std::string_view sop, std::string_view id)
    : office_(office), sop_(office.sop(sop)), path_("cases/2026/" + std::string(id) + ".yaml") {
    bytes = write_header(CaseHeader{CaseId(id), OfficeId("kanwil-contoh"), sop_.version,
                                    sop_.digest, "Perkara contoh"});
}

void CaseWorld::complete(Act& act) const {
    CaseEntry& entry = act.entry;
    entry.zone = Zone::wib;
    if (entry.roster.digest.empty()) entry.roster = office_.record().roster.position();
    const Judgement before = judge();
    const Progress& progress = before.standing.progress;
    const Pass* pass = progress.current();
    const bool ends =
        entry.act == CaseAct::step || entry.act == CaseAct::send_back || entry.act == CaseAct::exit;
    if (ends && !entry.due && pass != nullptr) {
        const Calendar& calendar =
            *office_.record().in_force(entry.roster.entry, entry.at).calendar();
        entry.due = *bound_of(*pass, progress.hold, entry.at, calendar, Zone::wib);
    }
    const Sop* present = progress.versions.present();
    const Sop& sop = present == nullptr ? sop_ : *present;
    const Step* step = entry.step ? sop.step(*entry.step) : nullptr;
    if (entry.act != CaseAct::step || act.bare || step == nullptr) return;
    const Outcome* outcome = entry.outcome ? find(step->outcomes, *entry.outcome) : nullptr;
    std::vector<DocumentKind> kinds = produced_by(*step, outcome);
    for (const Requirement& requirement : step->requirements) kinds.push_back(requirement.kind);
    for (const DocumentKind& kind : kinds) {
        const DocumentType* type = find(sop.documents, kind);
        if (type == nullptr || type->document_class != DocumentClass::paper) continue;
        Document document;
        document.kind = kind;
        document.number = "1/X/2026";
        entry.documents.push_back(std::move(document));
    }
}

void CaseWorld::sign(Act act, std::string_view by, std::string_view role, std::string_view at) {
    act.entry.by = PersonId(by);
    act.entry.role = RoleId(role);
    act.entry.at = time_of(at);
    complete(act);
    const TestKey key = act.key ? *act.key : make_test_key(by);
    bytes = sign_journal(bytes + write_entry(act.entry), key,
                         act.name_space.value_or(std::string(case_schema().name_space)));
}

void CaseWorld::open(std::string_view by, std::string_view role, std::string_view at) {
    Act act;
    act.entry.act = CaseAct::open;
    sign(std::move(act), by, role, at);
}

void CaseWorld::step(int number, std::string_view by, std::string_view role, std::string_view at,
                     std::optional<std::string_view> outcome,
                     std::optional<std::string_view> party) {
    Act act;
    act.entry.act = CaseAct::step;
    act.entry.step = StepNumber{number};
    if (outcome) act.entry.outcome = OutcomeId(*outcome);
    if (party) act.entry.party = PartyCode(*party);
    sign(std::move(act), by, role, at);
}

Judgement CaseWorld::judge(std::string_view now) const {
    Judgement judged;
    look(now, [&](const Docket&, const Judgement& judgement) { judged = judgement; });
    return judged;
}

void CaseWorld::look(std::string_view now,
                     const std::function<void(const Docket&, const Judgement&)>& see) const {
    const CaseJournal journal = read_case(path_, bytes);
    const RealFiles files;
    const Evidence evidence = verify_case(journal, files, "/nowhere", office_.record().seals);
    Docket docket(office_.record(), journal, evidence, time_of(now));
    docket.continues = continues;
    see(docket, yankomas::judge(docket));
}

std::vector<std::string> CaseWorld::rules(std::string_view now, bool notes) const {
    std::vector<std::string> names;
    for (const Finding& found : judge(now).findings) {
        if (notes || found.severity != Severity::note)
            names.emplace_back(facts_of(found.rule).name);
    }
    return names;
}

}  // namespace yankomas::test
