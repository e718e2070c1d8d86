// The manifest of a seal: the heads of the cases that changed since the seal before it
// (yankomas-seal(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/journal/spelled.h"

namespace yankomas {

// SHA-256 as bytes and not as text, since a manifest may name a million cases.
using HeadDigest = std::array<unsigned char, 32>;

// The first `entries` entries of a case: the digest of its bytes up to their end.
struct CaseHead {
    CaseId id;
    int entries = 0;
    HeadDigest digest{};
};

struct Manifest {
    std::vector<CaseHead> cases;  // sorted by id, each once
    RosterPosition roster;
};

// Returns one line "ID ENTRIES sha256:..." per case, sorted by id, and then "roster N sha256:...".
[[nodiscard]] std::string write_manifest(const Manifest& manifest);

// Returns nothing unless the bytes are exactly what write_manifest gives.
[[nodiscard]] std::optional<Manifest> parse_manifest(std::string_view bytes);

// The digest as text, "sha256:" and 64 digits.
[[nodiscard]] Digest to_digest(const HeadDigest& digest);

inline constexpr std::size_t kMaxManifest = 128U << 20U;  // bytes: more than a million cases

}  // namespace yankomas
