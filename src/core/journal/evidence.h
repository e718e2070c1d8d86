// What verification found out about the bytes of a journal: facts, no opinions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/message.h"

namespace yankomas {

enum class SignatureState {
    good,       // by the key named in it, over every byte above it, in this journal's namespace
    malformed,  // not exactly one SSHSIG of a kind we accept
    mismatch,   // the signature is not one of these bytes by this key
};

struct SignatureFact {
    SignatureState state = SignatureState::malformed;
    std::string key;  // "ssh-ed25519 BASE64" as embedded in the signature; empty if malformed
    Message why;      // what is wrong with it, if anything
};

// The command that shows who changed a journal.
[[nodiscard]] inline Message how_to_see_change(const std::string& path) {
    return message(
        "git diff -- {} shows what is changed and not committed; "
        "if nothing, git log -p -- {} who changed it",
        path, path);
}

// The hint for a signature that is not good: what is wrong with it, or how to see who changed what
// it covers.
[[nodiscard]] inline Message hint_for(const SignatureFact& signature, const std::string& path) {
    return signature.why.empty() ? how_to_see_change(path) : signature.why;
}

// The file of a document against its digest. Unsafe is what is no regular file inside the office
// folder, and unread what the system did not let us read.
enum class FileState { same, differs, absent, unsafe, unread };

// One for every document of an entry, in order; documents without a file are `same`.
struct DocumentFact {
    FileState state = FileState::same;
    Message why;
};

// How a case stands to the head that a seal has of it; shorter: entries are gone.
enum class SealedState { same, differs, shorter };

// Facts about each entry of a journal, in order. Made by store/verify.
struct Evidence {
    std::vector<SignatureFact> signatures;
    std::vector<std::vector<DocumentFact>> documents;  // cases only
    std::vector<Digest> heads;  // digest of the bytes up to the end of each entry; rosters only
    std::vector<SealedState>
        seals;  // one for each head that the seals have of a case, oldest first
};

}  // namespace yankomas
