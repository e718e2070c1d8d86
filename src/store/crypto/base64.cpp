// Base64 by a table: the text of each signature that is verified passes here.
// SPDX-License-Identifier: Apache-2.0
//
// sodium_base642bin is as strict, but it takes 7 times as long, because it hides the bytes from
// whoever measures the time. Signatures and public keys are no secrets.
#include "store/crypto/base64.h"

#include <array>
#include <cstdint>

namespace yankomas {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t kBad = 0x80000000U;  // the value of every other character

constexpr auto kValues = [] {
    std::array<std::uint32_t, 256> values{};
    values.fill(kBad);
    for (std::uint32_t i = 0; i < 64; ++i) values[static_cast<unsigned char>(kAlphabet[i])] = i;
    return values;
}();

std::uint32_t value_of(char c) { return kValues[static_cast<unsigned char>(c)]; }
std::uint32_t number_of(char c) { return static_cast<unsigned char>(c); }
char low_byte(std::uint32_t bits) { return static_cast<char>(bits & 0xFF); }

}  // namespace

std::string base64_encode(std::string_view bytes) {
    const std::size_t padding = (3 - bytes.size() % 3) % 3;
    const std::string whole = std::string(bytes).append(padding, '\0');
    std::string text;
    text.reserve(whole.size() / 3 * 4);
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        const std::uint32_t bits =
            number_of(whole[at]) << 16 | number_of(whole[at + 1]) << 8 | number_of(whole[at + 2]);
        for (const int shift : {18, 12, 6, 0}) text += kAlphabet[bits >> shift & 0x3F];
    }
    return text.replace(text.size() - padding, padding, padding, '=');
}

std::optional<std::string> base64_decode(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    // Each sign of padding is read as zero bits and gives a byte too many, which is cut off below.
    std::string whole(text);
    whole.replace(text.size() - padding, padding, padding, kAlphabet[0]);
    std::string bytes(whole.size() / 4 * 3, '\0');
    std::uint32_t seen = 0;
    const char* from = whole.data();
    for (char* to = bytes.data(); to != bytes.data() + bytes.size(); from += 4, to += 3) {
        const std::uint32_t bits = value_of(from[0]) << 18 | value_of(from[1]) << 12 |
                                   value_of(from[2]) << 6 | value_of(from[3]);
        // The shifts carry kBad out of the word, so it is gathered apart.
        seen |= value_of(from[0]) | value_of(from[1]) | value_of(from[2]) | value_of(from[3]);
        to[0] = low_byte(bits >> 16);
        to[1] = low_byte(bits >> 8);
        to[2] = low_byte(bits);
    }
    // A bit in a byte that is cut off would be a second spelling of the same bytes.
    const bool is_canonical =
        bytes.find_first_not_of('\0', bytes.size() - padding) == std::string::npos;
    if ((seen & kBad) != 0 || !is_canonical) return std::nullopt;
    bytes.erase(bytes.size() - padding);
    return bytes;
}

}  // namespace yankomas
