// Writes down a new office.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/new_office.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "store/disk/path.h"
#include "store/office/shipped.h"

namespace yankomas {

namespace {

constexpr std::string_view kOfficePattern =
    "# What office this is. A change counts once an admin has published it: yankomas roster publish office.yaml\n"
    "\n"
    "# The id stands in every case and never changes.\n"
    "office: {}\n"
    "title: {}\n"
    "# WIB, WITA or WIT. Every signed time is written in this zone, so it never changes.\n"
    "zone: {}\n"
    "\n"
    "# How cases are numbered: letters A-Z, digits, dashes, {{year}}, and {{number:N}} with at least N digits.\n"
    "# A procedure may have a pattern of its own, under its id, such as\n"
    "#   diseminasi-ham: \"DH-{{year}}-{{number:4}}\"\n"
    "case-id:\n"
    "  default: {}\n";

constexpr std::string_view kGitAttributes =
    "# What is signed is bytes: git must not change line ends.\n"
    "* -text\n"
    "# Two people who signed onto the same journal must notice; git must not weave their entries together.\n"
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

// Takes back what was created, unless all of it was.
class Undo {
public:
    explicit Undo(Files& files) : files_(files) {}
    Undo(const Undo&) = delete;
    Undo& operator=(const Undo&) = delete;
    ~Undo() {
        // A file that can't be removed either stays; the error that brought us here is the one to
        // tell.
        for (auto path = created_.rbegin(); path != created_.rend(); ++path) {
            static_cast<void>(files_.remove(*path).has_value());
        }
    }
    void note(std::string path) { created_.push_back(std::move(path)); }
    void keep() { created_.clear(); }

private:
    Files& files_;
    std::vector<std::string> created_;
};

}  // namespace

std::string write_office(const OfficeConfig& office) {
    return fmt::format(kOfficePattern, office.id.value, quoted(office.title), name_of(office.zone),
                       quoted(office.usual_pattern.text()));
}

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
    std::vector<std::string> paths{"roster.yaml", "seals.yaml", "cases"};
    for (const NewFile& file : planned) {
        const bool left_over =
            *roster == FileKind::none && holds(files, join_path(root, file.path), file.bytes);
        if (!left_over || file.path == "office.yaml") paths.push_back(file.path);
    }
    std::rotate(paths.begin(), paths.end() - 1,
                paths.end());  // what says most comes first: office.yaml
    for (const std::string& path : paths) {
        const std::string full = join_path(root, path);
        const auto kind = files.kind_of(full);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) continue;
        if (path == "office.yaml" && *roster == FileKind::none &&
            holds(files, full, planned.back().bytes))
            continue;
        if (path == "office.yaml") {
            return refused(message("this folder is an office already"), {full, 0, 0, {}},
                           {message("yankomas roster show")});
        }
        return refused(message("this is in the way of a new office"), {full, 0, 0, {}},
                       {message("begin in an empty folder: yankomas init FOLDER")});
    }
    return Done{};
}

Status create_all(Files& files, const std::string& root, const std::vector<NewFile>& planned) {
    Undo undo(files);
    for (const NewFile& file : planned) {
        const std::string path = join_path(root, file.path);
        if (auto status = files.make_folders(parent_of(path)); !status) return status;
        auto status = files.remove_stale_temps(parent_of(path), std::string(file_name_of(path)));
        if (!status) return status;
        if (holds(files, path, file.bytes)) continue;
        status = files.create(path, file.bytes);
        // What is there although its folder could not be synced stays, as the error says.
        if (!status && holds(files, path, file.bytes)) undo.keep();
        if (!status) return status;
        undo.note(path);
    }
    undo.keep();
    return Done{};
}

}  // namespace yankomas
