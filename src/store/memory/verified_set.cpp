// Makes the digests of prefixes, and says what a file of them is.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/verified_set.h"

namespace yankomas {

namespace {

constexpr RowForm kVerified{"yankomas-verified/2\n"};

}  // namespace

PrefixDigest digest_of_prefix(const Sha256::Bytes& prefix) {
    Sha256 hash;
    hash.update(kVerified.magic);
    hash.update(view_of(prefix));
    return hash.finish();
}

VerifiedSet::VerifiedSet() : rows_(kVerified) {}

VerifiedSet VerifiedSet::read(const Files& files, const std::string& path) {
    VerifiedSet set;
    set.rows_ = DigestRows::read(files, path, kVerified);
    return set;
}

VerifiedSet VerifiedSet::open(const Files& files, const std::string& path) {
    VerifiedSet set;
    set.rows_ = DigestRows::open(files, path, kVerified);
    return set;
}

}  // namespace yankomas
