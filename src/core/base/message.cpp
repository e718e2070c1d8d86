// Fills the values of a message into its pattern.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include <exception>

#include <fmt/args.h>

namespace yankomas {

std::string fill_in(std::string_view pattern, const std::vector<std::string>& args) {
    if (pattern.find_first_of("{}") == std::string_view::npos) return std::string(pattern);
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string& arg : args) store.push_back(std::string_view(arg));
    try {
        return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
    } catch (const std::exception&) {
        return std::string(pattern);
    }
}

std::string in_english(const Message& message) {
    std::vector<std::string> values;
    values.reserve(message.args.size());
    for (const Arg& arg : message.args) values.push_back(arg.text);
    return fill_in(message.english_pattern(), values);
}

}  // namespace yankomas
