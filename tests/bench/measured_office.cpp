// Enrols the officers, makes up the stories, and signs each case's own words.
// SPDX-License-Identifier: Apache-2.0
#include "measured_office.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/journal/write.h"
#include "store/crypto/base64.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kFounded = "2023-12-04T08:00:00+07:00";
constexpr std::string_view kStaffed = "2023-12-04T09:00:00+07:00";
constexpr std::string_view kAppointedFrom = "2023-12-01";
// This is a multiple of kYears, so that all cases of a story lie in its own year.
constexpr int kStories = 4095;

// The procedures of sixteen cases; most are complaints.
constexpr std::array<std::string_view, 16> kMix{
    "yankomas", "diseminasi-ham", "yankomas", "yankomas", "yankomas",          "aksi-ham-pemda",
    "yankomas", "yankomas",       "yankomas", "yankomas", "penilaian-kkp-ham", "yankomas",
    "yankomas", "diseminasi-ham", "yankomas", "yankomas"};

// Puts the names, numbers and files of one case in the place of the story's.
CaseEntry own_words(CaseEntry entry, const std::string& id, int number, int year) {
    if (entry.party) entry.party = PartyCode(fmt::format("PK-{:04}", number));
    for (Document& document : entry.documents) {
        document.number = fmt::format("{}/{}/{}", *document.number, number, year);
        if (!document.size) continue;
        document.file = fmt::format("documents/{}/{}/{}-{}.pdf", year, id, document.kind.value,
                                    entry.number.value);
        document.digest = sha256(*document.file);
    }
    return entry;
}

}  // namespace

// The cases take turns with the stories. The words of each case differ, so its signatures do too.
MeasuredOffice::MeasuredOffice(const OfficeChoice& choice)
    : world_(shipped_office_files(), kFounded) {
    staff();
    for (int i = 0; i < std::min(kStories, choice.cases); ++i) {
        const SopId sop(kMix[static_cast<std::size_t>(i) % kMix.size()]);
        const StoryChoice story{choice.seed * 1'000'003U + static_cast<unsigned>(i),
                                kFirstYear + i % kYears, choice.entries, choice.percent_files};
        stories_.push_back(make_story(world_.record(), sop, story));
    }
}

void MeasuredOffice::staff() {
    for (const RoleId& role : officers_of(world_.record())) {
        for (int i = 0; i < kPeopleOfRole; ++i) {
            const std::string person = person_of(role, i);
            world_.enrol(person, kStaffed);
            world_.appoint(person, role.value, kAppointedFrom, std::nullopt, kStaffed);
            keys_.emplace(PersonId(person), make_test_key(person));
        }
    }
}

ToldCase MeasuredOffice::tell(int index) const {
    const Story& story = stories_[static_cast<std::size_t>(index) % stories_.size()];
    const int year = kFirstYear + index % kYears;
    const int number = index / kYears + 1;
    const std::string id = fmt::format("YK-{}-{:04}", year, number);
    ToldCase told{fmt::format("cases/{}/{}.yaml", year, id), {}};
    told.bytes =
        write_header(CaseHeader{CaseId(id), world_.record().config.id, story.sop->version,
                                story.sop->digest, fmt::format("Perkara contoh nomor {}", number)});
    Sha512 above;
    std::size_t hashed = 0;
    for (const CaseEntry& entry : story.entries) {
        told.bytes += write_entry(own_words(entry, id, number, year));
        above.update(std::string_view(told.bytes).substr(hashed));
        hashed = told.bytes.size();
        const std::string blob =
            sign_sshsig(keys_.at(entry.by), case_schema().name_space, above.finish());
        told.bytes += write_signature(base64_encode(blob));
    }
    return told;
}

}  // namespace yankomas::test
