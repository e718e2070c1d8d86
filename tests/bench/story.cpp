// Makes up acts that follow each other as in an office: mostly steps, with notes, returns, holds,
// late recording, and an end.
// SPDX-License-Identifier: Apache-2.0
//
// Most cases are closed; those opened last are under way, and a few lie forgotten. Everything
// happens in office hours, since the time between two acts is a limit in office minutes.
#include "story.h"

#include <algorithm>
#include <cassert>
#include <random>

#include <fmt/format.h>

#include "core/calendar/due.h"
#include "core/record/entitled.h"
#include "core/record/progress.h"
#include "core/rules/situation.h"
#include "core/rules/standing.h"

namespace yankomas::test {

namespace {

constexpr Instant kLastMoment{1795766400};  // 2026-11-27T15:00:00+07:00: nothing is signed later
constexpr int kForever = 1000;              // entries, more than any procedure takes

class Teller {
public:
    Teller(const OfficeRecord& office, const Sop& sop, const StoryChoice& choice)
        : office_(office),
          calendar_(*office.in_force(kLastMoment).calendar()),
          sop_(sop),
          choice_(choice),
          random_(choice.seed) {}

    Story tell();

private:
    int between(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    bool happens(int percent) { return between(1, 100) <= percent; }
    template <class T>
    const T& one_of(const std::vector<T>& choices) {
        return choices[static_cast<std::size_t>(between(0, static_cast<int>(choices.size()) - 1))];
    }

    void wait(int least, int most);
    void plan();
    [[nodiscard]] int opening_days() const;
    bool act();
    bool leave();
    CaseEntry entry_of(CaseAct kind) const;
    void sign(CaseEntry entry, int person);
    void open();
    void step(const Pass& pass, const Step& step);
    void choose(CaseEntry& entry, const Step& step);
    void cosign(const Pass& pass);
    void hold();
    void resume();
    void send_back(const Pass& pass);
    [[nodiscard]] const Pass* done_above(const Pass& running) const;
    void note();
    void attach(CaseEntry& entry, const DocumentKind& kind);
    [[nodiscard]] RoleId inside_role(const std::vector<RoleId>& roles) const;

    const OfficeRecord& office_;
    const Calendar& calendar_;
    const Sop& sop_;
    StoryChoice choice_;
    std::minstd_rand random_;
    Story story_;
    Progress progress_;
    Instant at_;
    int wanted_ = 0;
    bool forgotten_ = false;
};

// Lets between `least` and `most` office minutes pass.
void Teller::wait(int least, int most) {
    const Limit limit{LimitUnit::minutes, between(least, most), false, false};
    const auto later = due_of(at_, limit, {}, calendar_, office_.config.zone);
    assert(later && "stories end before the calendar does");
    at_ = *later;
}

CaseEntry Teller::entry_of(CaseAct kind) const {
    CaseEntry entry;
    entry.act = kind;
    entry.zone = office_.config.zone;
    entry.roster = office_.roster.position();
    return entry;
}

RoleId Teller::inside_role(const std::vector<RoleId>& roles) const {
    const auto found =
        std::ranges::find_if(roles, [&](const RoleId& role) { return !sop_.is_outside(role); });
    assert(found != roles.end() && "an officer can sign every act");
    return *found;
}

void Teller::sign(CaseEntry entry, int person) {
    entry.number = EntryNumber{progress_.entries + 1};
    entry.at = at_;
    entry.role = inside_role(entitled_roles(sop_, progress_, entry));
    entry.by = PersonId(person_of(entry.role, person));
    const bool ends =
        entry.act == CaseAct::step || entry.act == CaseAct::send_back || entry.act == CaseAct::exit;
    if (const Pass* pass = progress_.current(); ends && pass != nullptr)
        entry.due = *bound_of(*pass, progress_.hold, entry.at, calendar_, entry.zone);
    apply(progress_, sop_, entry, effective_time(entry, sop_, &calendar_, entry.zone));
    story_.entries.push_back(std::move(entry));
}

void Teller::attach(CaseEntry& entry, const DocumentKind& kind) {
    const DocumentType* type = find(sop_.documents, kind);
    if (type == nullptr || type->document_class != DocumentClass::paper) return;
    Document document;
    document.kind = kind;
    document.number = fmt::format("{}", between(1, 999));
    document.date = local_date(at_, office_.config.zone);
    if (happens(choice_.percent_files)) document.size = between(20'000, 2'000'000);
    entry.documents.push_back(std::move(document));
}

void Teller::open() {
    CaseEntry entry = entry_of(CaseAct::open);
    sign(std::move(entry), between(0, kPeopleOfRole - 1));
}

void Teller::note() {
    static const std::vector<std::string> kNotes{
        "Sudah dihubungi; menunggu tanggapan tertulis sebelum akhir pekan.",
        "Berkas asli ada di lemari arsip lantai dua.",
        "Pemohon datang ke kantor dan menanyakan perkembangan.\nDijelaskan langkah yang sedang berjalan.",
        "Rapat dengan bidang lain dijadwalkan ulang.",
    };
    CaseEntry entry = entry_of(CaseAct::note);
    entry.note = one_of(kNotes);
    sign(std::move(entry), between(0, kPeopleOfRole - 1));
}

// Chooses an outcome that may be signed at any time, mostly the first one.
void Teller::choose(CaseEntry& entry, const Step& step) {
    if (step.outcomes.empty()) return;
    std::vector<OutcomeId> choices;
    for (const auto& [id, outcome] : step.outcomes) {
        if (!outcome.after_limit) choices.push_back(id);
    }
    entry.outcome = happens(80) ? choices.front() : one_of(choices);
}

void Teller::step(const Pass& pass, const Step& step) {
    CaseEntry entry = entry_of(CaseAct::step);
    entry.step = pass.step;
    choose(entry, step);
    const RoleId role = inside_role(signers_of(sop_, step));
    if (records_for_outside(sop_, step, role))
        entry.party = PartyCode(fmt::format("PK-{:04}", between(1, 9999)));
    const Outcome* outcome = entry.outcome ? find(step.outcomes, *entry.outcome) : nullptr;
    for (const Requirement& requirement : step.requirements) {
        if (!is_met(requirement, sop_, progress_)) attach(entry, requirement.kind);
    }
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        const auto same = [&](const Document& document) { return document.kind == kind; };
        if (std::ranges::none_of(entry.documents, same)) attach(entry, kind);
    }
    const Instant earlier = at_ - 60 * between(10, 300);
    if (happens(8) && earlier > progress_.last_at) entry.occurred = earlier;
    // Neighbouring steps are signed by different people, and so are the signatures of one step.
    sign(std::move(entry), step.signatures > 1 ? 0 : step.number.value % 2);
}

void Teller::cosign(const Pass& pass) {
    CaseEntry entry = entry_of(CaseAct::cosign);
    entry.step = pass.step;
    entry.about = pass.step_entry;
    sign(std::move(entry), static_cast<int>(pass.signers.size()));
}

void Teller::hold() {
    CaseEntry entry = entry_of(CaseAct::hold);
    entry.hold = one_of(sop_.holds).first;
    entry.reason = "Berkas belum lengkap.";
    sign(std::move(entry), 0);
}

void Teller::resume() { sign(entry_of(CaseAct::resume), 0); }

// The last pass of a step above the running one that is done, or null if there is none.
const Pass* Teller::done_above(const Pass& running) const {
    const auto& passes = progress_.passes;
    const auto done = std::find_if(passes.rbegin(), passes.rend(), [&](const Pass& pass) {
        return pass.end == PassEnd::done && pass.step < running.step;
    });
    return done == passes.rend() ? nullptr : &*done;
}

void Teller::send_back(const Pass& pass) {
    CaseEntry entry = entry_of(CaseAct::send_back);
    entry.step = done_above(pass)->step;
    entry.reason = "Lampiran belum ditandatangani; mohon diperbaiki.";
    sign(std::move(entry), pass.step.value % 2);
}

// Ends the case by an exit. False if no exit of the procedure leads out of the running step.
bool Teller::leave() {
    const Pass* pass = progress_.current();
    for (const auto& [id, exit] : sop_.exits) {
        if (exit.is_void) continue;  // only for what was opened a moment ago
        if (!exit.from.empty() && std::ranges::find(exit.from, pass->step) == exit.from.end())
            continue;
        CaseEntry entry = entry_of(CaseAct::exit);
        entry.exit = id;
        entry.reason = "Atas permintaan pemohon.";
        for (const Requirement& requirement : exit.requirements) attach(entry, requirement.kind);
        sign(std::move(entry), 0);
        return true;
    }
    return false;
}

// Lets something happen to the case. False if nothing more does.
bool Teller::act() {
    if (!progress_.is_open() && choice_.entries == 0) return false;
    if (choice_.entries > 0 && (!progress_.is_open() || happens(15))) {
        wait(5, 30);
        return note(), true;
    }
    wait(5, 1200);
    if (at_ > kLastMoment) return false;
    if (progress_.hold) return resume(), true;
    const Pass& pass = *progress_.current();
    if (pass.step_entry) return cosign(pass), true;
    const bool is_over = choice_.entries == 0 && !forgotten_ && progress_.entries + 1 >= wanted_;
    if (is_over && leave()) return true;
    if (happens(8)) return note(), true;
    if (!sop_.holds.empty() && happens(4)) return hold(), true;
    if (done_above(pass) != nullptr && happens(3)) return send_back(pass), true;
    step(pass, *sop_.step(pass.step));
    return true;
}

// Decides how many entries there will be. Most cases are withdrawn or passed on before the last
// step.
void Teller::plan() {
    wanted_ = happens(8) ? kForever : between(3, 6);
    forgotten_ = happens(3);
    if (forgotten_) wanted_ = between(1, 4);
    if (choice_.entries > 0) wanted_ = choice_.entries;
}

// The number of days from 5 January in which the case may be opened. A case of many entries needs
// the rest of its year.
int Teller::opening_days() const {
    if (choice_.entries > 0) return 120;
    return choice_.year == kFirstYear + kYears - 1 ? 324 : 360;
}

Story Teller::tell() {
    story_.sop = &sop_;
    plan();
    at_ = instant_at(date_of({choice_.year, 1, 5}) + between(0, opening_days()), 0,
                     office_.config.zone);
    wait(30, 400);
    open();
    const bool stops = forgotten_ || choice_.entries > 0;
    while (!(stops && progress_.entries >= wanted_) && act()) {
    }
    return std::move(story_);
}

}  // namespace

Story make_story(const OfficeRecord& office, const SopId& sop, const StoryChoice& choice) {
    return Teller(office, *office.in_force(kLastMoment).sop(sop), choice).tell();
}

std::string person_of(const RoleId& role, int which) {
    return fmt::format("{}-{}", role.value, 1 + which);
}

std::vector<RoleId> officers_of(const OfficeRecord& office) {
    std::vector<RoleId> roles;
    for (const auto& [digest, sop] : office.sops) {
        for (const auto& [id, role] : sop.roles) {
            if (!role.outside && std::ranges::find(roles, id) == roles.end()) roles.push_back(id);
        }
    }
    std::ranges::sort(roles, {}, &RoleId::value);
    return roles;
}

}  // namespace yankomas::test
