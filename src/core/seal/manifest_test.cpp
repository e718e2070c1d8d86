// Manifests: one spelling, read and written.
// SPDX-License-Identifier: Apache-2.0
#include "core/seal/manifest.h"

#include <doctest/doctest.h>

namespace yankomas {

namespace {

const std::string kDigest = "sha256:" + std::string(64, 'a');
const std::string kCases = "YK-2026-0001 4 " + kDigest + "\nYK-2026-0002 12 " + kDigest + "\n";
const std::string kRoster = "roster 9 " + kDigest + "\n";

}  // namespace

TEST_CASE("manifest: what is written is read") {
    const auto manifest = parse_manifest(kCases + kRoster);
    REQUIRE(manifest);
    REQUIRE(manifest->cases.size() == 2);
    CHECK(manifest->cases[1].id == CaseId("YK-2026-0002"));
    CHECK(manifest->cases[1].entries == 12);
    CHECK(to_digest(manifest->cases[1].digest) == Digest(kDigest));
    CHECK(manifest->roster.entry == EntryNumber{9});
    CHECK(write_manifest(*manifest) == kCases + kRoster);
    CHECK(parse_manifest(kRoster));
}

TEST_CASE("manifest: every changed byte is refused, or means something else that is spelled so") {
    const std::string bytes = kCases + kRoster;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = bytes;
            other[at] = static_cast<char>(static_cast<unsigned char>(other[at]) ^ (1U << bit));
            const auto read = parse_manifest(other);
            if (read) CHECK(write_manifest(*read) == other);
        }
        CHECK_FALSE(parse_manifest(bytes.substr(0, at)));
    }
}

TEST_CASE("manifest: what is out of order or of another form is refused") {
    const std::string second = "YK-2026-0002 12 " + kDigest + "\n";
    const std::string rows[] = {
        "",
        kCases,
        kRoster + kCases,
        kCases + kRoster + "\n",
        kCases + kRoster + kRoster,
        second + kCases + kRoster,
        second + second + kRoster,
        "YK-2026-0001 0 " + kDigest + "\n" + kRoster,
        "YK-2026-0001 04 " + kDigest + "\n" + kRoster,
        "YK-2026-0001  4 " + kDigest + "\n" + kRoster,
        "yk-2026-0001 4 " + kDigest + "\n" + kRoster,
        "YK-2026-0001 4 " + kDigest + " \n" + kRoster,
        "YK-2026-0001 4 sha256:" + std::string(64, 'A') + "\n" + kRoster,
        "\n" + kRoster,
    };
    for (const std::string& bytes : rows) {
        CAPTURE(bytes);
        CHECK_FALSE(parse_manifest(bytes));
    }
}

}  // namespace yankomas
