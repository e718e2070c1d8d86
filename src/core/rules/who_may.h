// Who could do what an entry does, to be named by a refusal, with the command that does it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rules/situation.h"

namespace yankomas {

// The hint for an entry whose signer may not do this: who may here and now, or, once it is signed,
// who may ratify it.
[[nodiscard]] Message who_may(const Situation& situation);

}  // namespace yankomas
