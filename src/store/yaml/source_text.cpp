// Finds places in a text, and checks its bytes before any parser sees them.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/source_text.h"

#include <algorithm>
#include <utility>

#include "core/base/foreign_text.h"
#include "core/base/rules/files.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr int kMostComplaints = 100;  // in one file

// The first character of a text in UTF-8, with all of its bytes.
std::string_view first_character(std::string_view text) {
    const auto end = std::find_if_not(text.begin() + 1, text.end(), continues_character);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// Complains of the first character that may not stand in a line. If every character may, but the
// line as a whole may not, the line is not in the normal form NFC.
void check_characters(SourceText& text, std::string_view line) {
    if (is_record_text(line)) return;
    const std::size_t start = text.offset_of(line);
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view character = first_character(line.substr(at));
        const std::size_t offset = start + at;
        at += character.size();
        if (character == "\t") {
            return text.complain(rule::bytes, offset, message("a tab"),
                                 message("put spaces instead"));
        }
        if (character == "\r") {
            return text.complain(rule::bytes, offset, message("a carriage return"),
                                 message("delete it; a line ends in LF alone"));
        }
        if (!is_record_text(character)) {
            return text.complain(
                rule::bytes, offset,
                message("a control or format character: {}", escape_controls(character)),
                message("delete it; it can't be seen and may hide something"));
        }
    }
    text.complain(rule::bytes, start, message("text that is not in the unicode normal form NFC"),
                  message("write the accents of this line anew"));
}

void check_conflict(SourceText& text, std::string_view line) {
    if (!line.starts_with("<<<<<<<") && !line.starts_with(">>>>>>>")) return;
    text.complain(rule::conflict, text.offset_of(line), message("a marker of an unfinished merge"),
                  message("choose one side and delete the lines that git put in"));
}

}  // namespace

SourceText::SourceText(std::string_view bytes, std::string file, Findings& findings)
    : bytes_(bytes), file_(std::move(file)), findings_(&findings) {
    if (bytes.size() <= kLargestSource) lines_ = split(bytes, '\n');
}

// Finds the line of the offset by the addresses at which the lines begin.
Place SourceText::place_at(std::size_t offset) const {
    if (lines_.empty()) return Place{file_, 0, 0, {}};
    const char* at = bytes_.data() + std::min(offset, bytes_.size());
    const auto after =
        std::ranges::upper_bound(lines_, at, {}, [](std::string_view line) { return line.data(); });
    const auto line = after == lines_.begin() ? after : after - 1;
    const auto column = column_of(*line, static_cast<std::size_t>(at - line->data()));
    return Place{file_, static_cast<int>(line - lines_.begin()) + 1, column,
                 std::string(line->substr(0, kLongestSourceLine))};
}

std::size_t SourceText::offset_of(std::string_view part_of_bytes) const {
    return static_cast<std::size_t>(part_of_bytes.data() - bytes_.data());
}

void SourceText::complain(Rule rule, std::size_t offset, Message what, Message hint) {
    ++complaints_;
    if (complaints_ <= kMostComplaints) {
        findings_->push_back(finding(rule, place_at(offset), std::move(what), std::move(hint)));
    } else if (complaints_ == kMostComplaints + 1) {
        findings_->push_back(finding(rule, Place{file_, 0, 0, {}},
                                     message("too many errors; the rest is not shown")));
    }
}

void SourceText::complain_only(Rule rule, std::size_t offset, Message what, Message hint) {
    findings_->resize(findings_->size() -
                      static_cast<std::size_t>(std::min(complaints_, kMostComplaints + 1)));
    complaints_ = 0;
    complain(rule, offset, std::move(what), std::move(hint));
}

bool check_source_bytes(SourceText& text) {
    const std::string_view bytes = text.bytes();
    const auto unfit = [&text](Rule rule, std::size_t offset, Message what, Message hint = {}) {
        text.complain(rule, offset, std::move(what), std::move(hint));
        return false;
    };
    if (bytes.size() > kLargestSource) {
        return unfit(
            rule::size, 0,
            message("the file has {} bytes; at most {} are allowed", bytes.size(), kLargestSource));
    }
    const Message plain = message("save the file as plain UTF-8");
    if (bytes.starts_with(kByteOrderMark))
        return unfit(rule::bytes, 0, message("a byte order mark"), mend_foreign_text(text.file()));
    if (const auto bad = first_bad_utf8(bytes))
        return unfit(rule::bytes, *bad, message("a byte that is not UTF-8"), plain);
    // One finding is enough for all of its line ends.
    if (const std::size_t end = bytes.find("\r\n"); end != std::string_view::npos)
        return unfit(rule::bytes, end, windows_line_ends(), mend_foreign_text(text.file()));
    for (const std::string_view line : text.lines()) {
        if (line.size() > kLongestSourceLine) {
            text.complain(rule::size, text.offset_of(line),
                          message("the line has {} bytes; at most {} are allowed", line.size(),
                                  kLongestSourceLine));
        }
        check_characters(text, line);
        check_conflict(text, line);
    }
    return text.is_clean();
}

}  // namespace yankomas
