// Writes findings for build servers that read JSON or lines.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/build_servers.h"

#include <algorithm>
#include <map>
#include <span>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/json.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// Spells what is wrong, and the command that mends it.
std::string say_finding(const Finding& finding, const Words& words) {
    std::string text = words(finding.what);
    if (!finding.hint.empty()) text += '\n' + words(message("hint")) + ": " + words(finding.hint);
    return text;
}

// Spells a path as a reference relative to the repository (RFC 3986).
std::string uri_of(const std::string& folder, std::string_view path) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri;
    for (const char c : folder + std::string(path)) {
        if (kPlain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

Json sarif_rule(const RuleFacts& facts, const Words& words) {
    const auto say = [&](std::string_view text) { return words(Message{text, {}}); };
    return {{"id", facts.id},
            {"name", facts.name},
            {"shortDescription", {{"text", say(facts.title)}}},
            {"fullDescription", {{"text", say(facts.meaning)}}},
            {"help", {{"text", say(facts.mend)}}},
            {"helpUri", fmt::format("man:yankomas-rules(7)#{}", facts.id)},
            {"defaultConfiguration", {{"level", name_of(facts.severity)}}}};
}

Json sarif_result(const Finding& finding, const std::string& fingerprint, const FindingsRun& run) {
    const std::span<const RuleFacts> rules = all_rules();
    const RuleFacts& facts = facts_of(finding.rule);
    Json location = {{"artifactLocation",
                      {{"uri", uri_of(run.folder, finding.place.file)}, {"uriBaseId", "SRCROOT"}}}};
    if (finding.place.line > 0) {
        location["region"] = {{"startLine", finding.place.line}};
        if (finding.place.column > 0) location["region"]["startColumn"] = finding.place.column;
    }
    Json locations = Json::array();
    locations.push_back({{"physicalLocation", std::move(location)}});
    return {{"ruleId", facts.id},
            {"ruleIndex", &facts - rules.data()},
            {"level", name_of(finding.severity)},
            {"message", {{"text", say_finding(finding, run.words)}}},
            {"locations", std::move(locations)},
            {"partialFingerprints", {{"yankomas/1", fingerprint}}}};
}

// What ends a command or parts its properties is spelled in per cent.
std::string github_text(std::string_view text, bool is_property) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '%': safe += "%25"; break;
            case '\r': safe += "%0D"; break;
            case '\n': safe += "%0A"; break;
            case ':': safe += is_property ? "%3A" : ":"; break;
            case ',': safe += is_property ? "%2C" : ","; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string_view github_command(Severity severity) {
    return severity == Severity::note ? "notice" : name_of(severity);
}

std::string_view gitlab_severity(Severity severity) {
    switch (severity) {
        case Severity::error: return "critical";
        case Severity::warning: return "minor";
        case Severity::note: return "info";
    }
    return "";
}

}  // namespace

std::vector<std::string> fingerprints_of(const Findings& findings) {
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (const Finding& finding : findings) {
        const std::string_view id = facts_of(finding.rule).id;
        std::string name =
            fmt::format("{}:{:016x}", id,
                        short_hash(fmt::format("{}\n{}\n{}", finding.place.file,
                                               finding.place.entry, trim(finding.place.excerpt))));
        const int same = ++seen[name];
        if (same > 1) name += fmt::format(":{}", same);
        names.push_back(std::move(name));
    }
    return names;
}

std::string render_sarif(const Findings& findings, const FindingsRun& run) {
    Json rules = Json::array();
    for (const RuleFacts& facts : all_rules()) rules.push_back(sarif_rule(facts, run.words));
    const std::vector<std::string> fingerprints = fingerprints_of(findings);
    Json results = Json::array();
    for (std::size_t i = 0; i < findings.size(); ++i)
        results.push_back(sarif_result(findings[i], fingerprints[i], run));
    Json runs = Json::array();
    runs.push_back({{"tool",
                     {{"driver",
                       {{"name", "yankomas"},
                        {"semanticVersion", run.version},
                        {"informationUri", "man:yankomas(1)"},
                        {"rules", std::move(rules)}}}}},
                    {"automationDetails", {{"id", fmt::format("yankomas/{}/", run.verb)}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", std::move(results)}});
    return render_json({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                        {"version", "2.1.0"},
                        {"runs", std::move(runs)}});
}

std::string render_github(const Findings& findings, const FindingsRun& run) {
    std::string text;
    for (const Finding& finding : findings) {
        const RuleFacts& facts = facts_of(finding.rule);
        std::string properties =
            "file=" + github_text(escape_controls(run.folder + finding.place.file), true);
        if (finding.place.line > 0) properties += fmt::format(",line={}", finding.place.line);
        if (finding.place.line > 0 && finding.place.column > 0)
            properties += fmt::format(",col={}", finding.place.column);
        properties += fmt::format(",title={} {}", facts.id, facts.name);
        text += fmt::format("::{} {}::{}\n", github_command(finding.severity), properties,
                            github_text(say_finding(finding, run.words), false));
    }
    return text;
}

std::string render_gitlab(const Findings& findings, const FindingsRun& run) {
    const std::vector<std::string> fingerprints = fingerprints_of(findings);
    Json items = Json::array();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        items.push_back({{"description", say_finding(finding, run.words)},
                         {"check_name", facts_of(finding.rule).id},
                         {"fingerprint", fingerprints[i]},
                         {"severity", gitlab_severity(finding.severity)},
                         {"location",
                          {{"path", run.folder + finding.place.file},
                           {"lines", {{"begin", std::max(finding.place.line, 1)}}}}}});
    }
    return render_json(items);
}

}  // namespace yankomas
