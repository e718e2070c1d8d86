// Judges a commit and compares names of findings.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/known_findings.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/base/rules/documents.h"
#include "render/findings/build_servers.h"
#include "store/git/committed_files.h"
#include "store/office/open_office.h"
#include "work/office/session.h"

namespace yankomas {

namespace {

// Everybody has to rely on the roster, on what it published and on the bytes and signatures of
// every journal, so nobody gets used to a fault in them. By their ids: 001 to 007, a changed
// document, 1xx and 6xx; their notes are no faults.
bool is_never_old(const Finding& finding, const OpenedOffice& office) {
    const auto id = static_cast<int>(finding.rule);
    const bool is_of_integrity =
        id < 8 || finding.rule == rule::document_changed || id / 100 == 1 || id / 100 == 6;
    if (is_of_integrity && finding.severity != Severity::note) return true;
    const std::string& file = finding.place.file;
    const auto& publications = office.record.roster.publications;
    return file == "roster.yaml" || file == "seals.yaml" || file == "office.yaml" ||
           std::ranges::any_of(publications, [&](const Publication& publication) {
               return publication.file.file == file;
           });
}

Result<Findings> findings_then(const Host& host, const OpenedOffice& office,
                               const LintScope& scope) {
    auto files = CommittedFiles::open(host.files, host.processes, office.root, *scope.since,
                                      scope.repository);
    if (!files) return files.error();
    StringOutput silent;
    Host then{.files = **files,
              .processes = host.processes,
              .out = silent,
              .err = silent,
              .environment = host.environment,
              .working_folder = host.working_folder,
              .program_path = host.program_path,
              .now = host.now,
              .now_is_given = host.now_is_given,
              .machine_time = host.machine_time,
              .threads = host.threads,
              .cache_folder = host.cache_folder,
              .ask = {},
              .words = {},
              .out_paint = Paint(),
              .err_paint = Paint()};
    const auto opened = open_remembered_office(then, office.root);
    if (!opened) return Findings();
    LintScope same = scope;
    same.since.reset();
    auto result = lint_office(then, *opened, std::move(same));
    return result ? std::move(result->findings) : Findings();
}

}  // namespace

Result<int> leave_out_known(Host& host, const OpenedOffice& office, const LintScope& scope,
                            Findings& findings) {
    const auto then = findings_then(host, office, scope);
    if (!then) return then.error();
    const auto old_names = fingerprints_of(*then);
    const std::set<std::string> known(old_names.begin(), old_names.end());
    const auto names = fingerprints_of(findings);
    Findings told;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!known.contains(names[i]) || is_never_old(findings[i], office))
            told.push_back(std::move(findings[i]));
    }
    const auto left_out = static_cast<int>(findings.size() - told.size());
    findings = std::move(told);
    return left_out;
}

}  // namespace yankomas
