// What the rules of privacy mean (YK7xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_privacy() {
    return {
        {Rule::personal_data, message("text that looks like personal data"),
         message(
             "Here stands something like an NIK, a NIP, a phone number or an e-mail address. Signed "
             "text can never be erased, so what is personal belongs only into documents, which do not "
             "travel with git."),
         message(
             "Before signing: leave it out, name people by codes such as PK-0007, and attach the "
             "paper: `yankomas attach CASE --doc KIND=FILE`. What is signed already can only be "
             "treated as published.")},
    };
}

}  // namespace yankomas
