// The fields of an entry that a later `correct` may replace (yankomas-case(5), Corrections).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <tuple>

#include "core/journal/case_journal.h"
#include "core/journal/schema.h"

namespace yankomas {

// A field that is replaced as a whole. One of the opening may also be added to it; any other stands
// in the entry already.
template <class Value>
struct CorrectableField {
    constexpr CorrectableField(Field of, std::optional<Value> CaseEntry::*at, bool opening)
        : field(of), member(at), is_of_opening(opening) {}

    Field field;
    std::optional<Value> CaseEntry::*member;
    bool is_of_opening;
};

// The only place that lists these fields: the schema, the rules and the views follow from it.
inline constexpr std::tuple kCorrectableFields{
    CorrectableField(Field::subject, &CaseEntry::subject, true),
    CorrectableField(Field::area, &CaseEntry::area, true),
    CorrectableField(Field::title, &CaseEntry::title, true),
    CorrectableField(Field::party, &CaseEntry::party, false),
};

// Calls visit(field) for each CorrectableField.
template <class Visit>
constexpr void each_correctable(const Visit& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, kCorrectableFields);
}

// All that a `correct` may have besides what it always has. Documents are replaced kind by kind.
inline constexpr FieldSet kCorrectable = [] {
    FieldSet fields{Field::documents};
    each_correctable([&](const auto& one) { fields.insert(one.field); });
    return fields;
}();

}  // namespace yankomas
