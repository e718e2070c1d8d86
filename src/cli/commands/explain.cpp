// The verb explain says what a rule means and how its findings are mended, or lists all rules.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

#include <memory>
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/sop_shelf.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "render/calendar/law.h"
#include "render/kit/json.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ExplainRequest {
    std::optional<std::string> rule;
    bool law = false;
    Format format = Format::text;
};

Error unknown_rule(const std::string& given) {
    std::vector<std::string> names;
    for (const RuleFacts& facts : all_rules()) names.emplace_back(facts.name);
    std::vector<Message> hints;
    if (const auto meant = nearest(given, names))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(message("yankomas explain"));
    return bad_usage(message("there is no rule \"{}\"", given), std::move(hints));
}

std::string render_rules(const Host& host, const ExplainRequest& request,
                         const std::vector<Rule>& rules) {
    if (request.format == Format::text) {
        return request.rule ? render_explanation(rules.front(), host.screen())
                            : render_rule_list(host.screen());
    }
    std::vector<Json> items;
    for (const Rule rule : rules) items.push_back(json_of(rule));
    if (request.format == Format::jsonl) return render_json_lines(items);
    return render_json(
        json_document("explain/1", to_string(host.now, Zone::wib), std::move(items)));
}

// The law beside the rules, with the procedures and the calendar of the office around, or the
// shipped ones.
Result<ExitCode> explain_law(Host& host, const Globals& globals, const ExplainRequest& request) {
    const auto found = find_calendar(host, globals, {});
    if (!found) return found.error();
    const Calendar& calendar = found->calendar;
    bool is_whole = found->whole;
    if (request.format == Format::text) {
        host.out.write(render_law(calendar, host.screen()));
    } else if (request.format == Format::html) {
        const auto shelf = shelf_for(host, globals, "");
        if (!shelf) return shelf.error();
        is_whole = is_whole && shelf->whole;
        std::vector<const Sop*> sops;
        for (const Sop& sop : shelf->sops) sops.push_back(&sop);
        host.out.write(render_html(law_page(calendar, sops, host.words, code_of(host.language))));
    } else {
        write_items(host, request.format, "law/1", Zone::wib, json_of_law(calendar));
    }
    return is_whole ? ExitCode::clean : ExitCode::failed;
}

Result<ExitCode> explain(Host& host, const Globals& globals, const ExplainRequest& request) {
    if (request.law && request.rule) {
        return bad_usage(message("--law is about all rules"), {message("yankomas explain --law")});
    }
    if (request.law) return explain_law(host, globals, request);
    if (request.format == Format::html) {
        return bad_usage(message("the page is that of --law"),
                         {message("yankomas explain --law --format html")});
    }
    std::vector<Rule> rules;
    if (request.rule) {
        const std::optional<Rule> rule = find_rule(*request.rule);
        if (!rule) return unknown_rule(*request.rule);
        rules.push_back(*rule);
    } else {
        for (const RuleFacts& facts : all_rules()) rules.push_back(facts.rule);
    }
    host.out.write(render_rules(host, request, rules));
    return ExitCode::clean;
}

}  // namespace

static Action declare_explain(Options& options) {
    auto request = std::make_shared<ExplainRequest>();
    options.argument("RULE", request->rule,
                     message("a rule's id or name; without it all rules are listed"));
    options.flag("--law", request->law,
                 message("on what the rules rest: a regulation, the source table, or our choice"));
    declare_format(options, request->format,
                   {Format::text, Format::json, Format::jsonl, Format::html});
    return
        [request](Host& host, const Globals& globals) { return explain(host, globals, *request); };
}

namespace verb_explain {
Verb verb() {
    return {"explain", VerbGroup::help, message("what a finding means and how to mend it"),
            declare_explain};
}
}  // namespace verb_explain

}  // namespace yankomas
