// Chooses between the sides of a conflict, and between commits without one.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/reapply_source.h"

#include <algorithm>
#include <utility>

#include "core/journal/lost_entries.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/git/git_files.h"
#include "store/office/open_office.h"
#include "work/sign/sign_again.h"

namespace yankomas {

namespace {

// Looks at the file as it stands now. If it is the base with more entries at its end, it becomes
// the base. A file with entries of neither side is refused, so that nothing that a person signed
// meanwhile is lost.
Status keep_what_is_there(const std::string& path, const std::string& there,
                          ReapplySource& source) {
    if (there == source.base) return Done{};
    if (there.starts_with(source.base)) {
        source.base = there;
        return Done{};
    }
    source.is_in_place = false;
    if (there.empty() || source.own == there || read_case(path, there).fault) return Done{};
    return refused(
        message("the file holds entries that neither side of the merge has"), in_file(path),
        {message("keep a copy of it elsewhere, then: git checkout --merge -- {}", path)});
}

Result<std::optional<std::string>> present(const Host& host, const std::string& root,
                                           const std::string& path) {
    const auto kind = host.files.kind_of(join_path(root, path));
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return std::optional<std::string>();
    auto bytes = host.files.read_below(root, path, kMaxAnyJournal);
    if (!bytes) return std::move(bytes).error();
    return std::optional(*std::move(bytes));
}

ReapplySource of_conflict(const Host& host, const OpenedOffice& office, const PersonId& person,
                          const std::string& path, const MergeSides& sides,
                          const OwnSide& own_side) {
    const bool is_merge = own_side.underway == Underway::merge;
    ReapplySource source;
    source.is_conflict = true;
    source.underway = own_side.underway;
    source.base = sides.incoming.value_or("");
    source.own = sides.head.value_or("");
    if (!is_merge) std::swap(source.base, source.own);
    // The commit is only named. The bytes are those of the index.
    source.from = own_side.underway == Underway::nothing ? "stash@{0}" : own_side.commit;
    const auto is_all_own = [&](const std::string& then, const std::string& now) {
        const OwnVersion version = own_version(host, office, path, then, now);
        return std::ranges::all_of(version.lost, [&](const LostEntry& lost) {
            return lost.again || is_own(host, office, person, version, lost);
        });
    };
    // With the sides swapped, nobody else has to sign again.
    if (common_entries(source.own, source.base) > 0 && !is_all_own(source.own, source.base) &&
        is_all_own(source.base, source.own)) {
        std::swap(source.base, source.own);
        source.from = is_merge ? "MERGE_HEAD" : "HEAD";
    }
    return source;
}

}  // namespace

Status require_settled_roster(const Host& host, const std::string& root) {
    const auto sides = git_sides_of(host.processes, root, "roster.yaml");
    if (!sides) return sides.error();
    if (!*sides) return Done{};
    const auto own_side = git_own_side(host.processes, root);
    if (!own_side) return own_side.error();
    const bool is_merge = own_side->underway == Underway::merge;
    return refused(
        message("roster.yaml is in conflict: it comes first, since cases rest on it"),
        in_file("roster.yaml"),
        {is_merge ? message("take the other side's: git checkout --theirs -- roster.yaml, and git "
                            "add roster.yaml")
                  : message("take the other side's: git checkout --ours -- roster.yaml, and git "
                            "add roster.yaml"),
         is_merge ? message("git show HEAD:./roster.yaml shows your own entries; sign them again, "
                            "for example: yankomas roster appoint")
                  : message("git show REBASE_HEAD:./roster.yaml shows your own entries; sign them "
                            "again, for example: yankomas roster appoint")});
}

Result<ReapplySource> find_reapply_source(const Host& host, const OpenedOffice& office,
                                          const PersonId& person, const std::string& path,
                                          const std::optional<std::string>& from) {
    const auto sides = git_sides_of(host.processes, office.root, path);
    if (!sides) return sides.error();
    const auto own_side = git_own_side(host.processes, office.root);
    if (!own_side) return own_side.error();
    auto was = present(host, office.root, path);
    if (!was) return was.error();
    const std::string there = was->value_or("");
    ReapplySource source;
    if (*sides) {
        source = of_conflict(host, office, person, path, **sides, *own_side);
    } else {
        source.base = there;
        source.underway = own_side->underway;
    }
    if (from || !*sides) {
        source.from = from.value_or(own_side->commit);
        if (source.from.empty()) {
            return bad_usage(
                message("git does not say which commit has your own entries"),
                {message("name it: --from COMMIT; git log --all -- {} lists them", path),
                 message("yankomas audit tells what is lost")});
        }
        auto own = git_file_at(host.processes, office.root, source.from, path);
        if (!own) return own.error();
        source.own = std::move(*own);
        // The name of the commit must also mean something in another person's clone.
        auto id = git_short_id(host.processes, office.root, source.from);
        if (!id) return id.error();
        source.from = std::move(*id);
    }
    if (auto status = keep_what_is_there(path, there, source); !status) return status.error();
    source.was = *std::move(was);
    return source;
}

}  // namespace yankomas
