// Finds a procedure that a command line names.
// SPDX-License-Identifier: Apache-2.0
#include "cli/sop_shelf.h"

#include "cli/did_you_mean.h"
#include "core/base/text.h"
#include "store/office/find_office.h"
#include "work/office/session.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas {

Result<SopShelfView> shelf_for(Host& host, const Globals& globals, const std::string& asked) {
    SopShelfView shelf;
    const bool is_file = asked.ends_with(".yaml");
    if (!is_file && find_office(host.files, host.working_folder)) {
        const auto office = open_readable(host, globals);
        if (!office) return office.error();
        shelf.zone = office->record.config.zone;
        shelf.office = office->record.config.title;
        shelf.whole = office->whole;
        for (const auto& [digest, sop] : office->record.sops) shelf.sops.push_back(sop);
        return shelf;
    }
    const auto files =
        source_files(host, "sops", is_file ? std::vector{asked} : std::vector<std::string>{});
    if (!files) return files.error();
    for (const SourceFile& file : *files) {
        ReadSop read = judge_sop(file);
        if (!read.sop) {
            tell(host, read.findings);
            return refused(message("{} is no procedure that can be read", file.path), {},
                           {message("yankomas sop check {}", for_shell(file.path))});
        }
        shelf.sops.push_back(std::move(*read.sop));
    }
    return shelf;
}

Result<const Sop*> chosen(const SopShelfView& shelf, const std::string& asked) {
    const Sop* latest = nullptr;
    for (const Sop& sop : shelf.sops) {
        const bool fits = asked.ends_with(".yaml") || sop.version.id.value == asked ||
                          to_string(sop.version) == asked;
        if (fits && (latest == nullptr || latest->version < sop.version)) latest = &sop;
    }
    if (latest != nullptr) return latest;
    std::vector<std::string> names;
    for (const Sop& known : shelf.sops) names.push_back(known.version.id.value);
    Error error = bad_usage(message("there is no procedure \"{}\"", asked),
                            did_you_mean(asked, names, message("yankomas sop list")));
    // stderr has already said what is wrong with the office.
    if (!shelf.whole) error.kind = ErrorKind::failed;
    return error;
}

}  // namespace yankomas
