// Parcels: the papers of cases, encrypted for the colleagues who work on them
// (yankomas-documents-pack(1)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

struct PackWants {
    std::vector<std::string> cases;  // as they were typed; empty for all
    std::string output;              // as it was typed
    std::vector<std::string> to;     // people and roles; empty for all who work on the cases
    std::vector<PersonId> without;   // people who get no parcel
};

// Packs the files that lie here, that were signed so and that are not forgotten, and says what it
// left out. The code is `findings` if a file that the cases name is not in the parcel, and `failed`
// if that is not known for certain: a case or a file could not be read, or a case is not verified.
[[nodiscard]] Result<ExitCode> pack_documents(Host& host, const OpenedOffice& office,
                                              const PackWants& wants);

// Opens a parcel with a private key, both named as they were typed. Returns the archive in it.
[[nodiscard]] Result<std::string> open_parcel(Host& host, const std::string& parcel,
                                              const std::string& identity);

// Puts each file of the archive where a case names its digest. What is there already stays. All
// files are written or none. The code is `findings` if the archive has a file that no case names,
// and `failed` if a case that may name it could not be read or is not verified. Only the holder of
// the office's lock may call this.
[[nodiscard]] Result<ExitCode> unpack_documents(Host& host, const OpenedOffice& office,
                                                std::string_view archive);

}  // namespace yankomas
