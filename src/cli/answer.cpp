// Writes the answers of verbs as text, JSON or JSON Lines.
// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.h"

#include <algorithm>
#include <array>

#include "core/calendar/instant.h"
#include "render/findings/diagnostic.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// Returns {file, name, sound, findings}. The name is null if it could not be read out of the file.
Json json_of(const CheckedFile& file) {
    Json findings = Json::array();
    for (const Finding& finding : file.findings) findings.push_back(yankomas::json_of(finding));
    return {{"file", file.path},
            {"name", file.name.empty() ? Json() : Json(file.name)},
            {"sound", !has_errors(file.findings)},
            {"findings", std::move(findings)}};
}

}  // namespace

void declare_format(Options& options, Format& into, const std::vector<Format>& forms) {
    // The names are in the order of Format.
    constexpr std::array kNames{"text", "json", "jsonl", "csv", "svg", "html"};
    std::vector<std::pair<std::string, Format>> named;
    for (const Format form : forms)
        named.emplace_back(kNames.at(static_cast<std::size_t>(form)), form);
    options.choice("--format", "FORMAT", into, std::move(named), message("the form of the answer"));
}

void write_items(Host& host, Format format, std::string_view schema, Zone zone,
                 std::vector<Json> items, const Json& more) {
    if (format == Format::jsonl) return host.out.write(render_json_lines(items));
    Json document = json_document(schema, to_string(host.now, zone), std::move(items));
    document.update(more);
    host.out.write(render_json(document));
}

ExitCode code_of(const Findings& findings, bool strict) {
    const bool fails = std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.severity == Severity::error ||
               (strict && finding.severity == Severity::warning);
    });
    return fails ? ExitCode::findings : ExitCode::clean;
}

ExitCode tell_checked(Host& host, const std::vector<CheckedFile>& files, const Message& sound,
                      std::string_view schema, Format format) {
    if (format == Format::text) {
        for (const CheckedFile& file : files) {
            host.out.write(
                render_findings(file.findings, host.words, host.out_paint, host.out_width));
            if (!has_errors(file.findings))
                host.out.write(show_safely(file.name + ": " + host.words(sound)) + '\n');
        }
    } else {
        std::vector<Json> items;
        for (const CheckedFile& file : files) items.push_back(json_of(file));
        write_items(host, format, schema, Zone::wib, std::move(items));
    }
    const bool clean = std::ranges::none_of(
        files, [](const CheckedFile& file) { return has_errors(file.findings); });
    return clean ? ExitCode::clean : ExitCode::findings;
}

}  // namespace yankomas
