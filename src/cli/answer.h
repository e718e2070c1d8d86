// The answers of verbs in the form that --format asks for.
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

// json is one document with a frame, such as yankomas.overdue/1. jsonl is the items without the
// frame, one per line. svg and html are for people: a picture, and a page for browsers and paper.
enum class Format { text, json, jsonl, csv, svg, html };

// Declares --format with the given forms only. The value that `into` has now is the default.
void declare_format(Options& options, Format& into,
                    const std::vector<Format>& forms = {Format::text, Format::json, Format::jsonl});

// Makes one JSON value per element by json_of(element, more...).
template <class Elements, class... More>
[[nodiscard]] std::vector<Json> json_items(const Elements& elements, const More&... more) {
    std::vector<Json> items;
    for (const auto& element : elements) items.push_back(json_of(element, more...));
    return items;
}

// Writes the items to stdout as json or jsonl. `schema` is "list/1" or the like; `zone` is that of
// "now" in the frame. The frame of json also gets the members of `more`.
void write_items(Host& host, Format format, std::string_view schema, Zone zone,
                 std::vector<Json> items, const Json& more = Json::object());

// Returns ExitCode::findings if there is an error, or if `strict` is set and there is a warning;
// else ExitCode::clean.
[[nodiscard]] ExitCode code_of(const Findings& findings, bool strict);

// A file that `sop check` or `calendar check` looked at, and what they found in it.
struct CheckedFile {
    std::string path;
    std::string name;  // "yankomas/1"; empty if it could not be read out of the file
    Findings findings;
};

// Shows file by file what is wrong. `sound` is the line for a file without errors.
[[nodiscard]] ExitCode tell_checked(Host& host, const std::vector<CheckedFile>& files,
                                    const Message& sound, std::string_view schema, Format format);

}  // namespace yankomas
