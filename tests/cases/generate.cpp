// Writes the folders below tests/cases anew: generate_cases TESTS_CASES_FOLDER. The same bytes in every run.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cases/folder.h"

namespace yankomas::test {

namespace {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// Everything but what the test compares with.
void clear(const std::filesystem::path& root) {
    std::filesystem::create_directories(root);
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        if (entry.path().filename() != "expected") std::filesystem::remove_all(entry.path());
    }
}

void make_all(const std::string& root, const std::vector<Recipe>& recipes) {
    for (const Recipe& recipe : recipes) {
        Folder folder;
        recipe.make(folder);
        const std::string path = root + '/' + std::string(recipe.name);
        clear(path);
        folder.write(path);
    }
}

}  // namespace

void Folder::write(const std::string& root) const {
    for (const OfficeFiles& files : {office.files(), files_}) {
        for (const auto& [path, bytes] : files) write_file(root + '/' + path, bytes);
    }
    for (const auto& [path, target] : links_) {
        const std::filesystem::path full(root + '/' + path);
        std::filesystem::create_directories(full.parent_path());
        std::filesystem::create_symlink(target, full);
    }
}

}  // namespace yankomas::test

int main(int argc, char** argv) {
    using namespace yankomas::test;
    if (argc != 2) {
        std::cerr << "usage: generate_cases TESTS_CASES_FOLDER\n";
        return 2;
    }
    const std::string root = argv[1];
    for (const auto& recipes : {form_recipes(), source_recipes(), trust_recipes(), document_recipes(),
                                order_recipes(), time_recipes(), roster_recipes()}) {
        make_all(root + "/bad", recipes);
    }
    make_all(root + "/ok", clean_recipes());
    return 0;
}
