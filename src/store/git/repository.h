// A git repository, asked with everything off by which its folder could run a program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/disk/process.h"

namespace yankomas {

// That git did not answer, with what it said.
[[nodiscard]] Error no_history(const std::string& root, std::string_view why);

class Repository {
public:
    // Both must outlive it.
    Repository(Processes& processes, const std::string& root)
        : processes_(processes), root_(root) {}

    // What git answers, without the newline at the end; a command that fails is an error.
    [[nodiscard]] Result<std::string> ask(const std::vector<std::string>& words);
    [[nodiscard]] Result<ProcessResult> run(const std::vector<std::string>& words,
                                            std::string_view input = {});
    // The id of a commit that is here.
    [[nodiscard]] Result<std::string> commit_of(const std::string& revision);
    // From here on another index than the user's; "" is the user's.
    void use_index(std::string path) { index_ = std::move(path); }
    [[nodiscard]] const std::string& root() const { return root_; }

private:
    Processes& processes_;
    const std::string& root_;
    std::string index_;
};

}  // namespace yankomas
