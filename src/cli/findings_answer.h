// The findings of a whole office in the forms that --format of lint and audit offers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "core/base/finding.h"
#include "core/calendar/instant.h"
#include "render/kit/json.h"
#include "work/host.h"

namespace yankomas {

// Those from sarif on are for build servers and editors (build_servers.h). `automatic` is github
// where GitHub runs the command, and text elsewhere.
enum class FindingsForm { text, json, jsonl, sarif, github, gitlab, junit, checkstyle, automatic };

void declare_findings_form(Options& options, FindingsForm& into);
// True for a form whose reader judges for himself what he shows: notes are always in it.
[[nodiscard]] bool has_notes(const Host& host, FindingsForm form);

// What was judged, for the forms that name it.
struct JudgedOffice {
    std::string_view verb;  // "lint"
    std::string root;       // the office folder
    Zone zone = Zone::wib;
    bool warnings_fail = false;      // --strict
    std::vector<std::string> cases;  // the paths of all cases that were judged
};

// Writes the findings to stdout. The document of json, yankomas.VERB/1, has a summary that counts
// them by severity, and after that the members of `more`.
void write_findings(Host& host, FindingsForm form, const JudgedOffice& judged,
                    const Findings& findings, const Json& more);

}  // namespace yankomas
