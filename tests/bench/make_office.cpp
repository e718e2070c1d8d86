// Makes an office folder of any size for measurements: real procedures, real signatures, the same bytes every time.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "core/journal/write.h"
#include "store/base64.h"
#include "store/crypto.h"
#include "story.h"
#include "support/case_world.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kFounded = "2023-12-04T08:00:00+07:00";
constexpr std::string_view kStaffed = "2023-12-04T09:00:00+07:00";
constexpr std::string_view kAppointedFrom = "2023-12-01";
// A multiple of the years, so that a story's cases all lie in its own year.
constexpr int kStories = 4095;

struct Wanted {
    std::string folder;
    int cases = 0;
    int entries = 0;
    int percent_files = 25;
    unsigned seed = 1;
    std::string keys;  // folder for everybody's private key; empty: none
};

// Officers for every role, with their keys.
struct Staff {
    explicit Staff(OfficeWorld& office) {
        for (const RoleId& role : officers_of(office.record())) {
            for (int i = 0; i < kPeopleOfRole; ++i) {
                const std::string person = person_of(role, i);
                office.enrol(person, kStaffed);
                office.appoint(person, role.value, kAppointedFrom, std::nullopt, kStaffed);
                keys.emplace(PersonId(person), make_test_key(person));
            }
        }
    }

    std::map<PersonId, TestKey> keys;
};

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) throw std::filesystem::filesystem_error("can't write", path, std::error_code());
}

// The stories that an office's cases take turns in; each case's own words differ, so all signatures do.
std::vector<Story> make_stories(const OfficeRecord& office, const Wanted& wanted) {
    // Out of sixteen: most are complaints.
    constexpr std::array<std::string_view, 16> kMix{"yankomas", "diseminasi-ham", "yankomas",          "yankomas",
                                                    "yankomas", "aksi-ham-pemda", "yankomas",          "yankomas",
                                                    "yankomas", "yankomas",       "penilaian-kkp-ham", "yankomas",
                                                    "yankomas", "diseminasi-ham", "yankomas",          "yankomas"};
    std::vector<Story> stories;
    for (int i = 0; i < std::min(kStories, wanted.cases); ++i) {
        const SopId sop(kMix[static_cast<std::size_t>(i) % kMix.size()]);
        const StoryChoice choice{wanted.seed * 1'000'003U + static_cast<unsigned>(i), kFirstYear + i % kYears,
                                 wanted.entries, wanted.percent_files};
        stories.push_back(make_story(office, sop, choice));
    }
    return stories;
}

// Names, numbers and files of one case in place of the story's.
CaseEntry own_words(CaseEntry entry, const std::string& id, int number, int year) {
    if (entry.party) entry.party = PartyCode(fmt::format("PK-{:04}", number));
    for (Document& document : entry.documents) {
        document.number = fmt::format("{}/{}/{}", *document.number, number, year);
        if (!document.size) continue;
        document.file = fmt::format("documents/{}/{}/{}-{}.pdf", year, id, document.kind.value, entry.number.value);
        document.digest = sha256(*document.file);
    }
    return entry;
}

struct TestCase {
    std::string path;
    std::string bytes;
};

// Case number `index` of the office, counted from 0; numbers within a year have no gaps.
TestCase tell(const Story& story, const Staff& staff, int index) {
    const int year = kFirstYear + index % kYears;
    const int number = index / kYears + 1;
    const std::string id = fmt::format("YK-{}-{:04}", year, number);
    TestCase told{fmt::format("cases/{}/{}.yaml", year, id), {}};
    told.bytes = write_header(CaseHeader{CaseId(id), OfficeId("kanwil-contoh"), story.sop->version,
                                         story.sop->digest, fmt::format("Perkara contoh nomor {}", number)});
    Sha512 above;
    std::size_t hashed = 0;
    for (const CaseEntry& entry : story.entries) {
        told.bytes += write_entry(own_words(entry, id, number, year));
        above.update(std::string_view(told.bytes).substr(hashed));
        hashed = told.bytes.size();
        const std::string blob = sign_sshsig(staff.keys.at(entry.by), case_schema().name_space, above.finish());
        told.bytes += write_signature(base64_encode(blob));
    }
    return told;
}

void write_keys(const Staff& staff, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const auto& [person, key] : staff.keys) write_key_files(key, (folder / person.value).string());
}

void make_office(const Wanted& wanted) {
    const std::filesystem::path root = wanted.folder;
    OfficeWorld office(shipped_office_files(), kFounded);
    const Staff staff(office);
    for (const auto& [path, bytes] : office.files()) {
        std::filesystem::create_directories((root / path).parent_path());
        write_file(root / path, bytes);
    }
    if (!wanted.keys.empty()) write_keys(staff, wanted.keys);
    for (int year = kFirstYear; year < kFirstYear + kYears; ++year)
        std::filesystem::create_directories(root / "cases" / std::to_string(year));
    const std::vector<Story> stories = make_stories(office.record(), wanted);
    const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto share = [&](int first) {
        for (int i = first; i < wanted.cases; i += threads) {
            const TestCase told = tell(stories[static_cast<std::size_t>(i) % stories.size()], staff, i);
            write_file(root / told.path, told.bytes);
        }
    };
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) workers.emplace_back(share, i);
    for (std::thread& worker : workers) worker.join();
}

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

std::optional<Wanted> parse(const std::vector<std::string>& args) {
    if (args.size() < 2 || args.size() % 2 != 0) return std::nullopt;
    const auto cases = number_of(args[1]);
    if (!cases) return std::nullopt;
    Wanted wanted;
    wanted.folder = args[0];
    wanted.cases = *cases;
    for (std::size_t i = 2; i < args.size(); i += 2) {
        const std::string& value = args[i + 1];
        if (args[i] == "--keys") {
            wanted.keys = value;
            continue;
        }
        const auto number = number_of(value);
        if (!number) return std::nullopt;
        if (args[i] == "--entries") {
            wanted.entries = *number;
        } else if (args[i] == "--files") {
            wanted.percent_files = *number;
        } else if (args[i] == "--seed") {
            wanted.seed = static_cast<unsigned>(*number);
        } else {
            return std::nullopt;
        }
    }
    return wanted;
}

}  // namespace

}  // namespace yankomas::test

int main(int argc, char** argv) {
    const auto wanted = yankomas::test::parse({argv + 1, argv + argc});
    if (!wanted) {
        std::cerr << "usage: make_office FOLDER CASES [--entries N] [--files PERCENT] [--seed N] [--keys FOLDER]\n";
        return 2;
    }
    yankomas::test::make_office(*wanted);
    return 0;
}
