// What a verb can be told: its options and arguments, each bound to a field of the verb's request.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

// One of them, as data: the command line, --help and the shells' completions are all made from it.
struct Option {
    std::string names;       // "-C,--folder", or of an argument "CASE"
    std::string value_name;  // "DIR"; empty for a flag
    Message help;
    bool is_argument = false;
    bool is_required = false;
    bool is_repeatable = false;
    std::vector<std::string> allowed;                    // the only values, if they can be listed
    Message expected;                                    // what a value looks like, for the hint
    std::function<bool(const std::string& value)> take;  // false: the value does not fit

    Option& required() { return is_required = true, *this; }
    Option& as_argument() {
        return is_argument = true, *this;
    }  // of what was declared with an argument's name
    [[nodiscard]] bool is_flag() const { return !is_argument && value_name.empty(); }
    [[nodiscard]] std::string long_name() const;               // "--folder", or "CASE"
    [[nodiscard]] bool is_named(std::string_view name) const;  // by any of its names
};

// Fields are bound by reference and must outlive the parsing. A field that is std::optional tells
// "not given"; any other keeps its value when the option is missing. Text fields are std::string or
// a Name of core/base/ident.h.
class Options {
public:
    Option& flag(std::string_view names, bool& into, Message help);
    Option& number(std::string_view names, std::string_view value_name, std::optional<int>& into,
                   Message help);

    template <class Field>
    Option& text(std::string_view names, std::string_view value_name, Field& into, Message help) {
        return add(names, value_name, std::move(help),
                   [&into](const std::string& value) { return assign(into, value), true; });
    }
    // May be given several times.
    template <class Item>
    Option& list(std::string_view names, std::string_view value_name, std::vector<Item>& into,
                 Message help) {
        Option& option = add(names, value_name, std::move(help), [&into](const std::string& value) {
            return into.push_back(Item(value)), true;
        });
        option.is_repeatable = true;
        return option;
    }
    // `parse` takes a std::string_view and gives a std::optional; `expected` says what a value
    // looks like.
    template <class Field, class Parse>
    Option& parsed(std::string_view names, std::string_view value_name, Field& into, Parse parse,
                   Message expected, Message help) {
        Option& option =
            add(names, value_name, std::move(help), [&into, parse](const std::string& value) {
                auto result = parse(std::string_view(value));
                if (result) into = std::move(*result);
                return result.has_value();
            });
        option.expected = std::move(expected);
        return option;
    }
    template <class Field, class Value>
    Option& choice(std::string_view names, std::string_view value_name, Field& into,
                   std::vector<std::pair<std::string, Value>> values, Message help) {
        std::vector<std::string> allowed;
        for (const auto& value : values) allowed.push_back(value.first);
        Option& option = parsed(
            names, value_name, into,
            [values = std::move(values)](std::string_view given) -> std::optional<Value> {
                for (const auto& value : values) {
                    if (value.first == given) return value.second;
                }
                return std::nullopt;
            },
            message("one of {} is expected", join(allowed, ", ")), std::move(help));
        option.allowed = std::move(allowed);
        return option;
    }

    // Arguments stand in the order of these calls. A std::optional field may be left out, any other
    // may not.
    template <class Field>
    Option& argument(std::string_view name, Field& into, Message help) {
        Option& option = text(name, name, into, std::move(help));
        option.is_argument = true;
        option.is_required = !is_optional(into);
        return option;
    }
    template <class Item>
    Option& arguments(std::string_view name, std::vector<Item>& into, Message help) {
        Option& option = list(name, name, into, std::move(help));
        option.is_argument = true;
        return option;
    }

    [[nodiscard]] const std::vector<Option>& all() const { return all_; }
    [[nodiscard]] const Option* find(
        std::string_view name) const;  // "-C", "--folder"; not arguments

private:
    // The reference is good until the next one is added.
    Option& add(std::string_view names, std::string_view value_name, Message help,
                std::function<bool(const std::string&)> take);

    template <class T>
    static void assign(T& field, const std::string& value) {
        field = T(value);
    }
    template <class T>
    static void assign(std::optional<T>& field, const std::string& value) {
        field = T(value);
    }
    template <class T>
    static constexpr bool is_optional(const T&) {
        return false;
    }
    template <class T>
    static constexpr bool is_optional(const std::optional<T>&) {
        return true;
    }

    std::vector<Option> all_;
};

}  // namespace yankomas
