// One pass over the bytes: a running hash gives the digest above every sig line.
// SPDX-License-Identifier: Apache-2.0
#include "store/verify.h"

#include "store/base64.h"
#include "store/crypto.h"
#include "store/sshsig.h"

namespace yankomas {

namespace {

SignatureFact check_signature(std::string_view base64, std::string_view name_space, const Sha512::Bytes& hash) {
    const auto blob = base64_decode(base64);
    if (!blob) return {SignatureState::malformed, {}, message("the signature is not canonical base64")};
    const auto sig = parse_sshsig(*blob);
    if (!sig) return {SignatureState::malformed, {}, sig.error().what};
    SignatureFact fact{SignatureState::mismatch, public_key_line(sig->key), {}};
    if (sig->name_space != name_space) {
        fact.why = message("the signature is one for the namespace {}", sig->name_space);
    } else if (verify_sshsig(*sig, hash)) {
        fact.state = SignatureState::good;
    }
    return fact;
}

// Feeds a growing prefix of the bytes to a hash.
class PrefixHash {
public:
    explicit PrefixHash(std::string_view bytes) : bytes_(bytes) {}
    Sha512::Bytes up_to(std::size_t end) {
        hash_.update(bytes_.substr(fed_, end - fed_));
        fed_ = end;
        return hash_.finish();
    }

private:
    std::string_view bytes_;
    std::size_t fed_ = 0;
    Sha512 hash_;
};

DocumentFact check_file(const Document& document, const Files& files, const std::string& root) {
    if (!document.file) return {FileState::same, {}};
    // Where more bytes stand than were signed, the first ones need not be looked at.
    const auto size = static_cast<std::uint64_t>(document.size.value_or(0));
    const auto found = files.digest_below(root, *document.file, size);
    if (!found) return {FileState::unsafe, found.error().what};
    if (!*found) return {FileState::absent, {}};
    const bool same =
        (*found)->digest == document.digest && static_cast<std::int64_t>((*found)->size) == document.size;
    return {same ? FileState::same : FileState::differs, {}};
}

}  // namespace

Evidence verify_case(const CaseJournal& journal, const Files& files, const std::string& root) {
    Evidence evidence;
    PrefixHash hash(journal.bytes);
    for (const CaseEntry& entry : journal.entries) {
        evidence.signatures.push_back(check_signature(entry.signature.of(journal.bytes), case_schema().name_space,
                                                      hash.up_to(entry.sig_line)));
        std::vector<DocumentFact> documents;
        for (const Document& document : entry.documents) documents.push_back(check_file(document, files, root));
        evidence.documents.push_back(std::move(documents));
    }
    return evidence;
}

Evidence verify_roster(const RosterJournal& journal) {
    Evidence evidence;
    PrefixHash hash(journal.bytes);
    Sha256 head;
    std::size_t fed = 0;
    for (const RosterEntry& entry : journal.entries) {
        evidence.signatures.push_back(check_signature(entry.signature.of(journal.bytes), roster_schema().name_space,
                                                      hash.up_to(entry.sig_line)));
        head.update(std::string_view(journal.bytes).substr(fed, entry.range.end - fed));
        fed = entry.range.end;
        evidence.heads.push_back(head.digest());
    }
    return evidence;
}

}  // namespace yankomas
