// Tells a private key by its text, so that it is never taken for a public one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

// True for a text with the private half of a key in it, encrypted or not: of OpenSSH, PEM (PKCS#1,
// PKCS#8, SEC 1), SSH2 or PuTTY, whatever stands before it, also in UTF-16 as PowerShell writes it.
[[nodiscard]] bool holds_private_key(std::string text);

}  // namespace yankomas
