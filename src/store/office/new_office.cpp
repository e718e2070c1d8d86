// Writes down a new office.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/new_office.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

constexpr std::string_view kOfficePattern =
    "# yaml-language-server: $schema=/usr/share/yankomas/schemas/files/office.json\n"
    "# What office this is. A change counts once an admin has published it: "
    "yankomas roster publish office.yaml\n"
    "\n"
    "# The id stands in every case and never changes.\n"
    "office: {}\n"
    "title: {}\n"
    "# WIB, WITA or WIT. Every signed time is written in this zone, so it never changes.\n"
    "zone: {}\n"
    "\n"
    "# How cases are numbered: letters A-Z, digits, dashes, {{year}}, "
    "and {{number:N}} with at least N digits.\n"
    "# A procedure may have a pattern of its own, under its id, such as\n"
    "#   diseminasi-ham: \"DH-{{year}}-{{number:4}}\"\n"
    "case-id:\n"
    "  default: {}\n";

constexpr std::string_view kGitAttributes =
    "# What is signed is bytes: git must not change line ends.\n"
    "* -text\n"
    "# Two people who signed onto the same journal must notice; "
    "git must not weave their entries together.\n"
    "cases/** -merge\n"
    "roster.yaml -merge\n"
    "seals.yaml -merge\n";

constexpr std::string_view kGitIgnore =
    "# Documents hold personal data, which could never be erased from git's history.\n"
    "documents/\n"
    "# Files that are being written.\n"
    ".*.tmp-*\n";

bool holds(const Files& files, const std::string& path, std::string_view bytes) {
    const auto kind = files.kind_of(path);
    if (!kind || *kind != FileKind::file) return false;
    const auto there = files.read(path, bytes.size());
    return there && *there == bytes;
}

// office.yaml as a person would write it, with what may be changed explained in comments.
std::string write_office(const OfficeConfig& office) {
    return fmt::format(kOfficePattern, office.id.value, quoted(office.title), name_of(office.zone),
                       quoted(office.usual_pattern.text()));
}

}  // namespace

std::vector<NewFile> files_of_new_office(const OfficeConfig& office) {
    std::vector<NewFile> planned;
    planned.push_back({".gitattributes", std::string(kGitAttributes), std::nullopt});
    planned.push_back({".gitignore", std::string(kGitIgnore), std::nullopt});
    for (const ShippedFile& file : shipped_files()) {
        const auto kind =
            file.path.starts_with("sops/") ? PublishedKind::sop : PublishedKind::calendar;
        planned.push_back({std::string(file.path), std::string(file.bytes), kind});
    }
    planned.push_back({"office.yaml", write_office(office), PublishedKind::office});
    return planned;
}

Status refuse_used_folder(const Files& files, const std::string& root,
                          const std::vector<NewFile>& planned) {
    const auto roster = files.kind_of(join_path(root, "roster.yaml"));
    if (!roster) return roster.error();
    // Files that an interrupted init left behind do not count as use. office.yaml is checked first,
    // because an error about it tells the user the most.
    std::vector<std::string> paths{"roster.yaml", "seals.yaml", "cases"};
    for (const NewFile& file : planned) {
        const bool is_left_over =
            *roster == FileKind::none && holds(files, join_path(root, file.path), file.bytes);
        const auto where = file.path == "office.yaml" ? paths.begin() : paths.end();
        if (!is_left_over) paths.insert(where, file.path);
    }
    for (const std::string& path : paths) {
        const std::string full = join_path(root, path);
        const auto kind = files.kind_of(full);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) continue;
        if (path == "office.yaml") {
            return refused(message("this folder is an office already"), {full, 0, 0, {}},
                           {message("{}", command("yankomas -C {} roster show", for_shell(root)))});
        }
        return refused(message("this is in the way of a new office"), {full, 0, 0, {}},
                       {message("begin in an empty folder: yankomas init FOLDER")});
    }
    return Done{};
}

Status create_all(Files& files, const std::string& root, const std::vector<NewFile>& planned) {
    std::vector<std::string> created;
    const auto create = [&](const NewFile& file) -> Status {
        const std::string path = join_path(root, file.path);
        if (auto made = files.make_folders(parent_of(path)); !made) return made;
        auto status = files.remove_stale_temps_of(path);
        if (!status || holds(files, path, file.bytes)) return status;
        status = files.create(path, file.bytes);
        if (status) {
            created.push_back(path);
        } else if (holds(files, path, file.bytes)) {
            // The file exists although its folder could not be synced. As the error says, this file
            // and all files created before it stay.
            created.clear();
        }
        return status;
    };
    for (const NewFile& file : planned) {
        auto status = create(file);
        if (status) continue;
        // A file that can't be removed stays; the error that brought us here is the one to tell.
        for (auto path = created.rbegin(); path != created.rend(); ++path)
            static_cast<void>(files.remove(*path).has_value());
        return status;
    }
    return Done{};
}

}  // namespace yankomas
