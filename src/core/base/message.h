// A sentence for people that can still be translated: a pattern in English, and values for its {}.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

namespace yankomas {

// What a value of a message is: data is never translated, a word is itself the pattern of a message
// without values, and in a command the stand-ins such as FILE are translated. A time is a day or a
// moment as data formats have it, and is spelled as people write it.
enum class ArgKind { data, word, command, time };

// A value of a message.
struct Arg {
    std::string text;
    ArgKind kind = ArgKind::data;

    bool operator==(const Arg&) const = default;
};

// A command that a sentence shows, as somebody types it: "yankomas attach 0001 --doc surat=FILE".
struct Command {
    std::string text;

    bool operator==(const Command&) const = default;
};

// `pattern` is the key of the message catalogue.
struct Message {
    std::string_view pattern;  // a string literal
    std::vector<Arg> args;
    // A message that counts something has a second pattern, for any count but one.
    std::string_view plural = {};
    std::int64_t count = 0;

    bool operator==(const Message&) const = default;
    [[nodiscard]] bool empty() const { return pattern.empty(); }
    // Returns the pattern that English has for the count.
    [[nodiscard]] std::string_view english_pattern() const {
        return plural.empty() || count == 1 ? pattern : plural;
    }
};

namespace detail {

// True for the types of days and moments, which say so themselves.
template <class T>
inline constexpr bool kIsTime = requires {
    T::kIsTime;
};

template <class T>
Arg as_argument(const T& value) {
    if constexpr (std::is_same_v<T, Message>) {
        return {std::string(value.pattern), ArgKind::word};
    } else if constexpr (std::is_same_v<T, Command>) {
        return {value.text, ArgKind::command};
    } else if constexpr (kIsTime<T>) {
        return {to_string(value), ArgKind::time};
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return {std::string(std::string_view(value))};
    } else if constexpr (std::is_arithmetic_v<T>) {
        return {fmt::format("{}", value)};
    } else {
        return {to_string(value)};
    }
}

}  // namespace detail

// The one way to write a message. xgettext collects the first argument of every call. Each value is
// text, a number, a type of ours with a free to_string(), a Command, or a message without values,
// which is translated with the sentence. A Date or a Moment is spelled as people
// write it; whoever means a word of a command writes to_string(date).
template <class... Args>
[[nodiscard]] Message message(std::string_view pattern, const Args&... args) {
    return Message{pattern, {detail::as_argument(args)...}};
}

// The same for a message that counts: counted("{} case", "{} cases", cases). The count is the first
// of the values. The catalogue says which forms a language has.
template <class... Args>
[[nodiscard]] Message counted(std::string_view one, std::string_view many, std::int64_t count,
                              const Args&... more) {
    return Message{one, {detail::as_argument(count), detail::as_argument(more)...}, many, count};
}

// Returns `pattern` with its {} or {0} places filled in. If a translation names a place that does
// not exist, this returns the pattern itself, so that a bad catalogue never hides a finding.
[[nodiscard]] std::string fill_in(std::string_view pattern, const std::vector<std::string>& args);

// Writes a command that a sentence shows: command("yankomas note {} TEXT", id). It is no message,
// because only its stand-ins are translated.
template <class... Args>
[[nodiscard]] Command command(std::string_view pattern, const Args&... args) {
    return {fill_in(pattern, {detail::as_argument(args).text...})};
}

// Returns the message in English for data formats, with days and moments as these have them.
[[nodiscard]] std::string in_english(const Message& message);

}  // namespace yankomas
