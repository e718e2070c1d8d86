// The verb help shows all verbs, or one verb with its options.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "cli/find_verb.h"
#include "cli/help_page.h"
#include "cli/verbs.h"
#include "core/base/text.h"

namespace yankomas::verb_help {

struct Request {
    std::vector<std::string> verb;  // its words; empty: all verbs

    void declare(Options& options) {
        options.list("VERB", "VERB", verb, message("the verb, in one or two words"));
    }
};

Result<ExitCode> show_help(Host& host, const Request& request) {
    if (request.verb.empty()) {
        host.out.write(render_overview(host.words, host.out_paint));
        return ExitCode::clean;
    }
    if (request.verb.size() == 1 && !second_words(request.verb.front()).empty()) {
        host.out.write(render_family(request.verb.front(), host.words, host.out_paint));
        return ExitCode::clean;
    }
    const Verb* verb = find_verb(join(request.verb, " "));
    if (verb == nullptr) return unknown_verb(request.verb);
    host.out.write(render_verb(*verb, host.words, host.out_paint));
    return ExitCode::clean;
}

Verb verb() {
    return {"help", VerbGroup::help, message("the verbs, or one verb with its options"),
            declare<Request, show_help>};
}

}  // namespace yankomas::verb_help
