// The file of verified digests: found again, merged, bounded, harmless when it is damaged.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/verified_set.h"

#include <array>

#include <doctest/doctest.h>

#include "support/memory_files.h"

namespace yankomas {

namespace {

constexpr const char* kFile = "/home/cache/yankomas/verified";

PrefixDigest digest_of(int number) {
    return digest_of_prefix(hashed<Sha256>(std::to_string(number)));
}

void learn(Files& files, int first, int last, int used_of_old = 0) {
    const VerifiedSet known = VerifiedSet::read(files, kFile);
    VerifiedLog log(known);
    for (int i = 0; i < used_of_old; ++i) log.use(static_cast<std::size_t>(i));
    for (int i = first; i < last; ++i) log.add(digest_of(i));
    log.write(files, kFile);
}

}  // namespace

TEST_CASE("what was written is found again, and nothing else") {
    MemoryFiles files;
    learn(files, 0, 100);
    learn(files, 100, 150);
    const VerifiedSet set = VerifiedSet::read(files, kFile);
    CHECK(set.size() == 150);
    for (int i = 0; i < 150; ++i) CHECK(set.find(digest_of(i)).has_value());
    for (int i = 150; i < 300; ++i) CHECK_FALSE(set.find(digest_of(i)).has_value());
}

TEST_CASE("digests that do not lie evenly are found too, each at its place") {
    for (const unsigned char first : std::array<unsigned char, 4>{0, 1, 128, 255}) {
        MemoryFiles files;
        const auto digest_at = [&](unsigned i) {
            PrefixDigest digest{};
            digest[0] = first;
            digest[1] = first;
            digest[30] = static_cast<unsigned char>(i >> 8U);
            digest[31] = static_cast<unsigned char>(i);
            return digest;
        };
        const VerifiedSet none;
        VerifiedLog log(none);
        for (unsigned i = 1; i <= 3000; ++i) log.add(digest_at(2 * i));
        log.write(files, kFile);
        const VerifiedSet set = VerifiedSet::read(files, kFile);
        const VerifiedSet in_file = VerifiedSet::open(files, kFile);
        REQUIRE(set.size() == 3000);
        REQUIRE(in_file.size() == 3000);
        for (unsigned i = 1; i <= 3000; ++i) {
            CHECK(set.find(digest_at(2 * i)) == i - 1);
            CHECK_FALSE(set.find(digest_at(2 * i + 1)).has_value());
            CHECK(in_file.find(digest_at(2 * i)) == i - 1);
            CHECK_FALSE(in_file.find(digest_at(2 * i + 1)).has_value());
        }
        CHECK_FALSE(set.find(digest_at(0)).has_value());
        CHECK_FALSE(in_file.find(digest_at(0)).has_value());
    }
}

TEST_CASE("digests that are left in the file are found, added to and kept") {
    MemoryFiles files;
    learn(files, 0, 5000);
    const VerifiedSet known = VerifiedSet::open(files, kFile);
    const VerifiedSet loaded = VerifiedSet::read(files, kFile);
    REQUIRE(known.size() == 5000);
    for (int i = 0; i < 5000; ++i) CHECK(known.find(digest_of(i)) == loaded.find(digest_of(i)));
    for (int i = 5000; i < 6000; ++i) CHECK_FALSE(known.find(digest_of(i)).has_value());
    VerifiedLog log(known);
    log.note_unasked();
    log.add(digest_of(5000));
    log.write(files, kFile);
    const VerifiedSet more = VerifiedSet::read(files, kFile);
    CHECK(more.size() == 5001);
    for (int i = 0; i <= 5000; ++i) CHECK(more.find(digest_of(i)).has_value());
}

TEST_CASE("a file that is absent, cut or of another kind holds nothing") {
    MemoryFiles files;
    CHECK(VerifiedSet::read(files, kFile).size() == 0);
    learn(files, 0, 10);
    const std::string good = *files.read(kFile, 1000);
    for (const std::string& bad :
         {std::string(), good.substr(0, good.size() - 1), "x" + good.substr(1)}) {
        REQUIRE(files.replace(kFile, bad));
        CHECK(VerifiedSet::read(files, kFile).size() == 0);
        CHECK(VerifiedSet::open(files, kFile).size() == 0);
    }
}

TEST_CASE("a changed byte only forgets") {
    MemoryFiles files;
    learn(files, 0, 10);
    const std::string good = *files.read(kFile, 1000);
    for (std::size_t at = 20; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        REQUIRE(files.replace(kFile, bad));
        const VerifiedSet set = VerifiedSet::read(files, kFile);
        const VerifiedSet in_file = VerifiedSet::open(files, kFile);
        for (int i = 10; i < 20; ++i) {
            CHECK_FALSE(set.find(digest_of(i)).has_value());
            CHECK_FALSE(in_file.find(digest_of(i)).has_value());
        }
    }
}

TEST_CASE("nothing is written when nothing was learned") {
    MemoryFiles files;
    learn(files, 0, 0);
    CHECK(*files.kind_of(kFile) == FileKind::none);
}

TEST_CASE("digests of no use are dropped once they outnumber those in use") {
    MemoryFiles files;
    learn(files, 0, 70'000);
    learn(files, 70'000, 70'010, 100);
    CHECK(VerifiedSet::read(files, kFile).size() == 110);
}

}  // namespace yankomas
