// Asks for the attributes of each file of which bytes are signed.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_attributes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/rules/history.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/git/git_attributes.h"
#include "store/git/git_folder.h"
#include "store/office/find_case.h"
#include "work/office/session.h"

namespace yankomas {

namespace {

// An attribute by which git does more with a file than to store its bytes.
struct BadAttribute {
    GitAttribute attribute;
    std::string spelling;  // as the file may have it: "merge=union"
    std::string mends;     // as the line that mends it has it: "-merge"
};

// An attribute, the values with which git leaves the bytes alone, and what mends another one.
struct Watched {
    std::string_view name;
    std::vector<std::string_view> harmless;
    std::string_view mends;
};

const std::vector<Watched>& watched() {
    static const std::vector<Watched> all = {
        {"text", {"unset", "unspecified"}, "-text"},
        {"crlf", {"unset", "unspecified"}, "-text"},
        {"eol", {"unset", "unspecified"}, "-text"},
        {"merge", {"unset", "unspecified", "set", "text", "binary"}, "-merge"},
        {"filter", {"unset", "unspecified", "set"}, "-filter"},
        {"ident", {"unset", "unspecified"}, "-ident"},
        {"working-tree-encoding", {"unset", "unspecified"}, "!working-tree-encoding"},
    };
    return all;
}

bool does_harm(const Watched& one, std::string_view value) {
    return std::ranges::find(one.harmless, value) == one.harmless.end();
}

bool may_harm(std::string_view name, std::string_view value) {
    const auto one = std::ranges::find(watched(), name, &Watched::name);
    return one != watched().end() && does_harm(*one, value);
}

// Git converts line ends if "text" (once "crlf") is set, or if an end is named and "text" is not
// unset. So of these three, the first that says something counts.
std::vector<BadAttribute> bad_attributes(const GitAttributes::Values& values) {
    std::vector<BadAttribute> bad;
    bool are_line_ends_settled = false;
    for (const Watched& one : watched()) {
        const auto found = values.find(one.name);
        const bool is_of_line_ends = one.mends == "-text";
        if (found == values.end() || (is_of_line_ends && are_line_ends_settled)) continue;
        const std::string& value = found->second.value;
        const std::string name(one.name);
        if (is_of_line_ends && value != "unspecified") are_line_ends_settled = true;
        if (does_harm(one, value)) {
            bad.push_back({found->second, value == "set" ? name : name + '=' + value,
                           std::string(one.mends)});
        }
    }
    return bad;
}

// The files of which bytes are signed or named by a digest, below the office folder.
Result<std::vector<std::string>> signed_files(const Host& host, const std::string& root) {
    std::vector<std::string> paths{"roster.yaml", "seals.yaml", "office.yaml"};
    for (const char* folder : {"seals", "sops", "calendars"}) {
        const auto entries = list_if_there(host, root, folder);
        if (!entries) return entries.error();
        for (const DirEntry& entry : *entries) paths.push_back(join_path(folder, entry.name));
    }
    const auto cases = list_cases(host.files, root);
    if (!cases) return cases.error();
    for (const CasePath& one : *cases) paths.push_back(one.path);
    return paths;
}

// Reads what git may do with files of the office, folder by folder. Returns true if any line of it
// may do harm, to whatever file: only then the files are asked one by one.
Result<bool> may_harm_any(const Host& host, const std::string& root, GitAttributes& attributes,
                          const std::string& below) {
    auto folders = list_years(host.files, root);
    if (!folders) return folders.error();
    for (const char* folder : {".", "seals", "sops", "calendars"}) folders->emplace_back(folder);
    for (const std::string& folder : *folders)
        static_cast<void>(attributes.of(join_path(below, join_path(folder, "any"))));
    return attributes.says_any(may_harm);
}

// What is wrong by one line of an attribute file.
struct BadLine {
    std::string spelling;
    std::string path;                // the first file for which the line counts
    std::set<std::string> patterns;  // of all such files, as seen from the office folder
    std::set<std::string> mends;
};

using LineOfFile = std::pair<std::string, int>;

std::map<LineOfFile, BadLine> bad_lines(GitAttributes& attributes, const std::string& below,
                                        const std::vector<std::string>& paths) {
    std::map<LineOfFile, BadLine> lines;
    for (const std::string& path : paths) {
        for (const BadAttribute& bad : bad_attributes(attributes.of(join_path(below, path)))) {
            BadLine& line = lines[{bad.attribute.file, bad.attribute.line}];
            if (line.path.empty()) {
                line.path = path;
                line.spelling = bad.spelling;
            }
            const std::size_t slash = path.find('/');
            line.patterns.insert(slash == std::string::npos ? path : path.substr(0, slash) + "/**");
            line.mends.insert(bad.mends);
        }
    }
    return lines;
}

// Writes the line that undoes the bad one, for the end of the same file. `folder` is the folder
// from which the patterns of that file count, and `office` the office folder.
std::string mending_line(const BadLine& bad, const std::string& folder, const std::string& office) {
    std::string pattern = bad.patterns.size() == 1 ? *bad.patterns.begin() : "*";
    if (folder.starts_with(office + '/')) {
        pattern = "*";
    } else if (folder != office) {
        if (pattern == "*") pattern = "**";
        pattern = office.substr(folder == "/" ? 1 : folder.size() + 1) + '/' + pattern;
    }
    std::string line = pattern.find_first_of(" \t\"") == std::string::npos ? pattern : "\"";
    if (line == "\"") {
        for (const char c : pattern)
            line += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        line += '"';
    }
    for (const std::string& mend : bad.mends) line += ' ' + mend;
    return line;
}

}  // namespace

Result<Findings> attribute_findings(const Host& host, const std::string& root) {
    const auto office = host.files.canonical(root);
    if (!office) return office.error();
    const auto git = find_git_folder(host.files, *office);
    const std::string info = git ? join_path(git->common, "info/attributes") : "";
    const std::string below = git ? git->below : ".";
    GitAttributes attributes(host.files, git ? git->top : *office, info);
    const auto is_suspect = may_harm_any(host, root, attributes, below);
    if (!is_suspect) return is_suspect.error();
    const auto paths = *is_suspect ? signed_files(host, root) : Result(std::vector<std::string>());
    if (!paths) return paths.error();
    const auto lines = bad_lines(attributes, below, *paths);
    const auto shown = [&](const std::string& file) {
        return file.starts_with(*office + '/') ? file.substr(office->size() + 1) : file;
    };
    Findings findings;
    for (const auto& [at, bad] : lines) {
        const auto& [file, line] = at;
        const std::string folder = file == info ? git->top : parent_of(file);
        findings.push_back(
            finding(rule::attributes, Place{shown(file), line, 0, {}},
                    bad.mends.contains("-merge")
                        ? message("with {} git may weave two versions of {} together", bad.spelling,
                                  bad.path)
                        : message("with {} git may change the bytes of {}", bad.spelling, bad.path),
                    message("put this line at the end of {}: {}", shown(file),
                            mending_line(bad, folder, *office))));
    }
    for (const std::string& file : attributes.unread()) {
        findings.push_back(finding(
            rule::attributes, in_file(shown(file)),
            message("this can't be read, so git may do whatever it says with what is signed"),
            message("make it a file of at most 1 MiB that you may read")));
    }
    return findings;
}

}  // namespace yankomas
