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

// `pattern` is the key of the message catalogue; `args` are data and never translated.
struct Message {
    std::string_view pattern;  // a string literal
    std::vector<std::string> args;
    // A message that counts something has a second pattern, for any count but one.
    std::string_view plural = {};
    std::int64_t count = 0;
    // Bit n says that args[n] is a day or a moment. It stands there as data formats have it, and
    // render/ spells it as people write it.
    std::uint32_t times = 0;

    bool operator==(const Message&) const = default;
    [[nodiscard]] bool empty() const { return pattern.empty(); }
    // Returns the pattern that English has for the count.
    [[nodiscard]] std::string_view english_pattern() const {
        return plural.empty() || count == 1 ? pattern : plural;
    }
};

namespace detail {

template <class T>
std::string as_argument(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return std::string(std::string_view(value));
    } else if constexpr (std::is_arithmetic_v<T>) {
        return fmt::format("{}", value);
    } else {
        return to_string(value);
    }
}

// True for the types of days and moments, which say so themselves.
template <class T>
inline constexpr bool kIsTime = requires {
    T::kIsTime;
};

template <class... Args>
constexpr std::uint32_t times_among() {
    std::uint32_t times = 0;
    std::uint32_t bit = 1;
    ((times |= kIsTime<Args> ? bit : 0, bit <<= 1U), ...);
    return times;
}

}  // namespace detail

// The one way to write a message; xgettext collects the first argument of every call.
// Each argument is text, a number, or a type of ours with a free to_string(). A Date or a Moment is
// spelled as people write it; whoever means a word of a command writes to_string(date).
template <class... Args>
[[nodiscard]] Message message(std::string_view pattern, const Args&... args) {
    return Message{pattern, {detail::as_argument(args)...}, {}, 0, detail::times_among<Args...>()};
}

// The same for a message that counts: counted("{} case", "{} cases", cases). The count is the first
// of the values. The catalogue says which forms a language has.
template <class... Args>
[[nodiscard]] Message counted(std::string_view one, std::string_view many, std::int64_t count,
                              const Args&... more) {
    return Message{one,
                   {detail::as_argument(count), detail::as_argument(more)...},
                   many,
                   count,
                   detail::times_among<std::int64_t, Args...>()};
}

// Returns `pattern` with its {} or {0} places filled in. If a translation names a place that does
// not exist, this returns the pattern itself, so that a bad catalogue never hides a finding.
[[nodiscard]] std::string fill_in(std::string_view pattern, const std::vector<std::string>& args);

// Returns the message in English for data formats, with days and moments as these have them.
[[nodiscard]] std::string in_english(const Message& message);

}  // namespace yankomas
