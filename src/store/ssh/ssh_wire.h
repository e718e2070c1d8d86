// The binary encoding that SSH keys and signatures use (RFC 4251, section 5): big-endian numbers,
// strings with a length.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

// Takes fields from the front of bytes, which must outlive this and the fields. A field that is cut
// short is nothing.
class WireReader {
public:
    explicit WireReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] std::optional<std::string_view> take(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        const auto field = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return field;
    }
    [[nodiscard]] std::optional<std::uint32_t> take_number() {
        const auto field = take(4);
        if (!field) return std::nullopt;
        std::uint32_t number = 0;
        for (const char c : *field) number = number << 8 | static_cast<unsigned char>(c);
        return number;
    }
    [[nodiscard]] std::optional<std::string_view> take_string() {
        const auto length = take_number();
        return length ? take(*length) : std::nullopt;
    }

private:
    std::string_view rest_;
};

[[nodiscard]] inline std::string wire_number(std::uint32_t number) {
    std::string field;
    for (int shift = 24; shift >= 0; shift -= 8) field += static_cast<char>(number >> shift & 0xFF);
    return field;
}

[[nodiscard]] inline std::string wire_string(std::string_view text) {
    return wire_number(static_cast<std::uint32_t>(text.size())).append(text);
}

}  // namespace yankomas
