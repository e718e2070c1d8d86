// The verb sop diff shows what changed between two versions of a procedure, and which running cases
// could move from one to the other.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop_diff.h"

#include <string>

#include "cli/answer.h"
#include "cli/sop_shelf.h"
#include "cli/verbs.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"

namespace yankomas::verb_sop_diff {

struct Request {
    std::string before;
    std::optional<std::string> after;
    Format format = Format::text;

    void declare(Options& options) {
        options.argument("OLD", before, message("the older version: yankomas/1, or a file"));
        options.argument("NEW", after,
                         message("the newer version: yankomas/2, or a file; without it OLD is a "
                                 "procedure, and its last two versions are compared"));
        declare_format(options, format);
    }
};

Result<Sop> sop_named(Host& host, const Globals& globals, const std::string& asked) {
    const auto shelf = shelf_for(host, globals, asked);
    if (!shelf) return shelf.error();
    const auto sop = chosen(*shelf, asked);
    if (!sop) return sop.error();
    return **sop;
}

struct Versions {
    Sop before;
    Sop after;
};

// Returns the last two versions of a procedure.
Result<Versions> last_two(Host& host, const Globals& globals, const std::string& asked) {
    const auto shelf = shelf_for(host, globals, asked);
    if (!shelf) return shelf.error();
    const auto after = chosen(*shelf, asked);
    if (!after) return after.error();
    const Sop* before = nullptr;
    for (const Sop& sop : shelf->sops) {
        const bool is_earlier =
            sop.version.id == (*after)->version.id && sop.version < (*after)->version;
        if (is_earlier && (before == nullptr || before->version < sop.version)) before = &sop;
    }
    if (before != nullptr) return Versions{*before, **after};
    return bad_usage(message("{} has no version before it to compare with", (*after)->version),
                     {message("name both: yankomas sop diff OLD NEW")});
}

Result<Versions> versions_of(Host& host, const Globals& globals, const Request& request) {
    if (!request.after) return last_two(host, globals, request.before);
    const auto before = sop_named(host, globals, request.before);
    if (!before) return before.error();
    const auto after = sop_named(host, globals, *request.after);
    if (!after) return after.error();
    if (before->version.id == after->version.id) return Versions{*before, *after};
    return bad_usage(message("{} and {} are two procedures, not two versions of one",
                             before->version, after->version),
                     {message("yankomas sop list")});
}

// Adds the cases of the office that run under the older version.
Result<CasesRead> add_cases(Host& host, const OpenedOffice& office,
                            const std::optional<VersionRoute>& route, SopDiff& diff) {
    return read_cases(host, office, [&](const Docket& docket, const Judgement& judgement) -> Take {
        const auto move = move_of(docket, judgement, diff.before, route);
        if (!move) return {};
        return [&diff, move] { diff.cases.push_back(*move); };
    });
}

Result<ExitCode> compare(Host& host, const Globals& globals, const Request& request) {
    const auto versions = versions_of(host, globals, request);
    if (!versions) return versions.error();
    const auto& [before, after] = *versions;
    const auto office = office_around(host, globals);
    if (!office) return office.error();
    const auto find = [&](const SopVersion& version) {
        return *office ? (*office)->record.in_force(host.now).sop(version) : nullptr;
    };
    const auto route = route_between(before, after, find);
    SopDiff diff{before, after, route.has_value(), false, false, {}, {}};
    diff.changes =
        changes_between(before, after, route ? route->steps : same_numbers(before, after));
    CasesRead answer;
    diff.has_cases = *office && (*office)->record.sops.contains(before.digest);
    diff.can_move = *office && (*office)->record.sops.contains(after.digest);
    if (diff.has_cases) {
        const auto read = add_cases(host, **office, route, diff);
        if (!read) return read.error();
        answer = *read;
    }
    const Zone zone = *office ? (*office)->record.config.zone : Zone::wib;
    if (request.format == Format::text) {
        host.out.write(render_sop_diff(diff, host.screen()));
    } else {
        write_items(host, request.format, "sop-diff/1", zone, json_of(diff),
                    {{"before", before.version},
                     {"after", after.version},
                     {"has_map", diff.has_map},
                     {"cases", answer.cases}});
    }
    return *office ? read_code(**office, answer.code) : answer.code;
}

Verb verb() {
    return {"sop diff", VerbGroup::office, message("what a new version of a procedure changes"),
            declare<Request, compare>};
}

}  // namespace yankomas::verb_sop_diff
