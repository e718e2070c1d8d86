// Makes the small changes to a signed journal that no reader may let pass.
// SPDX-License-Identifier: Apache-2.0
#include "support/mutants.h"

#include <algorithm>

#include <fmt/format.h>

#include "store/crypto/base64.h"

namespace yankomas::test {

namespace {

constexpr std::size_t kByteMutants = 10;  // eight bits flipped, cut, doubled
constexpr std::string_view kCharacters = "0 \n\"-";
constexpr std::string_view kSigLine = "  sig: ";

std::vector<std::string> lines_of(std::string_view bytes) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end =
            std::min(bytes.find('\n', at), bytes.size() - 1) + 1;  // the last LF may be lacking
        lines.emplace_back(bytes.substr(at, end - at));
        at = end;
    }
    return lines;
}

std::size_t part_at(std::string_view bytes, std::size_t offset) {
    std::size_t part = 0;
    for (std::size_t at = bytes.find("\n- do: "); at < offset; at = bytes.find("\n- do: ", at + 1))
        ++part;
    return part;
}

// Pieces are lines or parts; `part` of each says where the change begins.
void add_piece_mutants(std::vector<Mutant>& mutants, const std::vector<std::string>& pieces,
                       const std::vector<std::size_t>& part, std::string_view kind) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        std::vector<std::string> cut = pieces;
        cut.erase(cut.begin() + static_cast<std::ptrdiff_t>(i));
        mutants.push_back({fmt::format("{} cut: {}", kind, i), joined(cut), part[i]});
        std::vector<std::string> doubled = pieces;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), pieces[i]);
        mutants.push_back({fmt::format("{} doubled: {}", kind, i), joined(doubled), part[i]});
        if (i + 1 == pieces.size()) continue;
        std::vector<std::string> swapped = pieces;
        std::swap(swapped[i], swapped[i + 1]);
        mutants.push_back({fmt::format("{} swapped: {}", kind, i), joined(swapped), part[i]});
    }
}

std::string signed_above(std::string_view entry) {
    return std::string(entry.substr(0, entry.rfind(kSigLine)));
}

std::string sig_line(const std::string& blob) {
    return std::string(kSigLine) + base64_encode(blob) + "\n";
}

std::string_view sig_line_of(std::string_view entry) { return entry.substr(entry.rfind(kSigLine)); }

}  // namespace

std::vector<std::string> parts_of(std::string_view bytes) {
    std::vector<std::string> parts(1);
    for (const std::string& line : lines_of(bytes)) {
        if (line.starts_with("- do: ")) parts.emplace_back();
        parts.back() += line;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string bytes;
    for (const std::string& part : parts) bytes += part;
    return bytes;
}

std::size_t count_byte_mutants(std::string_view bytes) { return bytes.size() * kByteMutants; }

Mutant byte_mutant(std::string_view bytes, std::size_t i) {
    const std::size_t at = i / kByteMutants;
    const std::size_t how = i % kByteMutants;
    Mutant mutant{{}, std::string(bytes), part_at(bytes, at)};
    if (how < 8) {
        mutant.name = fmt::format("bit {} flipped in byte {}", how, at);
        mutant.bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << how));
    } else if (how == 8) {
        mutant.name = fmt::format("byte {} cut", at);
        mutant.bytes.erase(at, 1);
    } else {
        mutant.name = fmt::format("byte {} doubled", at);
        mutant.bytes.insert(at, 1, bytes[at]);
    }
    return mutant;
}

std::size_t count_character_mutants(std::string_view bytes) {
    return bytes.size() * kCharacters.size() * 2;
}

Mutant character_mutant(std::string_view bytes, std::size_t i) {
    const std::size_t at = i / (kCharacters.size() * 2);
    const char c = kCharacters[i / 2 % kCharacters.size()];
    Mutant mutant{{}, std::string(bytes), part_at(bytes, at)};
    if (i % 2 == 0) {
        mutant.name = fmt::format("byte {} is now {:#x}", at, c);
        mutant.bytes[at] = c;
    } else {
        mutant.name = fmt::format("{:#x} before byte {}", c, at);
        mutant.bytes.insert(at, 1, c);
    }
    return mutant;
}

