// The facts about signatures, documents and sealed heads of a journal.
// SPDX-License-Identifier: Apache-2.0
//
// An entry's signature covers every byte above its sig line, so one pass over the bytes with
// running hashes verifies a whole journal. What was verified before is asked first for the whole
// journal, which is the usual case and costs one cheap hash; only if that is not known, for each of
// its prefixes, so that a journal that grew by one entry costs one verification.
#include "store/office/verify.h"

#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "core/journal/seal_journal.h"
#include "store/crypto/base64.h"
#include "store/crypto/crypto.h"
#include "store/disk/files.h"
#include "store/disk/path.h"
#include "store/memory/office_memory.h"
#include "store/ssh/sshsig.h"

namespace yankomas {

namespace {

// Feeds a growing prefix of the bytes to a hash.
template <class Hash>
class PrefixHash {
public:
    explicit PrefixHash(std::string_view bytes) : bytes_(bytes) {}
    const Hash& up_to(std::size_t end) {
        hash_.update(bytes_.substr(fed_, end - fed_));
        fed_ = end;
        return hash_;
    }

private:
    std::string_view bytes_;
    std::size_t fed_ = 0;
    Hash hash_;
};

// The fact about a signature over bytes with this hash. Without a hash the signature was verified
// before and is believed.
SignatureFact check_signature(std::string_view base64, std::string_view name_space,
                              const std::optional<Sha512::Bytes>& hash) {
    const auto blob = base64_decode(base64);
    if (!blob)
        return {SignatureState::malformed, {}, message("the signature is not canonical base64")};
    const auto sig = parse_sshsig(*blob);
    if (!sig) return {SignatureState::malformed, {}, sig.error().what};
    SignatureFact fact{SignatureState::mismatch, public_key_line(sig->key), {}};
    if (sig->name_space != name_space) {
        fact.why = message("the signature is one for the namespace {}", sig->name_space);
    } else if (!hash || verify_sshsig(*sig, *hash)) {
        fact.state = SignatureState::good;
    }
    return fact;
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
std::optional<std::string> remembered_key_line(std::string_view base64) {
    constexpr std::size_t kMostKeys = 4096;
    thread_local std::map<std::string, std::optional<std::string>, std::less<>> lines;
    const std::string_view start = base64.substr(0, kKeyCharacters);
    const auto found = lines.find(start);
    if (found != lines.end()) return found->second;
    if (lines.size() == kMostKeys) lines.clear();
    return lines.emplace(start, key_line_at(start)).first->second;
}

// A signature that was verified before is one SSHSIG of this namespace, so only its key is read.
SignatureFact remembered_signature(std::string_view base64, std::string_view name_space) {
    auto line = remembered_key_line(base64);
    return line ? SignatureFact{SignatureState::good, *std::move(line), {}}
                : check_signature(base64, name_space, std::nullopt);
}

// How many of the first entries the set vouches for.
template <class Journal>
std::size_t remembered_entries(const Journal& journal, const VerifiedSet& known) {
    if (known.size() == 0) return 0;
    std::vector<PrefixDigest> digests;
    PrefixHash<Sha256> prefix(journal.bytes);
    for (const auto& entry : journal.entries)
        digests.push_back(digest_of_prefix(prefix.up_to(entry.range.end).finish()));
    // From the end: the longest known prefix is nearly always one entry shorter than the journal.
    std::size_t remembered = digests.size();
    while (remembered > 0 && !known.find(digests[remembered - 1])) --remembered;
    return remembered;
}

struct VerifiedSignatures {
    std::vector<SignatureFact> facts;  // one per entry
    Remembered remembered;
};

// The signatures of all entries; those in the set, which may be null, are not verified again.
template <class Journal>
VerifiedSignatures verify_signatures(const Journal& journal, std::string_view name_space,
                                     const VerifiedSet* known) {
    VerifiedSignatures verified;
    if (journal.entries.empty()) return verified;
    auto& [facts, remembered] = verified;
    std::size_t believed = 0;
    if (known != nullptr) {
        PrefixHash<Sha256> whole(journal.bytes);
        const PrefixDigest digest =
            digest_of_prefix(whole.up_to(journal.entries.back().range.end).finish());
        remembered.place = known->find(digest);
        if (!remembered.place) remembered.learned = digest;
        believed = remembered.place ? journal.entries.size() : remembered_entries(journal, *known);
    }
    facts.reserve(journal.entries.size());
    PrefixHash<Sha512> above(journal.bytes);
    bool are_good = true;
    for (const auto& entry : journal.entries) {
        const std::string_view base64 = entry.signature.of(journal.bytes);
        facts.push_back(
            facts.size() < believed
                ? remembered_signature(base64, name_space)
                : check_signature(base64, name_space, above.up_to(entry.sig_line).finish()));
        are_good = are_good && facts.back().state == SignatureState::good;
    }
    if (!are_good) remembered.learned.reset();
    return verified;
}

// Of a journal without documents: also the digest of the bytes up to the end of each entry.
template <class Journal, class Facts>
Facts verify_with_heads(const Journal& journal, std::string_view name_space, OfficeMemory* memory) {
    const VerifiedSet* known = memory == nullptr ? nullptr : &memory->known();
    VerifiedSignatures verified = verify_signatures(journal, name_space, known);
    if (memory != nullptr) memory->log().note(verified.remembered);
    Facts facts;
    facts.signatures = std::move(verified.facts);
    PrefixHash<Sha256> head(journal.bytes);
    for (const auto& entry : journal.entries)
        facts.heads.push_back(head.up_to(entry.range.end).digest());
    return facts;
}

// True if the path leads through folders to a file, as far as the system lets us see: then a
// refusal to read it was no judgement on the path.
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

// One pass over as much of the case as was ever sealed. A seal that failed may have any number of
// entries, so the heads are taken in the order of their length.
std::vector<SealedState> compare_with_seals(const CaseJournal& journal, const SealBook& seals) {
    const auto heads = seals.heads_of(journal.header.id);
    std::vector<std::size_t> by_length(heads.size());
    std::iota(by_length.begin(), by_length.end(), std::size_t{0});
    std::ranges::stable_sort(by_length, {}, [&](std::size_t i) { return heads[i].head.entries; });
    std::vector<SealedState> states(heads.size(), SealedState::shorter);
    PrefixHash<Sha256> prefix(journal.bytes);
    for (const std::size_t i : by_length) {
        const auto count = static_cast<std::size_t>(heads[i].head.entries);
        if (count > journal.entries.size()) break;
        const auto digest = prefix.up_to(journal.entries[count - 1].range.end).finish();
        states[i] = digest == heads[i].head.digest ? SealedState::same : SealedState::differs;
    }
    return states;
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

Evidence verify_case(const CaseJournal& journal, const Files& files, const std::string& root,
                     const SealBook& seals) {
    return verify_case(journal, {files, root}, seals, nullptr).evidence;
}

RememberedEvidence verify_case(const CaseJournal& journal, const OfficeFolder& office,
                               const SealBook& seals, const VerifiedSet* known) {
    VerifiedSignatures verified = verify_signatures(journal, case_schema().name_space, known);
    RememberedEvidence result{{}, verified.remembered};
    result.evidence.signatures = std::move(verified.facts);
    result.evidence.documents.reserve(journal.entries.size());
    for (const CaseEntry& entry : journal.entries) {
        std::vector<DocumentFact>& facts = result.evidence.documents.emplace_back();
        for (const Document& document : entry.documents)
            facts.push_back(check_file(document, office));
    }
    result.evidence.seals = compare_with_seals(journal, seals);
    return result;
}

SignatureFact verify_signature(std::string_view above, std::string_view base64,
                               std::string_view name_space) {
    return check_signature(base64, name_space, sha512(above));
}

Evidence verify_roster(const RosterJournal& journal, OfficeMemory* memory) {
    return verify_with_heads<RosterJournal, Evidence>(journal, roster_schema().name_space, memory);
}

Result<SealEvidence> verify_seals(const SealJournal& journal, const Files& files,
                                  const std::string& root, OfficeMemory* memory) {
    auto evidence =
        verify_with_heads<SealJournal, SealEvidence>(journal, seal_schema().name_space, memory);
    for (const SealEntry& entry : journal.entries) {
        auto fact = check_manifest(entry, files, root);
        if (!fact) return fact.error();
        evidence.manifests.push_back(std::move(*fact));
    }
    return evidence;
}

HeadDigest head_of(const CaseJournal& journal) {
    return PrefixHash<Sha256>(journal.bytes).up_to(journal.entries.back().range.end).finish();
}

}  // namespace yankomas
