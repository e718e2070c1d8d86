// Writes and reads the one spelling of a manifest.
// SPDX-License-Identifier: Apache-2.0
#include "core/seal/manifest.h"

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kAlgorithm = "sha256:";
constexpr std::string_view kRosterLine = "roster";

HeadDigest bytes_of(std::string_view digest) {
    const std::string_view digits = digest.substr(kAlgorithm.size());
    const auto value = [](char c) {
        return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    };
    HeadDigest bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] =
            static_cast<unsigned char>(value(digits[2 * i]) << 4U | value(digits[2 * i + 1]));
    return bytes;
}

struct Line {
    std::string_view name;
    int entries = 0;
    std::string_view digest;
};

// Takes the next line off the bytes.
std::optional<Line> take_line(std::string_view& bytes) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto words = split(bytes.substr(0, end), ' ');
    bytes.remove_prefix(end + 1);
    if (words.size() != 3 || !is_digest(words[2])) return std::nullopt;
    const auto entries = parse_number(words[1]);
    if (!entries) return std::nullopt;
    return Line{words[0], *entries, words[2]};
}

void add_line(std::string& bytes, std::string_view name, int entries, const Digest& digest) {
    bytes.append(name).append(" ").append(std::to_string(entries)).append(" ");
    bytes.append(digest.value()).append("\n");
}

}  // namespace

Digest to_digest(const HeadDigest& digest) {
    std::string text(kAlgorithm);
    for (const unsigned char byte : digest) {
        text += kHexDigits[byte >> 4U];
        text += kHexDigits[byte & 0xFU];
    }
    return Digest(text);
}

std::string write_manifest(const Manifest& manifest) {
    std::string bytes;
    for (const CaseHead& head : manifest.cases)
        add_line(bytes, head.id.value, head.entries, to_digest(head.digest));
    add_line(bytes, kRosterLine, manifest.roster.entry.value, manifest.roster.digest);
    return bytes;
}

std::optional<Manifest> parse_manifest(std::string_view bytes) {
    Manifest manifest;
    while (const auto line = take_line(bytes)) {
        if (line->entries < 1) return std::nullopt;
        if (line->name == kRosterLine) {
            if (!bytes.empty()) return std::nullopt;
            manifest.roster = {EntryNumber{line->entries}, Digest(line->digest)};
            return manifest;
        }
        const bool is_next = manifest.cases.empty() || manifest.cases.back().id.value < line->name;
        if (!is_case_id(line->name) || !is_next) return std::nullopt;
        manifest.cases.push_back({CaseId(line->name), line->entries, bytes_of(line->digest)});
    }
    return std::nullopt;
}

}  // namespace yankomas
