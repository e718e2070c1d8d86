// What verification found out about the bytes of a journal, and the hints for what is not good.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/message.h"

namespace yankomas {

enum class SignatureState {
    good,       // by the key in it, over every byte above it, in this namespace
    malformed,  // not exactly one SSHSIG of a kind we accept
    mismatch,   // the signature is not one of these bytes by this key
};

struct SignatureFact {
    SignatureState state = SignatureState::malformed;
    std::string key;  // "ssh-ed25519 BASE64" as embedded in the signature; empty if malformed
    Message why;      // what is wrong with the signature, if anything
};

// Returns a hint with the command that shows who changed a journal.
[[nodiscard]] inline Message how_to_see_change(const std::string& path) {
    return message(
        "git diff -- {} shows what is changed and not committed; "
        "if nothing, git log -p -- {} who changed it",
        path, path);
}

// Returns the hint for a signature that is not good. It says what is wrong with it, or how to see
// who changed the bytes that it covers.
[[nodiscard]] inline Message hint_for(const SignatureFact& signature, const std::string& path) {
    return signature.why.empty() ? how_to_see_change(path) : signature.why;
}

// How the file of a document compares with its digest. `unsafe` means that it is no regular file
// inside the office folder, and `unread` that the system did not let us read it.
enum class FileState { same, differs, absent, unsafe, unread };

// The fact about one document of an entry. A document without a file is `same`.
struct DocumentFact {
    FileState state = FileState::same;
    Message why;
};

// How a case compares with the head that a seal has of it. `shorter` means that entries are gone.
enum class SealedState { same, differs, shorter };

// Facts about each entry of a journal, in order. store/office/verify makes them.
struct Evidence {
    std::vector<SignatureFact> signatures;
    std::vector<std::vector<DocumentFact>> documents;  // cases only
    std::vector<Digest> heads;  // digest of the bytes up to the end of each entry; rosters only
    // One for each head that the seals have of a case, the oldest first.
    std::vector<SealedState> seals;
};

}  // namespace yankomas
