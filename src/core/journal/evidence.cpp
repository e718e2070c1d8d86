// Hints that go with facts.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/evidence.h"

namespace yankomas {

Message how_to_see_change(const std::string& path) {
    return message(
        "git diff -- {} shows what is changed and not committed; if nothing, git log -p -- {} who changed it",
        path, path);
}

Message hint_for(const SignatureFact& signature, const std::string& path) {
    return signature.why.empty() ? how_to_see_change(path) : signature.why;
}

}  // namespace yankomas
