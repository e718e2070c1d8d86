// Looks for the format that a file names.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/formats.h"

#include <algorithm>

#include "core/base/error.h"

namespace yankomas {

namespace {

// Returns the first line that is neither empty nor a comment nor the start of a YAML document.
std::string_view first_line(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        if (!line.empty() && line.front() != '#' && line.front() != '\r' && line != "---")
            return line;
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return {};
}

// Takes the number after the kind off a format: "12" of "case/12".
std::string_view number_in(std::string_view format, std::string_view kind) {
    const std::string_view rest = format.substr(kind.size());
    return rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size()));
}

// Numbers are compared as text, so that none is too long.
bool is_greater(std::string_view number, std::string_view than) {
    return number.front() != '0' &&
           (number.size() != than.size() ? number.size() > than.size() : number > than);
}

}  // namespace

Status refuse_newer_format(std::string_view bytes, const std::string& path) {
    constexpr std::string_view kKey = "yankomas:";
    std::string_view named = first_line(bytes);
    if (!named.starts_with(kKey)) return Done{};
    named.remove_prefix(std::min(named.find_first_not_of(" \"'", kKey.size()), named.size()));
    for (const std::string_view known : kFormats) {
        const std::string_view kind = known.substr(0, known.find('/') + 1);
        if (!named.starts_with(kind)) continue;
        const std::string_view number = number_in(named, kind);
        if (number.empty() || !is_greater(number, number_in(known, kind))) return Done{};
        return failed(message("made by a newer yankomas: its format is {}{}, this one reads {}",
                              kind, number, known),
                      Place{path, 0, 0, {}},
                      {message("install the newer yankomas; yankomas --version tells what this "
                               "one reads")});
    }
    return Done{};
}

}  // namespace yankomas
