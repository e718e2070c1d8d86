// What .gitattributes says of a file, read from the disk without running git.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yankomas {

class Files;

// What an attribute is for a path, and the line that says so. `value` is spelled as git check-attr
// spells it: "set", "unset", "unspecified" or a value.
struct GitAttribute {
    std::string value = "unspecified";
    std::string file;  // an absolute path; empty if no line says so
    int line = 0;
};

// The attribute files of a work tree by the rules of gitattributes(5). The user's own file, which
// his configuration names, is not among them: it does not come with the folder.
class GitAttributes {
public:
    // `top` is the topmost folder, and `info` the file info/attributes of its repository or empty.
    // The door must outlive this.
    GitAttributes(const Files& files, std::string top, const std::string& info);

    using Values = std::map<std::string, GitAttribute, std::less<>>;

    // Returns every attribute that some line gives to this file, whose path is relative to `top`.
    [[nodiscard]] Values of(const std::string& path);

    // Returns true if a line that was read so far gives any file an attribute for which `is_meant`
    // is true. If it returns false, the caller need not ask about each of thousands of files.
    using IsMeant = bool (*)(std::string_view name, std::string_view value);
    [[nodiscard]] bool says_any(IsMeant is_meant) const;

    // Returns the attribute files met so far that could not be read, for example because they are
    // larger than 1 MiB.
    [[nodiscard]] const std::vector<std::string>& unread() const { return unread_; }

private:
    using Said = std::vector<std::pair<std::string, std::string>>;  // attributes and values
    struct Line {
        int number = 0;
        bool by_name = false;              // the pattern has no slash and fits in each folder
        std::vector<std::string> pattern;  // by folders
        Said says;
    };
    struct AttributeFile {
        std::string path;
        std::string folder;  // the part of a path that the patterns leave out; "" or "a/b/"
        std::vector<Line> lines;
    };

    AttributeFile read(const std::string& path, const std::string& folder);
    void add_line(AttributeFile& file, std::string_view text, int number);
    const AttributeFile& file_in(const std::string& folder);
    void apply(const AttributeFile& file, const std::string& path, Values& values) const;
    void set(const std::pair<std::string, std::string>& said, const GitAttribute& by,
             Values& values) const;

    const Files& files_;
    std::string top_;
    std::map<std::string, Said, std::less<>> macros_;
    std::map<std::string, AttributeFile, std::less<>> by_folder_;
    std::vector<std::string> unread_;
    AttributeFile info_;
};

}  // namespace yankomas
