// Asks git what it will take out of the message of a commit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rules/privacy.h"
#include "work/host.h"

namespace yankomas {

// Asks git for commit.cleanup and core.commentChar in the working folder. By GIT_EDITOR=":" git
// tells a hook that no editor opens; then it keeps lines that look like comments. The answer is
// that git takes nothing out if git does not answer, if it picks the character by the message
// ("auto"), or if a setting of `git -c` may say otherwise.
[[nodiscard]] MessageCleanup message_cleanup(Host& host);

}  // namespace yankomas