std::vector<Mutant> piece_mutants(std::string_view bytes) {
    std::vector<Mutant> mutants;
    const std::vector<std::string> parts = parts_of(bytes);
    std::vector<std::size_t> part_of_line;
    std::vector<std::size_t> part_of_part;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        part_of_line.insert(part_of_line.end(), lines_of(parts[i]).size(), i);
        part_of_part.push_back(i);
    }
    add_piece_mutants(mutants, lines_of(bytes), part_of_line, "line");
    add_piece_mutants(mutants, parts, part_of_part, "entry");
    for (std::size_t from = 1; from < parts.size(); ++from) {
        for (std::size_t to = 1; to < parts.size(); ++to) {
            if (from == to) continue;
            std::vector<std::string> moved = parts;
            moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(from));
            moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), parts[from]);
            mutants.push_back(
                {fmt::format("entry {} moved to {}", from, to), joined(moved), std::min(from, to)});
        }
    }
    return mutants;
}

std::vector<Mutant> foreign_entries(std::string_view bytes, std::string_view other,
                                    std::string_view name) {
    std::vector<Mutant> mutants;
    const std::vector<std::string> own = parts_of(bytes);
    const std::vector<std::string> others = parts_of(other);
    for (std::size_t at = 1; at <= own.size(); ++at) {
        for (std::size_t from = 1; from < others.size(); ++from) {
            std::vector<std::string> inserted = own;
            inserted.insert(inserted.begin() + static_cast<std::ptrdiff_t>(at), others[from]);
            mutants.push_back(
                {fmt::format("entry {} of {} put at {}", from, name, at), joined(inserted), at});
            if (at == own.size()) continue;
            std::vector<std::string> replaced = own;
            replaced[at] = others[from];
            mutants.push_back(
                {fmt::format("entry {} by entry {} of {}", at, from, name), joined(replaced), at});
        }
    }
    return mutants;
}

std::vector<Mutant> foreign_signatures(std::string_view bytes, std::string_view name_space,
                                       const std::vector<TestKey>& keys) {
    std::vector<Mutant> mutants;
    const std::vector<std::string> parts = parts_of(bytes);
    std::string above = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto add = [&](const std::string& name, const std::string& line) {
            std::vector<std::string> changed = parts;
            changed[i] = signed_above(parts[i]) + line;
            if (changed[i] != parts[i]) {
                mutants.push_back({fmt::format("signature {} by {}", i, name), joined(changed), i});
            }
        };
        const std::string letter = above + signed_above(parts[i]);
        for (std::size_t j = 1; j < parts.size(); ++j) {
            add(fmt::format("that of entry {}", j), std::string(sig_line_of(parts[j])));
        }
        for (const TestKey& key : keys) {
            add(fmt::format("{}'s over the same bytes", key.name),
                sig_line(sign_sshsig(key, name_space, letter)));
            add(fmt::format("{}'s token over the same bytes", key.name),
                sig_line(sign_sshsig_by_token(key, name_space, letter)));
            for (const std::string_view other :
                 {"yankomas-case", "yankomas-roster", "yankomas-seal", "git", "file"}) {
                if (other == name_space) continue;
                add(fmt::format("{}'s for {}", key.name, other),
                    sig_line(sign_sshsig(key, other, letter)));
            }
            for (const std::string& what :
                 {std::string(), above, parts[i], signed_above(parts[i]), letter + "\n",
                  letter + std::string(kSigLine), letter.substr(1)}) {
                add(fmt::format("{}'s over {} other bytes", key.name, what.size()),
                    sig_line(sign_sshsig(key, name_space, what)));
            }
        }
        above += parts[i];
    }
    return mutants;
}

std::vector<Mutant> prefixes(std::string_view bytes) {
    std::vector<Mutant> mutants;
    std::vector<std::string> parts = parts_of(bytes);
    while (parts.size() > 2) {
        parts.pop_back();
        mutants.push_back(
            {fmt::format("cut behind entry {}", parts.size() - 1), joined(parts), parts.size()});
    }
    return mutants;
}

}  // namespace yankomas::test
