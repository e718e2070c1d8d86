// For whom a parcel is: people of the office, and the keys to which age can encrypt.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "work/documents/parcel.h"

namespace yankomas {

struct Recipients {
    std::vector<PersonId> people;
    std::vector<std::string> keys;
};

// Returns the people who hold a role today that the procedures name and that is not outside, or
// those whom `wants.to` names, without those of `wants.without`. Each has a live key. It is
// `refused` if somebody has only keys of hardware tokens, to which age can't encrypt.
[[nodiscard]] Result<Recipients> find_recipients(const Host& host, const OpenedOffice& office,
                                                 const std::set<Digest>& sops,
                                                 const PackWants& wants);

}  // namespace yankomas
