// Digests where a person only compares them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/ident.h"

namespace yankomas {

// "sha256:" and the first twelve hex digits.
[[nodiscard]] inline std::string short_digest(const Digest& digest) {
    return std::string(digest.value().substr(0, 19));
}

// "sha256:" and 24 hex digits: more than anybody can find a second seal for.
[[nodiscard]] inline std::string witness_digest(const Digest& digest) {
    return std::string(digest.value().substr(0, 31));
}

}  // namespace yankomas
