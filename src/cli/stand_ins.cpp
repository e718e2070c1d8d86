// The words in upper case that stand for a value on the command line, in the reader's language.
// SPDX-License-Identifier: Apache-2.0
#include "cli/stand_ins.h"

#include <algorithm>
#include <array>

#include "core/base/message.h"

namespace yankomas {

namespace {

// The catalogue translates them in hints too, where tests/po/same.awk compares them. They are made
// only when help or a hint asks.
const auto& stand_ins() {
    static const std::array values = {
        message("BY"),          message("CAPACITY"), message("CASE"),    message("CHAR"),
        message("CODE"),        message("DATE"),     message("DD"),      message("DIR"),
        message("END"),         message("ENTRY"),    message("EXIT"),    message("FILE"),
        message("FINGERPRINT"), message("HOLD"),     message("INSTANT"), message("KEY"),
        message("KIND"),        message("LANG"),     message("LIMIT"),   message("MM"),
        message("NAME"),        message("NEW"),      message("OFFICE"),  message("OLD"),
        message("OUTCOME"),     message("PARTY"),    message("PATH"),    message("PATTERN"),
        message("PERSON"),      message("ROLE"),     message("ROW"),     message("RULE"),
        message("SPAN"),        message("START"),    message("STATE"),   message("STEP"),
        message("TEXT"),        message("TIME"),     message("VERB"),    message("WHAT"),
        message("WHEN"),        message("WHERE"),    message("WHICH"),   message("WORDS"),
        message("YEAR"),        message("YYYY"),     message("ZONE"),    message("DIGEST"),
        message("PASS"),
    };
    return values;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::string spell_stand_ins(std::string_view value_name, const Words& words) {
    std::string text;
    while (!value_name.empty()) {
        const std::string_view word(value_name.begin(),
                                    std::ranges::find_if_not(value_name, is_upper));
        const auto known = std::ranges::find(stand_ins(), word, &Message::pattern);
        text += known == stand_ins().end() ? std::string(word) : words(*known);
        value_name.remove_prefix(word.size());
        if (value_name.empty()) break;
        text += value_name.front();
        value_name.remove_prefix(1);
    }
    return text;
}

}  // namespace yankomas
