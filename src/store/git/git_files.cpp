// Asks git for files of a commit.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_files.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/git/repository.h"

namespace yankomas {

namespace {

// Reads a row "100644 blob OBJECT    SIZE\tPATH" (git-ls-tree(1), --long). It returns nothing for
// any other row, such as one without a size, which git writes for an object that is not here.
std::optional<CommittedFile> file_in(std::string_view row) {
    const std::size_t tab = row.find('\t');
    if (tab == std::string_view::npos) return std::nullopt;
    std::vector<std::string_view> words;
    for (const std::string_view word : split(row.substr(0, tab), ' ')) {
        if (!word.empty()) words.push_back(word);
    }
    if (words.size() != 4 || words[1] != "blob") return std::nullopt;
    const auto size = parse_number(words[3]);
    if (!size) return std::nullopt;
    return CommittedFile{std::string(row.substr(tab + 1)), std::string(words[2]),
                         static_cast<std::size_t>(*size)};
}

// Takes "OBJECT blob SIZE\nBYTES\n" (git-cat-file(1), --batch) off the front of the answer. It
// returns nothing if something else stands there.
std::optional<std::string> take_blob(std::string_view& answer, const CommittedFile& file) {
    const std::size_t line = answer.find('\n');
    if (line == std::string_view::npos) return std::nullopt;
    const std::string wanted = file.object + " blob " + std::to_string(file.size);
    if (answer.substr(0, line) != wanted || answer.size() < line + file.size + 2)
        return std::nullopt;
    std::string bytes(answer.substr(line + 1, file.size));
    answer.remove_prefix(line + file.size + 2);
    return bytes;
}

}  // namespace

Result<std::string> git_file_at(Processes& processes, const std::string& root,
                                const std::string& revision, const std::string& path) {
    Repository git(processes, root);
    const auto commit = git.commit_of(revision);
    if (!commit) return commit.error();
    auto bytes = git.bytes_of(*commit + ":./" + path);
    if (!bytes) return std::move(bytes).error();
    if (*bytes) return **std::move(bytes);
    return failed(message("the commit {} has no {}", revision, path), {},
                  {message("name a later commit: git log --oneline -- {}", for_shell(path))});
}

std::optional<std::string> git_commit_with(Processes& processes, const std::string& root,
                                           const std::string& path, const Digest& digest) {
    Repository git(processes, root);
    const auto has = [&](std::string_view commit) {
        const auto bytes = git.bytes_of(std::string(commit) + ":./" + path);
        return bytes && *bytes && sha256(**bytes) == digest;
    };
    if (has("HEAD")) return "HEAD";
    const auto listed =
        git.answer({"rev-list", "--abbrev-commit", "--max-count=20", "HEAD", "--", path});
    if (!listed) return std::nullopt;
    for (const std::string_view commit : split(*listed, '\n')) {
        if (!commit.empty() && has(commit)) return std::string(commit);
    }
    return std::nullopt;
}

Result<std::vector<CommittedFile>> git_files_at(Processes& processes, const std::string& root,
                                                const std::string& revision,
                                                const std::vector<std::string>& paths,
                                                const std::optional<GitElsewhere>& from) {
    Repository git(processes, root, from);
    const auto commit = git.commit_of(revision);
    if (!commit) return commit.error();
    std::vector<std::string> words = {"ls-tree", "-r", "-z", "--long", git.tree_of(*commit), "--"};
    words.insert(words.end(), paths.begin(), paths.end());
    const auto listed = git.run(words);
    if (!listed) return listed.error();
    if (listed->exit_code != 0) return git.no_history(listed->err);
    std::vector<CommittedFile> files;
    for (const std::string_view row : split(listed->out, '\0')) {
        if (!row.starts_with("100")) continue;  // a link or a module
        auto file = file_in(row);
        if (!file) return git.no_history(listed->err.empty() ? row : std::string_view(listed->err));
        files.push_back(std::move(*file));
    }
    std::ranges::sort(files, {}, &CommittedFile::path);
    return files;
}

Result<std::vector<std::string>> git_objects_of(Processes& processes, const std::string& root,
                                                const std::vector<std::string>& paths,
                                                const std::optional<GitElsewhere>& from) {
    Repository git(processes, root, from);
    std::string input;
    // Git would look for relative paths below the top of the repository, and the office may be a
    // folder in it.
    for (const std::string& path : paths) input += join_path(root, path) + '\n';
    const auto hashed = git.run({"hash-object", "--no-filters", "--stdin-paths"}, input);
    if (!hashed) return hashed.error();
    std::vector<std::string> objects;
    for (const std::string_view line : split(trim(hashed->out), '\n')) {
        if (!line.empty()) objects.emplace_back(line);
    }
    if (hashed->exit_code != 0 || objects.size() != paths.size())
        return git.no_history(hashed->err);
    return objects;
}

Result<std::vector<std::string>> git_bytes_of(Processes& processes, const std::string& root,
                                              const std::vector<CommittedFile>& files,
                                              const std::optional<GitElsewhere>& from) {
    constexpr std::size_t kAtOnce = 32U << 20;  // bytes; ProcessOptions allows more in an answer
    Repository git(processes, root, from);
    std::vector<std::string> all;
    for (auto first = files.begin(); first != files.end();) {
        std::string input;
        std::size_t size = 0;
        auto next = first;
        while (next != files.end() && (next == first || size + next->size <= kAtOnce)) {
            input += next->object + '\n';
            size += next++->size;
        }
        const auto answer = git.run({"cat-file", "--batch"}, input);
        if (!answer) return answer.error();
        std::string_view rest = answer->out;
        for (; first != next; ++first) {
            auto bytes = take_blob(rest, *first);
            if (!bytes) return git.no_history(answer->err);
            all.push_back(std::move(*bytes));
        }
    }
    return all;
}

}  // namespace yankomas
