// Tests of parcels as age makes them: for whom they open, and how much may come out.
// SPDX-License-Identifier: Apache-2.0
#include "store/parcel/age.h"

#include <string>

#include <doctest/doctest.h>

#include "store/disk/process.h"
#include "support/temp_folder.h"
#include "support/test_keys.h"

namespace yankomas {

namespace {

using test::make_test_key;
using test::public_line;

// A folder with the private keys of sari and budi.
struct KeysOnDisk {
    test::TempFolder folder;
    RealProcesses processes;

    KeysOnDisk() {
        for (const char* name : {"sari", "budi"})
            test::write_key_files(make_test_key(name), folder / name);
    }
};

}  // namespace

TEST_CASE("what is encrypted to some keys opens with each of them, and with no other") {
    KeysOnDisk keys;
    const std::string text(100'000, 's');
    const auto parcel =
        encrypt_to(keys.processes,
                   {public_line(make_test_key("sari")), public_line(make_test_key("tono"))}, text);
    REQUIRE(parcel);
    CHECK(parcel->find("sss") == std::string::npos);
    const auto opened = decrypt_with(keys.processes, keys.folder / "sari", *parcel, 200'000);
    REQUIRE(opened);
    CHECK(*opened == text);
    const auto shut = decrypt_with(keys.processes, keys.folder / "budi", *parcel, 200'000);
    REQUIRE_FALSE(shut);
    CHECK(shut.error().kind == ErrorKind::refused);
    CHECK(shut.error().what.pattern == "the parcel is for other keys than this one");
}

TEST_CASE("no more comes out of a parcel than is asked for, and nothing of a damaged one") {
    KeysOnDisk keys;
    const auto parcel = encrypt_to(keys.processes, {public_line(make_test_key("sari"))},
                                   std::string(1'000'000, '\0'));
    REQUIRE(parcel);
    const auto bomb = decrypt_with(keys.processes, keys.folder / "sari", *parcel, 10'000);
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().kind == ErrorKind::refused);
    CHECK(in_english(bomb.error().what) == "the parcel holds more than 10000 bytes");
    for (const std::size_t cut : {std::size_t{0}, std::size_t{10}, parcel->size() - 1}) {
        CAPTURE(cut);
        const auto damaged = decrypt_with(keys.processes, keys.folder / "sari",
                                          std::string_view(*parcel).substr(0, cut), 2'000'000);
        REQUIRE_FALSE(damaged);
        CHECK(damaged.error().what.pattern == "the parcel is damaged, or it is none");
    }
}

TEST_CASE("a key of a hardware token is none for age") {
    CHECK(is_key_for_age(public_line(make_test_key("sari"))));
    CHECK_FALSE(is_key_for_age(test::token_public_line(make_test_key("sari"))));
}

}  // namespace yankomas
