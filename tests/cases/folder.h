// An office folder in the making, and the tables of all folders below tests/cases.
// SPDX-License-Identifier: Apache-2.0
//
// How to add a rule's folder:
//
// 1. Write a function that makes the fault in an otherwise sound office, in the *_recipes.cpp of
//    its family. Start from a case of support/small_office.h, and sign one act more or put a file.
// 2. Name it in the table at the end of that file. Below bad/ the name is that of the rule, or
//    `rule--what` for a second folder of the same rule. Below ok/ it says what the folder shows.
// 3. UPDATE_GOLDEN=1 ctest -R '^cases$' writes the folder and its `expected`: what `lint --notes`
//    finds.
// 4. Read `expected`: it must be one finding, of that rule, at the line where a person looks. If it
//    is not, mend the rule.
// 5. Commit the folder with its recipe. The test compares both, byte for byte.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/replaced.h"
#include "support/small_office.h"

namespace yankomas::test {

struct MadeFile {
    std::string bytes;  // for a link, where it points to
    bool is_link = false;

    bool operator==(const MadeFile&) const = default;
};
using MadeFiles = std::map<std::string, MadeFile>;  // by path below the folder

class Folder {
public:
    OfficeWorld office = small_office();
    // An office of one admin is a fault by itself, so a sound roster gets a second admin at its
    // end.
    bool has_second_admin = true;

    // Puts a file into the folder, in place of one that the office wrote by itself.
    void put(const std::string& path, std::string bytes) {
        put_[path] = MadeFile{std::move(bytes), false};
    }
    void put(const CaseWorld& one) { put(one.path(), one.bytes); }
    void link(const std::string& path, const std::string& target) {
        put_[path] = MadeFile{target, true};
    }

    [[nodiscard]] MadeFiles files() const;

private:
    MadeFiles put_;
};

constexpr std::string_view kToday = "2026-12-01T09:00:00+07:00";

// Version 2 of the small procedure, by which one person at a time is petugas.
[[nodiscard]] std::string small_sop_with_one_petugas();

// A roster entry with nothing but its act and, unless empty, its person.
[[nodiscard]] RosterEntry change(RosterAct act, std::string_view person);

// How one folder is made.
struct Recipe {
    std::string_view name;
    void (*make)(Folder& folder);
};
using Recipes = std::vector<Recipe>;

[[nodiscard]] Recipes form_recipes();
[[nodiscard]] Recipes source_recipes();
[[nodiscard]] Recipes trust_recipes();
[[nodiscard]] Recipes document_recipes();
[[nodiscard]] Recipes order_recipes();
[[nodiscard]] Recipes correct_recipes();
[[nodiscard]] Recipes migrate_recipes();
[[nodiscard]] Recipes takeover_recipes();
[[nodiscard]] Recipes time_recipes();
[[nodiscard]] Recipes roster_recipes();
[[nodiscard]] Recipes seal_recipes();
[[nodiscard]] Recipes office_recipes();
[[nodiscard]] Recipes clean_recipes();
[[nodiscard]] Recipes clean_roster_recipes();

// Those below bad/, and those below ok/.
[[nodiscard]] Recipes bad_recipes();
[[nodiscard]] Recipes ok_recipes();

[[nodiscard]] MadeFiles make(const Recipe& recipe);

// A folder as it lies on disk; `expected` is no part of it.
[[nodiscard]] MadeFiles read_folder(const std::string& root);
// Writes a folder anew, and leaves its `expected`.
void write_folder(const std::string& root, const MadeFiles& files);

}  // namespace yankomas::test
