// The verb roster publish puts files of the office in force from now on.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/rules/published.h"
#include "render/findings/diagnostic.h"
#include "store/disk/os_error.h"
#include "work/judge/calendar_change.h"
#include "work/office/publishable.h"
#include "work/office/session.h"
#include "work/sign/roster_change.h"
#include "work/sign/signing.h"

namespace yankomas::verb_roster_publish {

struct Request {
    std::vector<std::string> files;
    SigningChoices signing;

    void declare(Options& options) {
        options
            .list("FILE", "FILE", files,
                  message("office.yaml, procedures and calendars of this office"))
            .required();
        declare_signing(options, signing);
    }
};

// Returns the path below the office folder of a file that was named from the working folder.
Result<std::string> path_in_office(const Host& host, const OpenedOffice& office,
                                   const std::string& given) {
    const auto root = host.files.canonical(office.root);
    if (!root) return root.error();
    auto path = host.files.canonical(path_from(host, given));
    if (!path) return path.error();
    const std::string above = root->ends_with('/') ? *root : *root + "/";
    const std::string below = path->starts_with(above) ? path->substr(above.size()) : std::string();
    if (kind_of_published(below)) return below;
    return refused(
        message("{} is no file of this office that can be published", given), {},
        {message(
            "these are office.yaml, sops/NAME.yaml and calendars/NAME.yaml, with names of letters, "
            "digits and . - _")});
}

// The entry so far, what is wrong with its files, and the last calendar among them, which is to be
// in force.
struct Gathered {
    RosterEntry entry;
    Findings findings;
    std::set<std::string> versions;
    std::string calendar_file;
    std::optional<Calendar> calendar;
};

// Adds a file to the entry, unless the same bytes are published already or the file was named
// before.
Status gather(Host& host, const OpenedOffice& office, const std::string& given,
              Gathered& gathered) {
    const auto path = path_in_office(host, office, given);
    if (!path) return path.error();
    const auto& files = gathered.entry.files;
    if (std::ranges::find(files, *path, &PublishedFile::file) != files.end()) return Done{};
    auto checked = check_publishable(host.files, office, *path, *kind_of_published(*path));
    if (!checked) return checked.error();
    if (checked->is_published) {
        host.err.write(render_remark(Severity::note,
                                     message("{} is published already, as it is", *path),
                                     host.words, host.err_paint, host.err_width));
        return Done{};
    }
    if (!checked->version.empty() && !gathered.versions.insert(checked->version).second) {
        gathered.findings.push_back(
            finding(rule::version_twice, in_file(*path),
                    message("{} stands in two of the files to publish", checked->version),
                    message("publish one of them; a change is a new version in a new file")));
    }
    for (Finding& found : checked->findings) gathered.findings.push_back(std::move(found));
    if (checked->calendar) {
        gathered.calendar_file = *path;
        gathered.calendar = std::move(checked->calendar);
    }
    gathered.entry.files.push_back(std::move(checked->file));
    return Done{};
}

Result<RosterEntry> publication_of(Host& host, const OpenedOffice& office,
                                   const std::vector<std::string>& files) {
    Gathered gathered;
    gathered.entry.act = RosterAct::publish;
    for (const std::string& file : files) {
        if (auto status = gather(host, office, file, gathered); !status) return status.error();
    }
    sort_findings(gathered.findings);
    if (auto status = refuse_errors(host, gathered.findings); !status) return status.error();
    if (gathered.entry.files.empty()) return refused(message("there is nothing to publish"));
    if (gathered.calendar) {
        auto status =
            tell_calendar_change(host, office, gathered.calendar_file, *gathered.calendar);
        if (!status) return status.error();
    }
    return std::move(gathered.entry);
}

Result<ExitCode> publish(Host& host, const Globals& globals, const Request& request) {
    return change_roster(host, globals, request.signing, [&](const OpenedOffice& office) {
        return publication_of(host, office, request.files);
    });
}

Verb verb() {
    return {"roster publish", VerbGroup::people,
            message("make files count: office, procedures, calendars"), declare<Request, publish>};
}

}  // namespace yankomas::verb_roster_publish
