// Puts a signature under the last entry of a journal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/journal/write.h"
#include "store/crypto/base64.h"
#include "support/test_keys.h"

namespace yankomas::test {

// The journal `above`, which ends with the entry to sign, with its signature below.
[[nodiscard]] inline std::string sign_journal(std::string above, const TestKey& key,
                                              std::string_view name_space) {
    const std::string blob = sign_sshsig(key, name_space, above);
    return above + write_signature(base64_encode(blob));
}

}  // namespace yankomas::test
