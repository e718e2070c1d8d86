// The options and arguments of a verb, each bound to a field of the verb's request.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

// One option or argument as data. Parsing, --help and the completion of shells are all made from
// it, so they can't differ.
struct Option {
    std::string names;       // "-C,--folder", or of an argument "CASE"
    std::string value_name;  // "DIR"; empty for a flag
    Message help;
    bool is_argument = false;  // its name has no dash
    bool is_required = false;
    bool is_repeatable = false;
    std::vector<std::string> allowed;                    // the only values, if they can be listed
    Message expected;                                    // says in the hint what a value looks like
    std::function<bool(const std::string& value)> take;  // false: the value does not fit

    Option& required() { return is_required = true, *this; }
    [[nodiscard]] bool is_flag() const { return !is_argument && value_name.empty(); }
    [[nodiscard]] std::string long_name() const;               // "--folder", or "CASE"
    [[nodiscard]] bool is_named(std::string_view name) const;  // by any of its names
};

// The type of the values that a field takes: T for a field of type T or std::optional<T>.
template <class Field>
struct ValueOfField {
    using Type = Field;
};
template <class Value>
struct ValueOfField<std::optional<Value>> {
    using Type = Value;
};
template <class Field>
using ValueOf = typename ValueOfField<Field>::Type;

// Fields are bound by reference and must outlive the parsing. If the option is missing, a
// std::optional field stays empty and any other field keeps its value. A text field is a
// std::string or a Name of core/base/ident.h. A name without dashes makes an argument; arguments
// stand on the command line in the order of these calls. A returned reference is valid until the
// next option is added.
class Options {
public:
    Option& flag(std::string_view names, bool& into, Message help);

    template <class Field>
    Option& text(std::string_view names, std::string_view value_name, Field& into, Message help) {
        return add(names, value_name, std::move(help), [&into](const std::string& value) {
            return into = ValueOf<Field>(value), true;
        });
    }
    template <class Field>
    Option& required_text(std::string_view names, std::string_view value_name, Field& into,
                          Message help) {
        return text(names, value_name, into, std::move(help)).required();
    }
    // Adds an option that may be given several times.
    template <class Item>
    Option& list(std::string_view names, std::string_view value_name, std::vector<Item>& into,
                 Message help) {
        Option& option = add(names, value_name, std::move(help), [&into](const std::string& value) {
            return into.push_back(Item(value)), true;
        });
        option.is_repeatable = true;
        return option;
    }
    // `parse` takes a std::string_view and returns a std::optional; `expected` says what a value
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
    // `Number` is int, or a struct of one int such as EntryNumber.
    template <class Number>
    Option& number(std::string_view names, std::string_view value_name, std::optional<Number>& into,
                   Message help) {
        const auto parse = [](std::string_view text) -> std::optional<Number> {
            const std::optional<int> number = parse_number(text);
            return number ? std::optional(Number{*number}) : std::nullopt;
        };
        return parsed(names, value_name, into, parse, message("a number is expected"),
                      std::move(help));
    }
    // Adds an option whose value is one of a few words. Each word stands for a value of the field.
    template <class Field>
    Option& choice(std::string_view names, std::string_view value_name, Field& into,
                   std::vector<std::pair<std::string, ValueOf<Field>>> values, Message help) {
        std::vector<std::string> allowed;
        for (const auto& value : values) allowed.push_back(value.first);
        Option& option = parsed(
            names, value_name, into,
            [values = std::move(values)](std::string_view given) -> std::optional<ValueOf<Field>> {
                for (const auto& value : values) {
                    if (value.first == given) return value.second;
                }
                return std::nullopt;
            },
            message("one of {} is expected", join(allowed, ", ")), std::move(help));
        option.allowed = std::move(allowed);
        return option;
    }

    // Adds an argument. It may be left out only if it is bound to a std::optional field.
    template <class Field>
    Option& argument(std::string_view name, Field& into, Message help) {
        Option& option = text(name, name, into, std::move(help));
        option.is_required = std::is_same_v<Field, ValueOf<Field>>;
        return option;
    }

    [[nodiscard]] const std::vector<Option>& all() const { return all_; }
    // Finds an option by "-C" or "--folder", never an argument. Null means that there is none.
    [[nodiscard]] const Option* find(std::string_view name) const;

private:
    Option& add(std::string_view names, std::string_view value_name, Message help,
                std::function<bool(const std::string&)> take);

    std::vector<Option> all_;
};

}  // namespace yankomas
