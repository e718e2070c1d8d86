// Base64 by tables: every signature of every journal passes here in each run.
// SPDX-License-Identifier: Apache-2.0
#include "store/crypto/base64.h"

#include <array>
#include <cstdint>

namespace yankomas {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t kBad = 0x80000000U;

constexpr std::array<std::uint32_t, 256> make_values() {
    std::array<std::uint32_t, 256> values{};
    values.fill(kBad);
    for (std::uint32_t i = 0; i < 64; ++i) values[static_cast<unsigned char>(kAlphabet[i])] = i;
    return values;
}
constexpr auto kValues = make_values();

std::uint32_t value_of(char c) { return kValues[static_cast<unsigned char>(c)]; }
unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
char low_byte(std::uint32_t bits) {
    return static_cast<char>(static_cast<unsigned char>(bits & 0xFF));
}

// The last group, which may hold one or two bytes and padding.
bool decode_last(std::string_view group, std::string& bytes) {
    const std::uint32_t a = value_of(group[0]);
    const std::uint32_t b = value_of(group[1]);
    if ((a | b) & kBad) return false;
    bytes += low_byte(a << 2 | b >> 4);
    if (group[2] == '=') return group[3] == '=' && (b & 0xF) == 0;
    const std::uint32_t c = value_of(group[2]);
    if (c & kBad) return false;
    bytes += low_byte(b << 4 | c >> 2);
    if (group[3] == '=') return (c & 0x3) == 0;
    const std::uint32_t d = value_of(group[3]);
    if (d & kBad) return false;
    bytes += low_byte(c << 6 | d);
    return true;
}

}  // namespace

std::string base64_encode(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t left = bytes.size() - at;
        const std::uint32_t bits =
            static_cast<std::uint32_t>(byte_at(bytes, at)) << 16 |
            static_cast<std::uint32_t>(left > 1 ? byte_at(bytes, at + 1) : 0) << 8 |
            static_cast<std::uint32_t>(left > 2 ? byte_at(bytes, at + 2) : 0);
        text += kAlphabet[bits >> 18];
        text += kAlphabet[bits >> 12 & 0x3F];
        text += left > 1 ? kAlphabet[bits >> 6 & 0x3F] : '=';
        text += left > 2 ? kAlphabet[bits & 0x3F] : '=';
    }
    return text;
}

std::optional<std::string> base64_decode(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    if (text.empty()) return std::string();
    const std::size_t full = text.size() / 4 - 1;  // groups before the last one
    std::string bytes(3 * full, '\0');
    bytes.reserve(3 * full + 3);
    char* to = bytes.data();
    std::uint32_t seen = 0;
    for (const char* from = text.data(); to != bytes.data() + bytes.size(); from += 4, to += 3) {
        const std::uint32_t d = value_of(from[3]);
        const std::uint32_t bits =
            value_of(from[0]) << 18 | value_of(from[1]) << 12 | value_of(from[2]) << 6 | d;
        seen |= value_of(from[0]) | value_of(from[1]) | value_of(from[2]) | d;
        to[0] = low_byte(bits >> 16);
        to[1] = low_byte(bits >> 8);
        to[2] = low_byte(bits);
    }
    if ((seen & kBad) != 0 || !decode_last(text.substr(4 * full), bytes)) return std::nullopt;
    return bytes;
}

}  // namespace yankomas
