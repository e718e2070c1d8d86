// A case opened again under another id, since both sides of a merge had given the same one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "work/sign/sign_again.h"

namespace yankomas {

// The case to open again: a file, or COMMIT:PATH with the path below the office folder. All of its
// entries are lost.
[[nodiscard]] Result<OwnVersion> read_like(const Host& host, const OpenedOffice& office,
                                           const std::string& text);

// Signs its entries onto a draft that has only its header, as far as they are the officer's own and
// stand; says on stderr where it stopped. False: the officer said no, or it was a dry run. An error
// if not even the opening stands.
[[nodiscard]] Result<bool> sign_like(Host& host, const OpenedOffice& office, const Officer& officer,
                                     const SigningChoices& signing, const OwnVersion& like,
                                     Draft& draft);

}  // namespace yankomas
