// Makes an office folder of any size for measurements: real procedures, real signatures, the same bytes every time.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "support/case_world.h"

namespace yankomas::test {

namespace {

constexpr int kPeopleOfRole = 3;  // a step of the procedures needs three people at most

std::string person_of(const RoleId& role, int which) { return fmt::format("{}-{}", role.value, 1 + which); }

// Three people for every role that an officer can hold.
void staff(OfficeWorld& office) {
    std::vector<RoleId> roles;
    for (const auto& [digest, sop] : office.record().sops) {
        for (const auto& [id, role] : sop.roles) {
            if (!role.outside && std::ranges::find(roles, id) == roles.end()) roles.push_back(id);
        }
    }
    std::ranges::sort(roles, {}, &RoleId::value);
    for (const RoleId& role : roles) {
        for (int i = 0; i < kPeopleOfRole; ++i) {
            office.enrol(person_of(role, i));
            office.appoint(person_of(role, i), role.value);
        }
    }
}

// One case on its way: opened somewhere in the year, moved on by a random number of acts.
class Story {
public:
    Story(const OfficeWorld& office, int number, int fixed_length)
        : random_(static_cast<unsigned>(number)), case_(make_case(office, number)) {
        at_ = time_of("2026-01-06T08:00:00+07:00") + 86400 * between(0, 240) + 60 * between(0, 400);
        const int acts = fixed_length > 0 ? fixed_length : between(1, 11);
        open();
        while (acts_ < acts && act()) {
        }
    }

    [[nodiscard]] const CaseWorld& told() const { return case_; }

private:
    int between(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    CaseWorld make_case(const OfficeWorld& office, int number) {
        constexpr std::array<std::string_view, 8> kMix{"yankomas", "yankomas",         "yankomas",
                                                       "yankomas", "diseminasi-ham",   "aksi-ham-pemda",
                                                       "yankomas", "penilaian-kkp-ham"};
        const auto sop = kMix[static_cast<std::size_t>(number) % kMix.size()];
        sop_ = office.record().latest_sop(SopId(sop));
        return CaseWorld(office, sop, fmt::format("YK-2026-{:04}", number));
    }
    void sign(CaseWorld::Act act, const RoleId& role, int person) {
        case_.sign(std::move(act), person_of(role, person), role.value, to_string(at_, Zone::wib));
        at_ = at_ + 60 * between(5, 2000);
        ++acts_;
    }
    void open() {
        CaseWorld::Act act;
        act.entry.act = CaseAct::open;
        const std::vector<RoleId> roles =
            sop_->open_by.empty() ? signers_of(*sop_, sop_->first_step()) : sop_->open_by;
        sign(std::move(act), roles.front(), 0);
    }
    // False if the case is closed.
    bool act();
    void note(const RoleId& role);

    std::minstd_rand random_;
    const Sop* sop_ = nullptr;
    CaseWorld case_;
    Instant at_;
    int acts_ = 0;
};

void Story::note(const RoleId& role) {
    CaseWorld::Act act;
    act.entry.act = CaseAct::note;
    act.entry.note = "Sudah dihubungi; menunggu tanggapan tertulis sebelum akhir pekan.";
    sign(std::move(act), role, 2);
}

bool Story::act() {
    const Progress progress = case_.judge().standing.progress;
    const Pass* pass = progress.current();
    if (!progress.is_open() || pass == nullptr) return false;
    const Step& step = *sop_->step(pass->step);
    const std::vector<RoleId> roles = signers_of(*sop_, step);
    const RoleId role = *std::ranges::find_if(roles, [&](const RoleId& one) { return !sop_->is_outside(one); });
    if (between(0, 9) == 0) return note(role), true;
    CaseWorld::Act act;
    act.entry.act = CaseAct::step;
    act.entry.step = step.number;
    if (pass->step_entry) {
        act.entry.act = CaseAct::cosign;
        act.entry.about = pass->step_entry;
    } else if (!step.outcomes.empty()) {
        act.entry.outcome = step.outcomes.front().first;
    }
    if (records_for_outside(*sop_, step, role))
        act.entry.party = PartyCode(fmt::format("PK-{:04}", between(1, 9999)));
    // Neighbouring steps are signed by different people, and so are the signatures of one step.
    const int first = step.signatures > 1 ? 0 : step.number.value % 2;
    sign(std::move(act), role, pass->step_entry ? static_cast<int>(pass->signers.size()) : first);
    return true;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

int make_office(const std::filesystem::path& root, int cases, int acts) {
    OfficeWorld office;
    staff(office);
    for (const auto& [path, bytes] : office.files()) write_file(root / path, bytes);
    const auto share = [&](int first, int step) {
        for (int number = first; number <= cases; number += step) {
            const Story story(office, number, acts);
            write_file(root / story.told().path(), story.told().bytes);
        }
    };
    const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::vector<std::thread> workers;
    for (int i = 1; i <= threads; ++i) workers.emplace_back(share, i, threads);
    for (std::thread& worker : workers) worker.join();
    return 0;
}

}  // namespace

}  // namespace yankomas::test

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: make_office FOLDER CASES [ENTRIES_A_CASE]\n";
        return 2;
    }
    return yankomas::test::make_office(argv[1], std::atoi(argv[2]), argc > 3 ? std::atoi(argv[3]) : 0);
}
