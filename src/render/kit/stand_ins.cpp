// The words in upper case that stand for a value on the command line, in the reader's language.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/stand_ins.h"

#include <algorithm>
#include <array>

#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

// The catalogue translates them in hints too, where tests/po/same.awk compares them.
const auto& stand_ins() {
    static const std::array values = {
        message("AREA"),    message("BY"),      message("CAPACITY"),    message("CASE"),
        message("CHAR"),    message("CODE"),    message("DATE"),        message("DD"),
        message("DIGEST"),  message("DIR"),     message("END"),         message("ENTRY"),
        message("EXIT"),    message("FILE"),    message("FINGERPRINT"), message("HOLD"),
        message("INSTANT"), message("KEY"),     message("KIND"),        message("LANG"),
        message("LIMIT"),   message("MM"),      message("MONTH"),       message("NAME"),
        message("NEW"),     message("OFFICE"),  message("OLD"),         message("OUTCOME"),
        message("PARTY"),   message("PASS"),    message("PATH"),        message("PATTERN"),
        message("PERSON"),  message("QUARTER"), message("ROLE"),        message("ROW"),
        message("RULE"),    message("SPAN"),    message("START"),       message("STATE"),
        message("STEP"),    message("SUBJECT"), message("TEXT"),        message("TIME"),
        message("VERB"),    message("WHAT"),    message("WHEN"),        message("WHERE"),
        message("WHICH"),   message("WORDS"),   message("YEAR"),        message("YYYY"),
        message("ZONE"),
    };
    return values;
}

// Spells one word, or several that are joined by dashes as in YYYY-MM-DD.
std::string spell_joined(std::string_view joined, const Words& words) {
    std::string text;
    for (const std::string_view word : split(joined, '-')) {
        if (word.data() != joined.data()) text += '-';
        const auto known = std::ranges::find(stand_ins(), word, &Message::pattern);
        text += known == stand_ins().end() ? std::string(word) : words(*known);
    }
    return text;
}

}  // namespace

std::string spell_stand_ins(std::string_view text, const Words& words) {
    std::string spelled;
    bool is_quoted = false;  // what somebody typed
    bool is_escaped = false;
    while (!text.empty()) {
        const std::string_view code = leading_code(text);
        spelled += !is_quoted && is_stand_in(code) ? spell_joined(code, words) : std::string(code);
        text.remove_prefix(code.size());
        if (text.empty()) break;
        if (text.front() == '\'' && !is_escaped) is_quoted = !is_quoted;
        is_escaped = text.front() == '\\' && !is_quoted;
        spelled += text.front();
        text.remove_prefix(1);
    }
    return spelled;
}

}  // namespace yankomas
