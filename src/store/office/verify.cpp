// One pass over the bytes: a running hash gives the digest above every sig line.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/verify.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/journal/seal_journal.h"
#include "store/crypto/base64.h"
#include "store/crypto/crypto.h"
#include "store/disk/path.h"
#include "store/ssh/sshsig.h"

namespace yankomas {

namespace {

// An SSHSIG in this namespace, as far as its own bytes tell: `mismatch` until it is verified.
struct ReadSignature {
    SignatureFact fact;
    std::optional<SshSig> sig;  // worth verifying
};

ReadSignature read_signature(std::string_view base64, std::string_view name_space) {
    const auto blob = base64_decode(base64);
    if (!blob)
        return {{SignatureState::malformed, {}, message("the signature is not canonical base64")},
                {}};
    auto sig = parse_sshsig(*blob);
    if (!sig) return {{SignatureState::malformed, {}, sig.error().what}, {}};
    SignatureFact fact{SignatureState::mismatch, public_key_line(sig->key), {}};
    if (sig->name_space != name_space) {
        fact.why = message("the signature is one for the namespace {}", sig->name_space);
        return {std::move(fact), {}};
    }
    return {std::move(fact), std::move(*sig)};
}

SignatureFact check_signature(std::string_view base64, std::string_view name_space,
                              const Sha512::Bytes& hash) {
    ReadSignature read = read_signature(base64, name_space);
    if (read.sig && verify_sshsig(*read.sig, hash)) read.fact.state = SignatureState::good;
    return std::move(read.fact);
}

// The key of an Ed25519 signature without a token stands in its first 65 bytes, behind these 14.
constexpr std::string_view kKeyAt("SSHSIG\0\0\0\1\0\0\0\x33", 14);
constexpr std::size_t kKeyBytes = 0x33;
constexpr std::size_t kKeyCharacters = 88;  // of base64, for 66 bytes

// The line of the key at the start of a signature; nothing if it is another kind of key.
std::optional<std::string> key_line_at(std::string_view start_of_base64) {
    const auto start = base64_decode(start_of_base64);
    if (!start || !start->starts_with(kKeyAt) || start->size() <= kKeyAt.size() + kKeyBytes)
        return std::nullopt;
    const auto key = parse_key_blob(std::string_view(*start).substr(kKeyAt.size(), kKeyBytes));
    return key ? std::optional(public_key_line(*key)) : std::nullopt;
}

// The same, worked out once for all signatures of a key that this thread sees.
std::optional<std::string> recall_key_line(std::string_view base64) {
    constexpr std::size_t kMostKeys = 4096;
    thread_local std::map<std::string, std::optional<std::string>, std::less<>> lines;
    const std::string_view start = base64.substr(0, kKeyCharacters);
    const auto found = lines.find(start);
    if (found != lines.end()) return found->second;
    if (lines.size() == kMostKeys) lines.clear();
    return lines.emplace(start, key_line_at(start)).first->second;
}

// What was verified before is one SSHSIG of this namespace: only its key is asked for.
SignatureFact recall_signature(std::string_view base64, std::string_view name_space) {
    if (auto line = recall_key_line(base64)) return {SignatureState::good, *std::move(line), {}};
    ReadSignature read = read_signature(base64, name_space);
    if (read.sig) read.fact.state = SignatureState::good;
    return std::move(read.fact);
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

bool are_good(const std::vector<SignatureFact>& signatures) {
    return std::ranges::all_of(
        signatures, [](const SignatureFact& fact) { return fact.state == SignatureState::good; });
}

// A file in folders, as far as the system lets us see: so it is not the file that was refused.
bool is_plain_file(const Files& files, const std::string& root, const std::string& relative) {
    for (std::size_t end = relative.find('/');; end = relative.find('/', end + 1)) {
        const auto kind = files.kind_of(join_path(root, relative.substr(0, end)));
        if (!kind) return true;
        const bool is_last = end == std::string::npos;
        if (*kind != (is_last ? FileKind::file : FileKind::folder)) return false;
        if (is_last) return true;
    }
}

DocumentFact check_file(const Document& document, const OfficeFolder& office) {
    if (!document.file) return {FileState::same, {}};
    // Where more bytes stand than were signed, the first ones need not be looked at.
    const auto size = static_cast<std::uint64_t>(document.size.value_or(0));
    const auto found = office.open != nullptr
                           ? office.open->digest_below(*document.file, size)
                           : office.files.digest_below(office.root, *document.file, size);
    if (!found) {
        const bool is_unread = is_plain_file(office.files, office.root, *document.file);
        return {is_unread ? FileState::unread : FileState::unsafe, found.error().what};
    }
    if (!*found) return {FileState::absent, {}};
    const bool same = (*found)->digest == document.digest &&
                      static_cast<std::int64_t>((*found)->size) == document.size;
    return {same ? FileState::same : FileState::differs, {}};
}

// The first `remembered` signatures were verified before.
Evidence verify_entries(const CaseJournal& journal, std::size_t remembered,
                        const OfficeFolder& office) {
    Evidence evidence;
    evidence.signatures.reserve(journal.entries.size());
    evidence.documents.reserve(journal.entries.size());
    PrefixHash hash(journal.bytes);
    const std::string_view name_space = case_schema().name_space;
    for (const CaseEntry& entry : journal.entries) {
        const std::string_view base64 = entry.signature.of(journal.bytes);
        evidence.signatures.push_back(
            evidence.signatures.size() < remembered
                ? recall_signature(base64, name_space)
                : check_signature(base64, name_space, hash.up_to(entry.sig_line)));
        std::vector<DocumentFact> documents;
        for (const Document& document : entry.documents)
            documents.push_back(check_file(document, office));
        evidence.documents.push_back(std::move(documents));
    }
    return evidence;
}

// The digests of the bytes up to the end of each entry from `first` on.
template <class Journal>
std::vector<PrefixDigest> digests_of(const Journal& journal, std::size_t first) {
    std::vector<PrefixDigest> digests;
    PrefixDigester digester;
    std::size_t fed = 0;
    for (std::size_t i = first; i < journal.entries.size(); ++i) {
        const std::size_t end = journal.entries[i].range.end;
        digester.update(std::string_view(journal.bytes).substr(fed, end - fed));
        fed = end;
        digests.push_back(digester.digest());
    }
    return digests;
}

// How many of the first entries the set vouches for: a journal that grew by one entry costs one
// verification.
template <class Journal>
std::size_t remembered_entries(const Journal& journal, const VerifiedSet& known) {
    if (known.size() == 0) return 0;
    const std::vector<PrefixDigest> digests = digests_of(journal, 0);
    std::size_t remembered = digests.size();
    while (remembered > 0 && !known.find(digests[remembered - 1])) --remembered;
    return remembered;
}

// What a set knows of a journal.
struct Recollection {
    std::size_t entries = 0;           // so many of the first were verified before
    std::optional<std::size_t> place;  // of the whole journal in the set
    PrefixDigest whole{};              // of a journal that has entries
};

template <class Journal>
Recollection recollect(const Journal& journal, const VerifiedSet& known) {
    Recollection found;
    if (journal.entries.empty()) return found;
    found.whole = digests_of(journal, journal.entries.size() - 1).back();
    found.place = known.find(found.whole);
    found.entries = found.place ? journal.entries.size() : remembered_entries(journal, known);
    return found;
}

// One pass over as much of the case as was ever sealed.
std::vector<SealedState> compare_with_seals(const CaseJournal& journal, const SealBook& seals) {
    std::vector<SealedState> states;
    Sha256 hash;
    std::size_t fed = 0;
    for (const SealedHead& sealed : seals.heads_of(journal.header.id)) {
        const auto count = static_cast<std::size_t>(sealed.head.entries);
        if (count > journal.entries.size()) {
            states.push_back(SealedState::shorter);
            continue;
        }
        const std::size_t end = journal.entries[count - 1].range.end;  // seals grow with the case
        hash.update(std::string_view(journal.bytes).substr(fed, end - fed));
        fed = end;
        states.push_back(hash.finish() == sealed.head.digest ? SealedState::same
                                                             : SealedState::differs);
    }
    return states;
}

}  // namespace

Evidence verify_case(const CaseJournal& journal, const Files& files, const std::string& root,
                     const SealBook& seals) {
    Evidence evidence = verify_entries(journal, 0, {files, root});
    evidence.seals = compare_with_seals(journal, seals);
    return evidence;
}

RememberedCase verify_case(const CaseJournal& journal, const OfficeFolder& office,
                           const SealBook& seals, const VerifiedSet* known) {
    const Recollection recalled = known == nullptr ? Recollection{} : recollect(journal, *known);
    RememberedCase result;
    result.place = recalled.place;
    result.evidence = verify_entries(journal, recalled.entries, office);
    result.evidence.seals = compare_with_seals(journal, seals);
    const bool is_new = known != nullptr && !journal.entries.empty() && !recalled.place;
    if (is_new && are_good(result.evidence.signatures)) result.learned = recalled.whole;
    return result;
}

namespace {

// Signatures of all entries, and the digest up to the end of each, of a journal without documents.
template <class Journal>
void verify_all(const Journal& journal, std::string_view name_space,
                std::vector<SignatureFact>& signatures, std::vector<Digest>& heads,
                OfficeMemory* memory) {
    const Recollection recalled =
        memory == nullptr ? Recollection{} : recollect(journal, memory->known());
    PrefixHash hash(journal.bytes);
    Sha256 head;
    std::size_t fed = 0;
    for (const auto& entry : journal.entries) {
        const std::string_view base64 = entry.signature.of(journal.bytes);
        signatures.push_back(signatures.size() < recalled.entries
                                 ? recall_signature(base64, name_space)
                                 : check_signature(base64, name_space, hash.up_to(entry.sig_line)));
        head.update(std::string_view(journal.bytes).substr(fed, entry.range.end - fed));
        fed = entry.range.end;
        heads.push_back(head.digest());
    }
    if (memory == nullptr || journal.entries.empty()) return;
    if (recalled.place) {
        memory->log().use(*recalled.place);
    } else if (are_good(signatures)) {
        memory->log().add(recalled.whole);
    }
}

Result<ManifestFact> check_manifest(const SealEntry& entry, const Files& files,
                                    const std::string& root) {
    const auto kind = files.kind_of(join_path(root, entry.manifest));
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return ManifestFact{};
    if (*kind != FileKind::file) return ManifestFact{FileState::unsafe, {}};
    const auto bytes = files.read_below(root, entry.manifest, kMaxManifest);
    if (!bytes) return bytes.error();
    if (sha256(*bytes) != entry.digest) return ManifestFact{FileState::differs, {}};
    return ManifestFact{FileState::same, parse_manifest(*bytes)};
}

}  // namespace

SignatureFact verify_signature(std::string_view above, std::string_view base64,
                               std::string_view name_space) {
    return check_signature(base64, name_space, PrefixHash(above).up_to(above.size()));
}

Evidence verify_roster(const RosterJournal& journal, OfficeMemory* memory) {
    Evidence evidence;
    verify_all(journal, roster_schema().name_space, evidence.signatures, evidence.heads, memory);
    return evidence;
}

Result<SealEvidence> verify_seals(const SealJournal& journal, const Files& files,
                                  const std::string& root, OfficeMemory* memory) {
    SealEvidence evidence;
    verify_all(journal, seal_schema().name_space, evidence.signatures, evidence.heads, memory);
    for (const SealEntry& entry : journal.entries) {
        auto fact = check_manifest(entry, files, root);
        if (!fact) return fact.error();
        evidence.manifests.push_back(std::move(*fact));
    }
    return evidence;
}

HeadDigest head_of(const CaseJournal& journal) {
    Sha256 hash;
    hash.update(std::string_view(journal.bytes).substr(0, journal.entries.back().range.end));
    return hash.finish();
}

}  // namespace yankomas
