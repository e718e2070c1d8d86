// A parcel's inside: files in one tar archive. The program tar packs it; only plain files come out.
// SPDX-License-Identifier: Apache-2.0
//
// The room store/parcel puts the papers of cases into a file that can be carried to a colleague:
// tar.h for many files in one, age.h so that nobody else can read it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace yankomas {

class Processes;

// The most that a parcel holds, in bytes: a parcel is packed and opened in memory, so that no paper
// lies on a disk in the clear.
inline constexpr std::size_t kMaxParcel = 256U << 20U;

struct TarMember {
    std::string name;
    std::string_view bytes;  // of the archive
};

// Packs files below `root` in the form ustar, without owners and times. It is an error if there are
// more than kMaxParcel bytes, or if tar complains.
[[nodiscard]] Result<std::string> pack_tar(Processes& processes, const std::string& root,
                                           const std::vector<std::string>& files);

// Reads an archive that may come from a stranger. Each member is a plain file under a plain path,
// each path once; anything else, such as a link, a device, ".." or a damaged header, is `refused`.
// The members are views into `archive`, so nothing is ever larger than what is there.
[[nodiscard]] Result<std::vector<TarMember>> read_tar(std::string_view archive);

}  // namespace yankomas
