// Packs the papers of cases into a parcel.
// SPDX-License-Identifier: Apache-2.0
#include "work/documents/parcel.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "render/kit/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/files.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/office/open_office.h"
#include "store/parcel/age.h"
#include "store/parcel/tar.h"
#include "work/documents/recipients.h"
#include "work/documents/survey.h"
#include "work/judge/judge_cases.h"
#include "work/report.h"

namespace yankomas {

namespace {

// What is to be packed: files of cases, each once.
struct Contents {
    std::vector<NamedFile> files;
    std::set<Digest> sops;  // of the cases
    std::uint64_t bytes = 0;
    int cases = 0;
    // `findings` if a file was left out, and `failed` if a file, or the case that may name it,
    // could not be read or is not verified.
    ExitCode code = ExitCode::clean;
};

// Says why a file is not packed.
Message why_left_out(const NamedFile& one) {
    switch (one.state) {
        case FileState::same: break;
        case FileState::absent: return message("{} is not here, so it is left out", one.file);
        case FileState::unread: return message("{} can't be read, so it is left out", one.file);
        case FileState::differs:
        case FileState::unsafe:
            return message("{} is not the file that was signed, so it is left out", one.file);
    }
    return message("{} is of a case that is not verified, so it is left out", one.file);
}

Result<Contents> contents_of(Host& host, const OpenedOffice& office, const PackWants& wants) {
    Contents contents;
    const auto survey = survey_named(host, office, wants.cases);
    if (!survey) return survey.error();
    contents.sops = survey->sops;
    contents.code = survey->code;
    if (wants.cases.empty()) {
        for (const auto& [digest, sop] : office.record.sops) contents.sops.insert(digest);
    }
    std::set<std::string> paths;
    std::set<CaseId> cases;
    for (const NamedFile& one : survey->files) {
        if (one.forgotten_by || !paths.insert(one.file).second) continue;
        if (one.state != FileState::same || !one.is_verified) {
            remark(host, Severity::warning, why_left_out(one));
            const bool is_unread = one.state == FileState::unread;
            contents.code =
                std::max(contents.code, is_unread ? ExitCode::failed : ExitCode::findings);
            continue;
        }
        contents.bytes += static_cast<std::uint64_t>(one.size);
        cases.insert(one.id);
        contents.files.push_back(one);
    }
    contents.cases = static_cast<int>(cases.size());
    if (contents.files.empty()) {
        Error error = refused(message("there is no file here to pack"), {},
                              {message("yankomas documents check --all lists what the cases "
                                       "name")});
        if (contents.code == ExitCode::failed) error.kind = ErrorKind::failed;
        return error;
    }
    if (contents.bytes <= kMaxParcel) return contents;
    return refused(message("a parcel holds at most {} MiB, and these files have {}",
                           kMaxParcel >> 20U, contents.bytes >> 20U),
                   {},
                   {message("pack the cases one by one: yankomas documents pack CASE -o FILE")});
}

// A parcel must not lie where git would take it along, nor be taken for a paper.
Status require_outside(const Host& host, const OpenedOffice& office, const std::string& output) {
    const auto folder = host.files.canonical(parent_of(output));
    if (!folder) return folder.error();
    const auto root = host.files.canonical(office.root);
    if (!root) return root.error();
    if (!(*folder + '/').starts_with(*root + '/')) return Done{};
    return refused(message("a parcel does not belong into the office folder"), in_file(output),
                   {message("write it elsewhere: -o ~/{}", for_shell(file_name_of(output)))});
}

// tar read the files after they were judged, so what it packed is compared once more.
Status require_as_signed(const std::vector<NamedFile>& files, std::string_view archive) {
    const auto members = read_tar(archive);
    if (!members) return members.error();
    const bool same =
        members->size() == files.size() &&
        std::ranges::equal(*members, files, [](const TarMember& member, const NamedFile& one) {
            return member.name == one.file && sha256(member.bytes) == one.digest;
        });
    if (same) return Done{};
    return refused(message("a file changed while it was packed, so nothing was written"), {},
                   {message("yankomas documents check")});
}

}  // namespace

Result<ExitCode> pack_documents(Host& host, const OpenedOffice& office, const PackWants& wants) {
    const std::string output = path_from(host, expand_home(host, wants.output));
    if (auto status = require_outside(host, office, output); !status) return status.error();
    const auto contents = contents_of(host, office, wants);
    if (!contents) return contents.error();
    const auto recipients = find_recipients(host, office, contents->sops, wants);
    if (!recipients) return recipients.error();
    std::vector<std::string> names;
    for (const NamedFile& one : contents->files) names.push_back(one.file);
    const auto archive = pack_tar(host.processes, office.root, names);
    if (!archive) return archive.error();
    if (auto status = require_as_signed(contents->files, *archive); !status) return status.error();
    const auto sealed = encrypt_to(host.processes, recipients->keys, *archive);
    if (!sealed) return sealed.error();
    auto status = host.files.remove_stale_temps_of(output);
    if (status) status = host.files.create(output, *sealed);
    if (!status) return status.error();
    say(host, message("packed: files {}, cases {}; for {}", contents->files.size(), contents->cases,
                      joined(recipients->people, ", ", &PersonId::value)));
    return contents->code;
}

}  // namespace yankomas
