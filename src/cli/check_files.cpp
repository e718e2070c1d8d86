// Tells what was found in checked files.
// SPDX-License-Identifier: Apache-2.0
#include "cli/check_files.h"

#include <algorithm>

#include "render/findings/diagnostic.h"
#include "render/kit/json.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

Json json_of(const CheckedFile& file) {
    const auto spell = [](const Finding& finding) { return yankomas::json_of(finding); };
    return {{"file", file.path},
            {"name", text_or_null(file.name)},
            {"sound", !has_errors(file.findings)},
            {"findings", json_list(file.findings, spell)}};
}

}  // namespace

ExitCode tell_checked(Host& host, const std::vector<CheckedFile>& files, const Message& sound,
                      std::string_view schema, Format format) {
    std::vector<Json> items;
    std::string text;
    for (const CheckedFile& file : files) {
        items.push_back(json_of(file));
        text += render_findings(file.findings, host.words, host.out_paint);
        if (!has_errors(file.findings))
            text += show_safely(file.name + ": " + host.words(sound)) + '\n';
    }
    if (format == Format::text) {
        host.out.write(text);
    } else if (format == Format::jsonl) {
        host.out.write(render_json_lines(items));
    } else {
        host.out.write(
            render_json(json_document(schema, to_string(host.now, Zone::wib), std::move(items))));
    }
    const bool clean = std::ranges::none_of(
        files, [](const CheckedFile& file) { return has_errors(file.findings); });
    return clean ? ExitCode::clean : ExitCode::findings;
}

}  // namespace yankomas
