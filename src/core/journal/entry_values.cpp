// Checks that span several values of an entry.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/entry_values.h"

#include "core/base/rules/form.h"

namespace yankomas {

std::optional<Fault> check_offsets(std::string_view bytes, const RawEntry& raw,
                                   std::optional<Zone> zone) {
    if (!zone) zone = raw.instant(Field::at).zone;
    for (const Field field : {Field::at, Field::occurred, Field::due}) {
        if (!raw.has(field) || raw.instant(field).zone == *zone) continue;
        return Fault{
            rule::value,
            range_of(bytes, raw[field]).begin,
            message("entry {}: a journal keeps one offset, {}", raw.number, spelled_offset(*zone)),
            {}};
    }
    return std::nullopt;
}

}  // namespace yankomas
