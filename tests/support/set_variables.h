// Sets variables of the environment of the test itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <stdlib.h>
#include <string>
#include <utility>
#include <vector>

namespace yankomas::test {

// Sets variables of this process. Once this object is gone, each is what it was before.
class SetVariables {
public:
    // Each is "NAME=value".
    explicit SetVariables(const std::vector<std::string>& given) {
        for (const std::string& variable : given) {
            const std::size_t equals = variable.find('=');
            const std::string name = variable.substr(0, equals);
            const char* was = getenv(name.c_str());
            was_.emplace_back(name,
                              was == nullptr ? std::nullopt : std::optional<std::string>(was));
            setenv(name.c_str(), variable.c_str() + equals + 1, 1);
        }
    }
    SetVariables(const SetVariables&) = delete;
    SetVariables& operator=(const SetVariables&) = delete;
    ~SetVariables() {
        for (const auto& [name, was] : was_) {
            if (was) {
                setenv(name.c_str(), was->c_str(), 1);
            } else {
                unsetenv(name.c_str());
            }
        }
    }

private:
    std::vector<std::pair<std::string, std::optional<std::string>>> was_;
};

}  // namespace yankomas::test
