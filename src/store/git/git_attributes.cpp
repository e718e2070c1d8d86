// Reads attribute files and fits their patterns to paths.
// SPDX-License-Identifier: Apache-2.0
//
// Git has attributes of a path from info/attributes, then from the .gitattributes of its folder, of
// the folder above it and so on; in a file the last line counts first. Whatever is said first
// stands. A macro such as "binary" says other things when it is set.
#include "store/git/git_attributes.h"

#include <algorithm>
#include <fnmatch.h>
#include <optional>

#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

constexpr std::size_t kMaxAttributes = std::size_t{1} << 20U;  // bytes of a file
constexpr std::string_view kBlank = " \t\r";

// Takes the next word off the front of a line. A pattern may stand in double quotes.
std::string take_word(std::string_view& line, bool may_be_quoted = false) {
    line.remove_prefix(std::min(line.find_first_not_of(kBlank), line.size()));
    std::string word;
    if (may_be_quoted && line.starts_with('"')) {
        std::size_t at = 1;
        for (; at < line.size() && line[at] != '"'; ++at) {
            if (line[at] == '\\' && at + 1 < line.size()) ++at;
            word += line[at];
        }
        line.remove_prefix(std::min(at + 1, line.size()));
        return word;
    }
    word = line.substr(0, line.find_first_of(kBlank));
    line.remove_prefix(word.size());
    return word;
}

// "text", "-text", "!text" and "eol=lf", as git check-attr tells them.
std::vector<std::pair<std::string, std::string>> attributes_in(std::string_view line) {
    std::vector<std::pair<std::string, std::string>> said;
    for (std::string word = take_word(line); !word.empty(); word = take_word(line)) {
        const std::size_t equals = word.find('=');
        if (word[0] == '-') {
            said.emplace_back(word.substr(1), "unset");
        } else if (word[0] == '!') {
            said.emplace_back(word.substr(1), "unspecified");
        } else if (equals != std::string::npos) {
            said.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        } else {
            said.emplace_back(word, "set");
        }
    }
    return said;
}

// Returns the size of the bracket expression at the front of a pattern, or 0 if it has no end.
std::size_t bracket_at(std::string_view pattern) {
    std::size_t at = 1;
    if (at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^')) ++at;
    for (const std::size_t first = at; at < pattern.size(); ++at) {
        if (pattern[at] == ']' && at > first) return at + 1;
        if (pattern[at] == '\\') ++at;
        if (pattern.substr(at).starts_with("[:")) {
            at = pattern.find(":]", at + 2);
            if (at == std::string_view::npos) return 0;
            ++at;
        }
    }
    return 0;
}

// Fits the element at the front of a pattern to a character. Returns the size of the element, or 0
// if it does not fit.
std::size_t fits_one(std::string_view pattern, char c) {
    if (pattern.empty()) return 0;
    if (pattern[0] == '?') return 1;
    if (pattern[0] == '\\') return pattern.size() > 1 && pattern[1] == c ? 2 : 0;
    if (pattern[0] != '[') return pattern[0] == c ? 1 : 0;
    const std::size_t size = bracket_at(pattern);
    const std::string bracket(pattern.substr(0, size));
    return size > 0 && fnmatch(bracket.c_str(), std::string(1, c).c_str(), 0) == 0 ? size : 0;
}

// Fits a pattern to a name. Only the last star has to give way, so a hostile pattern costs no more
// than its length times that of the name.
bool fits_name(std::string_view pattern, std::string_view name) {
    std::optional<std::string_view> after_star;
    std::string_view retry;
    std::string_view rest = pattern;
    while (!name.empty()) {
        if (rest.starts_with('*')) {
            rest.remove_prefix(1);
            after_star = rest;
            retry = name;
        } else if (const std::size_t size = fits_one(rest, name[0]); size > 0) {
            rest.remove_prefix(size);
            name.remove_prefix(1);
        } else if (after_star) {
            rest = *after_star;
            retry.remove_prefix(1);
            name = retry;
        } else {
            return false;
        }
    }
    return rest.find_first_not_of('*') == std::string_view::npos;
}

// Fits a pattern to a path folder by folder. "**" is any number of folders, and at the end at least
// one name. As above, only the last "**" has to give way.
bool fits_path(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
    std::size_t i = 0;
    std::size_t after_stars = 0;  // 0: there were none
    std::size_t retry = 0;
    for (std::size_t k = 0; k < path.size();) {
        if (i < pattern.size() && pattern[i] == "**") {
            if (++i == pattern.size()) return true;
            after_stars = i;
            retry = k;
        } else if (i < pattern.size() && fits_name(pattern[i], path[k])) {
            ++i;
            ++k;
        } else if (after_stars > 0) {
            i = after_stars;
            k = ++retry;
        } else {
            return false;
        }
    }
    return i == pattern.size();
}

std::vector<std::string> folders_of(std::string_view path) {
    std::vector<std::string> parts;
    for (const std::string_view part : split(path, '/')) parts.emplace_back(part);
    return parts;
}

}  // namespace

