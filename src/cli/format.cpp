// Declares --format.
// SPDX-License-Identifier: Apache-2.0
#include "cli/format.h"

namespace yankomas {

namespace {

const char* name_of(Format format) {
    switch (format) {
        case Format::text: return "text";
        case Format::json: return "json";
        case Format::jsonl: return "jsonl";
        case Format::csv: return "csv";
    }
    return "";
}

}  // namespace

void declare_format(Options& options, Format& into, const std::vector<Format>& forms) {
    std::vector<std::pair<std::string, Format>> named;
    for (const Format form : forms) named.emplace_back(name_of(form), form);
    options.choice("--format", "FORMAT", into, std::move(named), message("the form of the answer"));
}

}  // namespace yankomas
