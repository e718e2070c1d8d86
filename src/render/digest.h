// Digests where a person only compares them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/ident.h"

namespace yankomas {

// "sha256:" and the first twelve hex digits.
[[nodiscard]] inline std::string short_digest(const Digest& digest) { return digest.value.substr(0, 19); }

}  // namespace yankomas
