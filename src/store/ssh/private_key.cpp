// Looks for the marks of private key files.
// SPDX-License-Identifier: Apache-2.0
#include "store/ssh/private_key.h"

#include <string_view>

namespace yankomas {

bool holds_private_key(std::string text) {
    std::erase(text, '\0');  // in UTF-16 a NUL stands beside each ASCII letter
    for (const std::string_view mark : {"PRIVATE KEY-", "PRIVATE KEY -", "PRIVATE KEY BLOCK-",
                                        "PuTTY-User-Key-File-", "SSH PRIVATE KEY FILE FORMAT"}) {
        if (text.find(mark) != std::string::npos) return true;
    }
    return false;
}

}  // namespace yankomas
