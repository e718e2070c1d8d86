// Looks for the key `for` in the bytes of every case.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/party_codes.h"

#include <string_view>
#include <utility>

#include "core/base/spelling.h"
#include "core/journal/schema.h"
#include "core/office/party_code.h"
#include "store/office/find_case.h"

namespace yankomas {

namespace {

void add_codes(std::string_view bytes, std::set<PartyCode>& codes) {
    constexpr std::string_view kKey = "\n  for: ";
    for (std::size_t at = bytes.find(kKey); at != std::string_view::npos;
         at = bytes.find(kKey, at + 1)) {
        const std::string_view rest = bytes.substr(at + kKey.size());
        if (auto code = parse_party(rest.substr(0, rest.find('\n'))))
            codes.insert(*std::move(code));
    }
}

}  // namespace

Result<std::set<PartyCode>> party_codes_in_use(const Files& files, const std::string& root) {
    const auto cases = list_cases(files, root);
    if (!cases) return cases.error();
    std::set<PartyCode> codes;
    for (const CasePath& where : *cases) {
        const auto bytes = files.read_below(root, where.path, kMaxJournal);
        if (!bytes) return bytes.error();
        add_codes(*bytes, codes);
    }
    return codes;
}

Result<PartyCode> next_free_code(const Files& files, const std::string& root,
                                 std::string_view prefix) {
    const auto used = party_codes_in_use(files, root);
    if (!used) return used.error();
    return next_party_code(prefix, *used);
}

}  // namespace yankomas
