// The verb help.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>
#include <vector>

#include "cli/find_verb.h"
#include "cli/help_page.h"
#include "cli/verbs.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct HelpRequest {
    std::vector<std::string> verb;  // its words; empty: all verbs
};

Result<ExitCode> show_help(Host& host, const HelpRequest& request) {
    if (request.verb.empty()) {
        host.out.write(render_overview(host.words, host.out_paint));
        return ExitCode::clean;
    }
    const Verb* verb = find_verb(join(request.verb, " "));
    if (verb == nullptr) return unknown_verb(request.verb);
    host.out.write(render_verb(*verb, host.words, host.out_paint));
    return ExitCode::clean;
}

}  // namespace

Action declare_help(Options& options) {
    auto request = std::make_shared<HelpRequest>();
    options.arguments("VERB", request->verb, message("the verb, in one or two words"));
    return [request](Host& host, const Globals&) { return show_help(host, *request); };
}

}  // namespace yankomas
