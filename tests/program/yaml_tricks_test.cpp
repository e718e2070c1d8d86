// Tests of YAML tricks in files that people write and publish as they are: the loader finds each,
// by its exact rule.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "program/office_on_disk.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

struct Trick {
    const char* name;
    const char* old;  // a text of the sound file; "" is its start, null its end
    const char* now;
    const char* rule;
};

constexpr Trick kTricks[] = {
    {"a key twice", "title: ", "title: Lain\ntitle: ", "YK011"},
    {"a key twice, once in quotes", "title: ", "\"title\": Lain\ntitle: ", "YK011"},
    {"an unknown key", "title: ", "tittle: Lain\ntitle: ", "YK011"},
    {"an anchor", "title: ", "title: &x ", "YK010"},
    {"an alias", "title: ", "basis: &x Lain\ntitle: *x\nx: ", "YK010"},
    {"a tag", "title: ", "title: !!str ", "YK010"},
    {"a merge key", "title: ", "<<: {title: Lain}\ntitle: ", "YK010"},
    {"a second document", nullptr, "---\ntitle: Lain\n", "YK010"},
    {"an end, and more behind it", nullptr, "...\ntitle: Lain\n", "YK010"},
    {"a directive", "", "%YAML 1.1\n---\n", "YK010"},
    {"a byte order mark", "", "\xef\xbb\xbf", "YK001"},
    {"text that a # cuts off", "title: ", "title: Lain #1 ", "YK010"},
    {"null", "title: ", "title: ~\nx: ", "YK010"},
    {"plain text over lines", "title: ", "title: Lain\n  lagi ", "YK010"},
    {"a carriage return", "title: ", "title: Lain\r", "YK001"},
    {"a tab", "title: ", "title:\t", "YK001"},
    {"an escaped bidi mark", "title: ", "title: \"\\u202e\"\nx: ", "YK001"},
    {"a list as key", "title: ", "? [a]\n: b\ntitle: ", "YK010"},
    {"a mark of a merge", "title: ", "<<<<<<< HEAD\ntitle: ", "YK007"},
};

constexpr Trick kNumbers[] = {
    {"a leading zero", "version: 2", "version: 02", "YK012"},
    {"a plus", "version: 2", "version: +2", "YK012"},
    {"hexadecimal", "version: 2", "version: 0x2", "YK012"},
    {"a fraction", "version: 2", "version: 2.0", "YK012"},
    {"an exponent", "version: 2", "version: 2e0", "YK012"},
    {"an underscore", "version: 2", "version: 2_0", "YK012"},
    {"text", "version: 2", "version: \"2\"", "YK012"},
    {"too large", "version: 2", "version: 9999999999", "YK012"},
    {"another script's digit", "version: 2", "version: \xd9\xa2", "YK012"},
};

std::string tricked(std::string bytes, const Trick& trick) {
    if (trick.old == nullptr) return bytes + trick.now;
    const std::string_view old = trick.old;
    const std::size_t at = bytes.find(old);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, old.size(), trick.now);
}

// The admin publishes a file with these bytes, so that only the bytes are wrong.
void check_trick(const std::string& path, const std::string& sound, const Trick& trick) {
    CAPTURE(path);
    CAPTURE(trick.name);
    TestHost host;
    OfficeWorld office = small_office();
    const std::string bytes = tricked(sound, trick);
    if (path == "office.yaml") {
        RosterEntry entry;
        entry.act = RosterAct::publish;
        entry.files.push_back({PublishedKind::office, path, sha256(bytes)});
        office.add(std::move(entry), "2026-11-02T08:00:00+07:00");
    } else {
        office.publish(path, bytes);
    }
    put_office(host, office);
    host.write(path, bytes);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const Ran ran = run_as(host, "sari", {"lint"});
    CAPTURE(ran.out);
    CHECK(ran.code == 1);
    bool told = false;
    for (const std::string_view line : split(ran.out, '\n')) {
        const bool names = line.starts_with(path + ":");
        told = told || (names && line.find(std::string("error[") + trick.rule + "]") !=
                                     std::string_view::npos);
        CHECK_FALSE((names && line.find("YK110") != std::string_view::npos));
    }
    CHECK(told);
}

}  // namespace

TEST_CASE("yaml tricks: each is found by its rule in a published file") {
    std::string sop = small_sop();
    sop.replace(sop.find("version: 1"), 10, "version: 2");
    for (const Trick& trick : kTricks) {
        check_trick("sops/contoh-2.yaml", sop, trick);
        check_trick("calendars/contoh-2026b.yaml", small_calendar("2026b"), trick);
    }
    for (const Trick& trick : kNumbers) check_trick("sops/contoh-2.yaml", sop, trick);
}

TEST_CASE("yaml tricks: each is found in an office.yaml that was published again") {
    const OfficeFiles files = small_office().files();
    const auto office = std::ranges::find(files, "office.yaml", &OfficeFiles::value_type::first);
    REQUIRE(office != files.end());
    for (const Trick& trick : kTricks) check_trick("office.yaml", office->second, trick);
}

}  // namespace yankomas::test
