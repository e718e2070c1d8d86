// Takes a table apart, byte by byte.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/csv_rows.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace yankomas {

namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, char separator, const std::string& file)
        : text_(text), separator_(separator), file_(file) {}

    Result<CsvRows> all() {
        while (at_ < text_.size() && !error_) row();
        if (error_) return *std::move(error_);
        return std::move(rows_);
    }

private:
    [[nodiscard]] bool is_line_end() const {
        return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
    }
    void fail(Message what) {
        if (error_) return;
        const std::size_t start = line_start();
        const auto line = static_cast<int>(std::ranges::count(text_.substr(0, at_), '\n')) + 1;
        const std::size_t end = std::min(text_.find('\n', start), text_.size());
        error_ = refused(std::move(what),
                         Place{file_, line, static_cast<int>(at_ - start) + 1,
                               std::string(text_.substr(start, end - start))},
                         {message("save the table again as CSV with a spreadsheet program")});
    }
    [[nodiscard]] std::size_t line_start() const {
        const std::size_t before = at_ == 0 ? std::string_view::npos : text_.rfind('\n', at_ - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }

    void row() {
        std::vector<std::string> cells;
        do {
            cells.push_back(text_.substr(at_, 1) == "\"" ? quoted() : plain());
            if (error_) return;
        } while (at_ < text_.size() && text_[at_] == separator_ && ++at_ > 0);
        if (!is_line_end()) return fail(message("something stands behind the closing quote"));
        if (at_ < text_.size()) at_ += text_[at_] == '\r' ? 2 : 1;
        rows_.push_back(std::move(cells));
    }

    std::string plain() {
        const std::size_t start = at_;
        while (!is_line_end() && text_[at_] != separator_) {
            if (text_[at_] == '"') {
                fail(message("a quote stands in a cell that does not begin with one"));
                return {};
            }
            ++at_;
        }
        return std::string(text_.substr(start, at_ - start));
    }

    std::string quoted() {
        std::string cell;
        const std::size_t start = at_++;
        while (at_ < text_.size()) {
            if (text_[at_] != '"') {
                cell += text_[at_++];
            } else if (text_.substr(at_, 2) == "\"\"") {
                cell += '"';
                at_ += 2;
            } else {
                ++at_;
                return cell;
            }
        }
        at_ = start;
        fail(message("the quote that begins here is never closed"));
        return {};
    }

    std::string_view text_;
    char separator_;
    const std::string& file_;
    std::size_t at_ = 0;
    CsvRows rows_;
    std::optional<Error> error_;
};

}  // namespace

char csv_separator(std::string_view text) {
    int commas = 0;
    int semicolons = 0;
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n') break;
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
}

Result<CsvRows> read_csv(std::string_view text, char separator, const std::string& file) {
    return CsvReader(text, separator, file).all();
}

}  // namespace yankomas
