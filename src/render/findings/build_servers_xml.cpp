// Writes findings as the XML of JUnit and of Checkstyle.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "render/findings/build_servers.h"
#include "render/findings/diagnostic.h"
#include "render/kit/html.h"
#include "render/kit/paint.h"

namespace yankomas {

namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

bool counts(const Finding& finding, const FindingsRun& run) {
    return finding.severity == Severity::error ||
           (finding.severity == Severity::warning && run.warnings_fail);
}

// The findings of one case, or of all other files.
struct TestCase {
    std::vector<const Finding*> failures;
    std::vector<const Finding*> others;
};

std::string lines_of(const std::vector<const Finding*>& findings, const FindingsRun& run) {
    std::string text;
    for (const Finding* finding : findings) text += render_finding(*finding, run.words, Paint());
    return escape_markup(text, true);
}

std::string render_test(std::string_view folder, std::string_view name, const TestCase& test,
                        const FindingsRun& run) {
    std::string xml = fmt::format("<testcase classname=\"{}\" name=\"{}\">", escape_markup(folder),
                                  escape_markup(name));
    if (!test.failures.empty()) {
        const Finding& first = *test.failures.front();
        xml +=
            fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>", facts_of(first.rule).id,
                        escape_markup(run.words(first.what)), lines_of(test.failures, run));
    }
    if (!test.others.empty())
        xml += fmt::format("<system-out>{}</system-out>", lines_of(test.others, run));
    return xml + "</testcase>\n";
}

std::string_view checkstyle_severity(Severity severity) {
    return severity == Severity::note ? "info" : name_of(severity);
}

}  // namespace

std::string render_junit(const Findings& findings, const FindingsRun& run) {
    std::map<std::string, TestCase> tests;  // by the path of the case
    TestCase office;
    for (const std::string& path : run.cases) tests[path];
    for (const Finding& finding : findings) {
        const bool is_of_case = finding.place.file.starts_with("cases/");
        TestCase& test = is_of_case ? tests[finding.place.file] : office;
        (counts(finding, run) ? test.failures : test.others).push_back(&finding);
    }
    const auto failed = std::ranges::count_if(
        tests, [](const auto& test) { return !test.second.failures.empty(); });
    const auto all_failed = failed + (office.failures.empty() ? 0 : 1);
    std::string xml = fmt::format(
        "{0}<testsuites name=\"yankomas {1}\" tests=\"{2}\" failures=\"{3}\" errors=\"0\">\n"
        "<testsuite name=\"yankomas {1}\" tests=\"{2}\" failures=\"{3}\" errors=\"0\" "
        "skipped=\"0\">\n",
        kXml, run.verb, tests.size() + 1, all_failed);
    xml += render_test(run.folder + "office", "office", office, run);
    for (const auto& [path, test] : tests) {
        const std::size_t slash = path.rfind('/') + 1;
        const std::size_t dot = std::max(path.rfind('.'), slash);
        xml += render_test(run.folder + path.substr(0, slash == 0 ? 0 : slash - 1),
                           path.substr(slash, dot - slash), test, run);
    }
    return xml + "</testsuite>\n</testsuites>\n";
}

std::string render_checkstyle(const Findings& findings, const FindingsRun& run) {
    std::map<std::string, std::vector<const Finding*>> files;
    for (const Finding& finding : findings) files[finding.place.file].push_back(&finding);
    std::string xml = std::string(kXml) + "<checkstyle version=\"8.0\">\n";
    for (const auto& [path, found] : files) {
        xml += fmt::format("<file name=\"{}\">\n", escape_markup(run.folder + path));
        for (const Finding* finding : found) {
            xml += fmt::format("<error line=\"{}\"", std::max(finding->place.line, 1));
            if (finding->place.line > 0 && finding->place.column > 0)
                xml += fmt::format(" column=\"{}\"", finding->place.column);
            xml += fmt::format(" severity=\"{}\" message=\"{}\" source=\"yankomas.{}\"/>\n",
                               checkstyle_severity(finding->severity),
                               escape_markup(run.words(finding->what)), facts_of(finding->rule).id);
        }
        xml += "</file>\n";
    }
    return xml + "</checkstyle>\n";
}

}  // namespace yankomas
