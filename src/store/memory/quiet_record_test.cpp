// The file of quiet cases: found again for as long as it holds, replaced, harmless when damaged.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/quiet_record.h"

#include <doctest/doctest.h>

#include "store/memory/build_id.h"
#include "support/memory_files.h"

namespace yankomas {

namespace {

constexpr const char* kQuietFile = "/home/cache/yankomas/quiet-overdue";
constexpr QuietSpan kSpan{Instant{1'000'000'000}, Instant{1'000'000'500}};

QuietKey key_of(int number) { return quiet_key({}, "cases/2026/X.yaml", std::to_string(number)); }

void remember(Files& files, int first, int last, const QuietSpan& span) {
    const QuietRecord record = QuietRecord::read(files, kQuietFile);
    QuietLog log(record);
    for (int i = first; i < last; ++i) log.add(key_of(i), span);
    log.write(files, kQuietFile);
}

}  // namespace

TEST_CASE("quiet record: a row is found from its first moment to its last, and no other") {
    MemoryFiles files;
    remember(files, 0, 100, kSpan);
    const QuietRecord record = QuietRecord::read(files, kQuietFile);
    CHECK(record.size() == 100);
    for (int i = 0; i < 100; ++i) {
        CHECK_FALSE(record.find(key_of(i), kSpan.since - 1).has_value());
        CHECK(record.find(key_of(i), kSpan.since).has_value());
        CHECK(record.find(key_of(i), kSpan.until).has_value());
        CHECK_FALSE(record.find(key_of(i), kSpan.until + 1).has_value());
    }
    for (int i = 100; i < 200; ++i) CHECK_FALSE(record.find(key_of(i), kSpan.since).has_value());
}

TEST_CASE("quiet record: a new row takes the place of the old one") {
    MemoryFiles files;
    remember(files, 0, 10, kSpan);
    const QuietSpan later{kSpan.until + 1, kNoEnd};
    remember(files, 5, 15, later);
    const QuietRecord record = QuietRecord::read(files, kQuietFile);
    CHECK(record.size() == 15);
    CHECK(record.find(key_of(4), kSpan.since).has_value());
    CHECK_FALSE(record.find(key_of(5), kSpan.since).has_value());
    CHECK(record.find(key_of(5), kNoEnd).has_value());
}

TEST_CASE("quiet record: a moment that a row can't hold is not remembered") {
    MemoryFiles files;
    remember(files, 0, 1, {Instant{-1}, Instant{5}});
    remember(files, 1, 2, {Instant{5}, kNoEnd + 1});
    CHECK(QuietRecord::read(files, kQuietFile).size() == 0);
}

TEST_CASE("quiet record: rows that no run uses go when there are many") {
    MemoryFiles files;
    remember(files, 0, 70'000, kSpan);
    remember(files, 70'000, 70'001, kSpan);
    CHECK(QuietRecord::read(files, kQuietFile).size() == 1);
}

TEST_CASE("quiet record: a damaged file holds nothing") {
    MemoryFiles files;
    remember(files, 0, 3, kSpan);
    const std::string whole = *files.read(kQuietFile, 10'000);
    for (const std::string& bytes :
         {std::string(), whole.substr(0, whole.size() - 1), whole + 'x', "x" + whole}) {
        files.put_file(kQuietFile, bytes);
        CHECK(QuietRecord::read(files, kQuietFile).size() == 0);
    }
}

TEST_CASE("quiet record: scope, path and bytes each make another key") {
    Sha256::Bytes scope{};
    const QuietKey key = quiet_key(scope, "a", "b");
    CHECK(quiet_key(scope, "a", "c") != key);
    CHECK(quiet_key(scope, "c", "b") != key);
    CHECK(quiet_key(scope, "ab", "") != key);
    scope[0] = 1;
    CHECK(quiet_key(scope, "a", "b") != key);
}

TEST_CASE("a build has an id of its own") { CHECK(build_id().size() == 20); }

}  // namespace yankomas
