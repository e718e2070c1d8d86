// Gathers the options of a verb.
// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <algorithm>

namespace yankomas {

std::string Option::long_name() const { return std::string(split(names, ',').back()); }

bool Option::is_named(std::string_view name) const {
    return std::ranges::count(split(names, ','), name) > 0;
}

Option& Options::flag(std::string_view names, bool& into, Message help) {
    return add(names, "", std::move(help), [&into](const std::string&) { return into = true; });
}

const Option* Options::find(std::string_view name) const {
    const auto found = std::ranges::find_if(
        all_, [&](const Option& option) { return !option.is_argument && option.is_named(name); });
    return found == all_.end() ? nullptr : &*found;
}

Option& Options::add(std::string_view names, std::string_view value_name, Message help,
                     std::function<bool(const std::string&)> take) {
    Option option;
    option.names = std::string(names);
    option.value_name = std::string(value_name);
    option.is_argument = !names.starts_with('-');
    option.help = std::move(help);
    option.take = std::move(take);
    all_.push_back(std::move(option));
    return all_.back();
}

}  // namespace yankomas
