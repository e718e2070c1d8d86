// What a case says after its corrections, for tests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/small_office.h"

namespace yankomas::test {

inline CaseWorld::Act with_file(CaseWorld::Act act, std::string_view name) {
    Document& document = act.entry.documents.front();
    document.file = "documents/2026/YK-2026-0001/" + std::string(name);
    document.size = 5;
    document.digest = Digest("sha256:" + std::string(64, name.front()));
    return act;
}

inline CaseWorld::Act attach_file(std::string_view kind, std::string_view name) {
    return with_file(attach_act(kind), name);
}

inline std::string number_on_file(const CaseWorld& one, int entry) {
    for (const OnFile& item : one.judge().standing.progress.on_file) {
        if (item.entry == EntryNumber{entry}) return item.document.number.value_or("");
    }
    return "nothing";
}

inline std::string file_on_file(const CaseWorld& one, int entry) {
    for (const OnFile& item : one.judge().standing.progress.on_file) {
        if (item.entry == EntryNumber{entry} && item.document.file)
            return item.document.file->substr(item.document.file->rfind('/') + 1);
    }
    return "nothing";
}

// The rules that found something, but for the one that misses files, which these tests never write.
inline std::vector<std::string> rules_besides_files(const CaseWorld& one) {
    std::vector<std::string> names = one.rules();
    std::erase(names, "document-path");
    return names;
}

inline std::size_t corrections(const CaseWorld& one) {
    return one.judge().standing.progress.corrections.size();
}

// All that is known of the clocks of a case, as text to compare.
inline std::string clocks_of(const CaseWorld& one) {
    const Standing standing = one.judge().standing;
    std::string text;
    for (std::size_t i = 0; i < standing.clocks.size(); ++i) {
        const Pass& pass = standing.progress.passes[i];
        text += std::to_string(pass.step.value) + ' ' + to_string(pass.start, Zone::wib) + ' ' +
                to_string(pass.stop, Zone::wib) + ' ' +
                std::string(name_of(standing.clocks[i].verdict)) + ' ' +
                (standing.clocks[i].due ? to_string(*standing.clocks[i].due, Zone::wib) : "") +
                '\n';
    }
    return text + to_string(standing.progress.last_moved, Zone::wib);
}

}  // namespace yankomas::test
