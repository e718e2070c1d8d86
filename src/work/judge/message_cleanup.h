// Asks git what it will take out of the message of a commit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rules/privacy.h"
#include "work/host.h"

namespace yankomas {

// By commit.cleanup and core.commentChar in the folder where the program works. Git lets a hook
// know that no editor opens by GIT_EDITOR=":"; it keeps lines that look like comments then. Nothing
// is taken out where git does not answer, where it picks the character by the message ("auto"), or
// where a setting of `git -c` may say otherwise.
[[nodiscard]] MessageCleanup message_cleanup(Host& host);

}  // namespace yankomas
