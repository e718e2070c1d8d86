// Opens a parcel, and puts only what a case names where it belongs.
// SPDX-License-Identifier: Apache-2.0
//
// The names in a parcel decide nothing: a file goes where a verified case has its digest. Nothing
// is written before everything is known to be good, and then everything or nothing is.
#include <algorithm>
#include <set>
#include <utility>

#include "core/office/office.h"
#include "render/kit/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/office/open_office.h"
#include "store/parcel/age.h"
#include "store/parcel/tar.h"
#include "work/documents/parcel.h"
#include "work/documents/survey.h"
#include "work/report.h"

namespace yankomas {

namespace {

struct PlannedFile {
    std::string file;        // below the office folder
    std::string_view bytes;  // of the archive
};

// What becomes of the files of a parcel.
struct Plan {
    std::vector<PlannedFile> files;
    int here = 0;       // lie here already
    int forgotten = 0;  // are forgotten, and stay so
    int unknown = 0;    // are named by no case
};

Error in_the_way(const NamedFile& one) {
    return refused(message("something else lies where this file belongs, so nothing was written"),
                   in_file(one.file),
                   {message("move it away, then unpack again; what is wrong with it: yankomas "
                            "documents check")});
}

// Decides about one file of the parcel by its bytes.
Status plan_member(Host& host, const DocumentSurvey& survey, const TarMember& member,
                   std::set<std::string>& planned, Plan& plan) {
    const Digest digest = sha256(member.bytes);
    bool is_named = false;
    bool is_forgotten = false;
    bool is_new = false;
    for (const NamedFile& one : survey.files) {
        const bool fits = one.digest == digest && one.is_verified && !is_office_file(one.file) &&
                          static_cast<std::size_t>(one.size) == member.bytes.size();
        if (!fits) continue;
        is_forgotten = is_forgotten || one.forgotten_by.has_value();
        if (one.forgotten_by) continue;
        is_named = true;
        if (one.state == FileState::same) continue;
        if (one.state != FileState::absent) return in_the_way(one);
        is_new = true;
        if (planned.insert(one.file).second) plan.files.push_back({one.file, member.bytes});
    }
    if (is_named && !is_new) ++plan.here;
    if (!is_named && is_forgotten) ++plan.forgotten;
    if (is_named || is_forgotten) return Done{};
    ++plan.unknown;
    remark(host, Severity::warning,
           message("no case here names {}, so it is left out", member.name));
    return Done{};
}

// Makes the folder of a file. A link on the way is refused, since it may lead anywhere.
Status make_folder_below(Host& host, const std::string& root, const std::string& folder) {
    for (std::size_t end = folder.find('/');; end = folder.find('/', end + 1)) {
        const std::string path = join_path(root, folder.substr(0, end));
        const auto kind = host.files.kind_of(path);
        if (!kind) return kind.error();
        if (*kind == FileKind::none) return host.files.make_folders(join_path(root, folder));
        if (*kind != FileKind::folder) return not_a_file(path, *kind);
        if (end == std::string::npos) return Done{};
    }
}

// Writes all files beside their places first, and only then gives them their names.
Status put_planned(Host& host, const std::string& root, const std::vector<PlannedFile>& files) {
    std::vector<TempFile> written;
    for (const PlannedFile& one : files) {
        const std::string folder = parent_of(one.file);
        if (folder != ".") {
            if (auto status = make_folder_below(host, root, folder); !status) return status;
        }
        const std::string target = join_path(root, one.file);
        if (auto swept = host.files.remove_stale_temps_of(target); !swept) return swept;
        auto temp = host.files.write_temp(target, one.bytes);
        if (!temp) return std::move(temp).error();
        written.push_back(*std::move(temp));
    }
    std::vector<std::string> made;
    for (TempFile& temp : written) {
        std::string target = temp.target();
        auto status = host.files.commit_new(std::move(temp));
        if (!status) {
            for (const std::string& path : made)
                static_cast<void>(host.files.remove(path).has_value());
            return status;
        }
        made.push_back(std::move(target));
    }
    return Done{};
}

}  // namespace

Result<std::string> open_parcel(Host& host, const std::string& parcel,
                                const std::string& identity) {
    // age adds less than a hundredth.
    constexpr std::size_t kMaxFile = kMaxParcel + kMaxParcel / 64;
    const auto bytes = host.files.read(path_from(host, expand_home(host, parcel)), kMaxFile);
    if (!bytes) return bytes.error();
    return decrypt_with(host.processes, path_from(host, expand_home(host, identity)), *bytes,
                        kMaxFile);
}

Result<ExitCode> unpack_documents(Host& host, const OpenedOffice& office,
                                  std::string_view archive) {
    const auto members = read_tar(archive);
    if (!members) return members.error();
    const auto survey = survey_documents(host, office);
    if (!survey) return survey.error();
    Plan plan;
    std::set<std::string> planned;
    for (const TarMember& member : *members) {
        auto status = plan_member(host, *survey, member, planned, plan);
        if (!status) return status.error();
    }
    if (auto status = put_planned(host, office.root, plan.files); !status) return status.error();
    for (const auto& file : plan.files) host.out.write(show_safely(file.file) + '\n');
    say(host, message("unpacked: {} new, {} here already, {} forgotten and left out",
                      plan.files.size(), plan.here, plan.forgotten));
    if (plan.unknown == 0) return ExitCode::clean;
    suggest(host, message("if a colleague has signed more, fetch it first: git pull"));
    return survey->code == ExitCode::failed ? ExitCode::failed : ExitCode::findings;
}

}  // namespace yankomas
