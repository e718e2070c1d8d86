// Asks for the attributes of each file of which bytes are signed.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_attributes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
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

using Attributes = GitAttributes::Values;

std::optional<BadAttribute> bad_one(const Attributes& values, const std::string& name,
                                    const std::vector<std::string>& good,
                                    const std::string& mends) {
    const auto found = values.find(name);
    if (found == values.end() || std::ranges::find(good, found->second.value) != good.end())
        return std::nullopt;
    const std::string& value = found->second.value;
    return BadAttribute{found->second, value == "set" ? name : name + '=' + value, mends};
}

// Git converts line ends if "text" (once "crlf") is set, or if an end is named and "text" is not
// unset.
std::optional<BadAttribute> bad_line_ends(const Attributes& values) {
    const std::vector<std::string> good{"unset", "unspecified"};
    if (auto text = bad_one(values, "text", good, "-text")) return text;
    const auto is_unset = [&](const char* name) {
        const auto found = values.find(name);
        return found != values.end() && found->second.value == "unset";
    };
    if (is_unset("text")) return std::nullopt;
    if (auto crlf = bad_one(values, "crlf", good, "-text")) return crlf;
    if (is_unset("crlf")) return std::nullopt;
    return bad_one(values, "eol", good, "-text");
}

std::vector<BadAttribute> bad_attributes(const Attributes& values) {
    const std::vector<std::string> off{"unset", "unspecified"};
    std::vector<BadAttribute> bad;
    for (auto& one :
         {bad_line_ends(values),
          bad_one(values, "merge", {"unset", "unspecified", "set", "text", "binary"}, "-merge"),
          bad_one(values, "filter", {"unset", "unspecified", "set"}, "-filter"),
          bad_one(values, "ident", off, "-ident"),
          bad_one(values, "working-tree-encoding", off, "!working-tree-encoding")}) {
        if (one) bad.push_back(one.value());
    }
    return bad;
}

bool may_harm(std::string_view name, std::string_view value) {
    return value != "unset" && value != "unspecified" &&
           (name == "text" || name == "crlf" || name == "eol" || name == "merge" ||
            name == "filter" || name == "ident" || name == "working-tree-encoding");
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
    std::string last;  // the folder of the file before
    for (const std::string& path : paths) {
        if (last != parent_of(path)) static_cast<void>(attributes.of(join_path(below, path)));
        last = parent_of(path);
    }
    if (!attributes.says_any(may_harm)) return lines;
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

// Writes the line that, at the end of the file with the bad one, takes its place. `folder` is the
// one from which the patterns of that file count, and `office` that of the office.
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
    const auto paths = signed_files(host, root);
    if (!paths) return paths.error();
    GitAttributes attributes(host.files, git ? git->top : *office, info);
    const auto lines = bad_lines(attributes, git ? git->below : ".", *paths);
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
