// Makes, reads and writes the folders below tests/cases.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

#include <filesystem>
#include <fstream>

#include "support/read_file.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kExpected = "expected";

Recipes joined(const std::vector<Recipes>& families) {
    Recipes all;
    for (const Recipes& family : families) all.insert(all.end(), family.begin(), family.end());
    return all;
}

}  // namespace

MadeFiles Folder::files() const {
    MadeFiles files = put_;
    const OfficeWorld whole = has_second_admin ? with_second_admin(office) : office;
    for (const auto& [path, bytes] : whole.files()) files.emplace(path, MadeFile{bytes, false});
    return files;
}

Recipes bad_recipes() {
    return joined({form_recipes(), source_recipes(), trust_recipes(), document_recipes(),
                   order_recipes(), correct_recipes(), migrate_recipes(), takeover_recipes(),
                   time_recipes(), roster_recipes(), seal_recipes(), office_recipes()});
}

Recipes ok_recipes() { return joined({clean_recipes(), clean_roster_recipes()}); }

MadeFiles make(const Recipe& recipe) {
    Folder folder;
    recipe.make(folder);
    return folder.files();
}

MadeFiles read_folder(const std::string& root) {
    MadeFiles files;
    if (!std::filesystem::is_directory(root)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const std::string path = entry.path().lexically_relative(root).string();
        if (path == kExpected) continue;
        if (entry.is_symlink()) {
            files[path] = {std::filesystem::read_symlink(entry.path()).string(), true};
        } else if (entry.is_regular_file()) {
            files[path] = {bytes_of(entry.path()), false};
        }
    }
    return files;
}

void write_folder(const std::string& root, const MadeFiles& files) {
    std::filesystem::create_directories(root);
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        if (entry.path().filename() != kExpected) std::filesystem::remove_all(entry.path());
    }
    for (const auto& [path, file] : files) {
        const std::filesystem::path full(root + '/' + path);
        std::filesystem::create_directories(full.parent_path());
        if (file.is_link) {
            std::filesystem::create_symlink(file.bytes, full);
        } else {
            std::ofstream(full, std::ios::binary | std::ios::trunc) << file.bytes;
        }
    }
}

std::string small_sop_with_one_petugas() {
    return replaced(replaced(small_sop(), "version: 1", "version: 2"), "Petugas layanan}",
                    "Petugas layanan, single: true}");
}

RosterEntry change(RosterAct act, std::string_view person) {
    RosterEntry entry;
    entry.act = act;
    if (!person.empty()) entry.person = PersonId(person);
    return entry;
}

}  // namespace yankomas::test