GitAttributes::GitAttributes(const Files& files, std::string top, const std::string& info)
    : files_(files), top_(std::move(top)) {
    macros_["binary"] = {{"diff", "unset"}, {"merge", "unset"}, {"text", "unset"}};
    static_cast<void>(file_in(""));  // has the macros
    if (!info.empty()) info_ = read(info, "");
}

GitAttributes::AttributeFile GitAttributes::read(const std::string& path,
                                                 const std::string& folder) {
    AttributeFile file{path, folder, {}};
    const auto kind = files_.kind_of(path);
    if (!kind || *kind != FileKind::file) return file;
    const auto bytes = files_.read(path, kMaxAttributes);
    if (!bytes) {
        unread_.push_back(path);
        return file;
    }
    std::string_view rest(*bytes);
    if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
    int number = 0;
    for (const std::string_view line : split(rest, '\n')) add_line(file, line, ++number);
    return file;
}

void GitAttributes::add_line(AttributeFile& file, std::string_view text, int number) {
    constexpr std::string_view kMacro = "[attr]";
    std::string pattern = take_word(text, true);
    if (pattern.empty() || pattern[0] == '#' || pattern[0] == '!') return;
    if (pattern.starts_with(kMacro)) {
        if (file.folder.empty()) macros_[pattern.substr(kMacro.size())] = attributes_in(text);
        return;
    }
    Line line{number, pattern.find('/') == std::string::npos, {}, attributes_in(text)};
    if (pattern.ends_with('/') || line.says.empty()) return;  // a folder has no attributes
    if (pattern.starts_with('/')) pattern.erase(0, 1);
    line.pattern = folders_of(pattern);
    file.lines.push_back(std::move(line));
}

const GitAttributes::AttributeFile& GitAttributes::file_in(const std::string& folder) {
    const auto known = by_folder_.find(folder);
    if (known != by_folder_.end()) return known->second;
    return by_folder_[folder] = read(join_path(top_, folder + ".gitattributes"), folder);
}

void GitAttributes::set(const std::pair<std::string, std::string>& said, const GitAttribute& by,
                        Values& values) const {
    GitAttribute attribute = by;
    attribute.value = said.second;
    if (!values.try_emplace(said.first, std::move(attribute)).second || said.second != "set")
        return;
    const auto macro = macros_.find(said.first);
    if (macro == macros_.end()) return;
    for (auto one = macro->second.rbegin(); one != macro->second.rend(); ++one)
        set(*one, by, values);
}

void GitAttributes::apply(const AttributeFile& file, const std::string& path,
                          Values& values) const {
    const std::vector<std::string> parts =
        folders_of(std::string_view(path).substr(file.folder.size()));
    for (auto line = file.lines.rbegin(); line != file.lines.rend(); ++line) {
        const bool fits = line->by_name ? fits_name(line->pattern.front(), parts.back())
                                        : fits_path(line->pattern, parts);
        if (!fits) continue;
        for (auto said = line->says.rbegin(); said != line->says.rend(); ++said)
            set(*said, {"", file.path, line->number}, values);
    }
}

GitAttributes::Values GitAttributes::of(const std::string& path) {
    Values values;
    apply(info_, path, values);
    for (std::string folder = path; !folder.empty();) {
        folder.erase(folder.size() > 1 ? folder.rfind('/', folder.size() - 2) + 1 : 0);
        apply(file_in(folder), path, values);
    }
    return values;
}

bool GitAttributes::says_any(IsMeant is_meant) const {
    const auto any = [&](const Said& said) {
        return std::ranges::any_of(
            said, [&](const auto& one) { return is_meant(one.first, one.second); });
    };
    const auto any_line = [&](const AttributeFile& file) {
        return std::ranges::any_of(file.lines, [&](const Line& line) { return any(line.says); });
    };
    return any_line(info_) ||
           std::ranges::any_of(macros_, [&](const auto& macro) { return any(macro.second); }) ||
           std::ranges::any_of(by_folder_, [&](const auto& one) { return any_line(one.second); });
}

}  // namespace yankomas
