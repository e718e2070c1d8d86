// Reads the parts of a SOP file that steps and exits are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/sop/sop.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

// A limit as the file spells it, such as "7 hari"; never the shorthand of the command line.
Limit limit_of(const YamlNode& node, SourceText& text, DayMeaning days);

StepNumber step_number_of(const YamlNode& node, SourceText& text);

// A list of roles, with at least one.
std::vector<RoleId> some_roles_of(const YamlNode& node, SourceText& text);

// A list of document kinds, each a word or {kind, since}.
std::vector<Requirement> requirements_of(const YamlNode& node, SourceText& text);

// The list of steps, with ascending numbers; a step without outcomes goes on to the next of the
// file.
std::vector<Step> read_steps(const YamlNode& node, SourceText& text, DayMeaning days);

// Every entry of a map, as its name and what `reader` makes of its value; T has a place, which is
// the name's.
template <class Id, class T, class Reader>
Listed<Id, T> named_of(const YamlNode& node, SourceText& text, Reader reader) {
    Listed<Id, T> list;
    if (!expect_map(node, text)) return list;
    for (const auto& [key, value] : node.fields) {
        Id id(word_of(YamlNode(key.name, key.offset), text));
        T named = reader(value, text);
        named.place = text.place_at(key.offset);
        list.emplace_back(std::move(id), std::move(named));
    }
    return list;
}

}  // namespace yankomas
