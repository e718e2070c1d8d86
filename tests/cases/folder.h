// An office folder in the making, and the tables of all folders below tests/cases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/small_office.h"

namespace yankomas::test {

class Folder {
public:
    OfficeWorld office = small_office();

    void put(const std::string& path, std::string bytes) { files_.emplace_back(path, std::move(bytes)); }
    void put(const CaseWorld& one) { put(one.path(), one.bytes); }
    void link(const std::string& path, const std::string& target) { links_.emplace_back(path, target); }

    // What was put wins over what the office wrote by itself.
    void write(const std::string& root) const;

private:
    OfficeFiles files_;
    OfficeFiles links_;
};

// How one folder is made. Below bad/ the name is that of a rule.
struct Recipe {
    std::string_view name;
    void (*make)(Folder& folder);
};

[[nodiscard]] std::vector<Recipe> form_recipes();
[[nodiscard]] std::vector<Recipe> source_recipes();
[[nodiscard]] std::vector<Recipe> trust_recipes();
[[nodiscard]] std::vector<Recipe> document_recipes();
[[nodiscard]] std::vector<Recipe> order_recipes();
[[nodiscard]] std::vector<Recipe> time_recipes();
[[nodiscard]] std::vector<Recipe> roster_recipes();
[[nodiscard]] std::vector<Recipe> clean_recipes();

}  // namespace yankomas::test
