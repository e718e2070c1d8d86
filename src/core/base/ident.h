// Identifiers as distinct types: a person can't be passed where a role is meant.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace yankomas {

// A name that a file gave to something. It holds any text: the readers check the spelling.
template <class Tag>
struct Name {
    std::string value;

    Name() = default;
    explicit Name(std::string text) : value(std::move(text)) {}
    explicit Name(std::string_view text) : value(text) {}
    explicit Name(const char* text) : value(text) {}

    auto operator<=>(const Name&) const = default;
    bool operator==(const Name&) const = default;
    [[nodiscard]] bool empty() const { return value.empty(); }
};

template <class Tag>
[[nodiscard]] const std::string& to_string(const Name<Tag>& name) {
    return name.value;
}

using CaseId = Name<struct CaseIdTag>;
using OfficeId = Name<struct OfficeIdTag>;
using SopId = Name<struct SopIdTag>;
using CalendarId = Name<struct CalendarIdTag>;
using PersonId = Name<struct PersonIdTag>;
using RoleId = Name<struct RoleIdTag>;
using DocumentKind = Name<struct DocumentKindTag>;
using OutcomeId = Name<struct OutcomeIdTag>;
using HoldId = Name<struct HoldIdTag>;
using ExitId = Name<struct ExitIdTag>;
using SubjectId = Name<struct SubjectIdTag>;
using AreaId = Name<struct AreaIdTag>;
using PartyCode = Name<struct PartyCodeTag>;

// A count or a position as a distinct type. Steps and entries count from 1.
template <class Tag>
struct Number {
    int value = 0;

    auto operator<=>(const Number&) const = default;
};

template <class Tag>
[[nodiscard]] std::string to_string(Number<Tag> number) {
    return std::to_string(number.value);
}

using StepNumber = Number<struct StepNumberTag>;
using EntryNumber = Number<struct EntryNumberTag>;

// The SHA-256 digest of some bytes, spelled `sha256:` and 64 lower-case hex digits. It is empty if
// it is unset. The text is kept inside the value and not on the heap, because every entry of every
// case names a digest. A longer text is cut, so whoever reads one asks is_digest before.
class Digest {
public:
    Digest() = default;
    explicit Digest(std::string_view spelled)
        : size_(static_cast<unsigned char>(std::min(spelled.size(), kLongest))) {
        std::copy_n(spelled.begin(), size_, text_.begin());
    }

    bool operator==(const Digest& other) const { return value() == other.value(); }
    auto operator<=>(const Digest& other) const { return value() <=> other.value(); }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::string_view value() const { return {text_.data(), size_}; }

private:
    static constexpr std::size_t kLongest = 71;
    std::array<char, kLongest> text_{};
    unsigned char size_ = 0;
};

[[nodiscard]] inline std::string to_string(const Digest& digest) {
    return std::string(digest.value());
}

}  // namespace yankomas
