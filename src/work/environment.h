// The environment variables, copied once at the start.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

struct Environment {
    std::map<std::string, std::string, std::less<>> values;

    // An empty variable counts as not set.
    [[nodiscard]] std::optional<std::string> get(std::string_view name) const {
        const auto found = values.find(name);
        if (found == values.end() || found->second.empty()) return std::nullopt;
        return found->second;
    }
};

}  // namespace yankomas
