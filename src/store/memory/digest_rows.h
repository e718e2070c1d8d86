// A remembered file of sorted rows that each begin with a digest, and what a run adds to it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/crypto/crypto.h"

namespace yankomas {

class FileParts;
class Files;

// What kind of file it is: its first line, and how many bytes follow the digest in each row.
struct RowForm {
    std::string_view magic;  // must outlive the rows
    std::size_t value_size = 0;

    [[nodiscard]] std::size_t row_size() const { return sizeof(Sha256::Bytes) + value_size; }
};

// The rows of a file. The file is safe to delete or to damage, because what is not in it is worked
// out again. Several threads may search the rows at once.
class DigestRows {
public:
    explicit DigestRows(const RowForm& form) : form_(form) {}
    // A file that is absent, cut or of another kind holds no rows, and nor does one that somebody
    // else could have written (recall_file).
    [[nodiscard]] static DigestRows read(const Files& files, const std::string& path,
                                         const RowForm& form);

    // Does the same, but leaves the rows in the file. To find one takes a few short reads, so this
    // is for a run that asks for few of them.
    [[nodiscard]] static DigestRows open(const Files& files, const std::string& path,
                                         const RowForm& form);

    [[nodiscard]] std::size_t size() const { return size_; }
    // Returns the place of the row with this digest, if there is one.
    [[nodiscard]] std::optional<std::size_t> find(const Sha256::Bytes& digest) const;
    // Returns the bytes behind the digest of a row. The rows must not be left in the file.
    [[nodiscard]] std::string_view value(std::size_t place) const {
        return row(place).substr(sizeof(Sha256::Bytes));
    }

private:
    friend class RowLog;
    [[nodiscard]] std::string_view row(std::size_t place) const {
        return std::string_view(bytes_).substr(place * form_.row_size(), form_.row_size());
    }
    [[nodiscard]] std::optional<std::string_view> rows(std::size_t first, std::size_t count,
                                                       std::string& room) const;

    RowForm form_;
    std::size_t size_ = 0;
    std::string bytes_;                // the rows, unless they are left in the file
    std::shared_ptr<FileParts> file_;  // the file that they are left in, behind its first line
};

// What a run used of the rows of a file, and what it adds.
class RowLog {
public:
    // The rows must live as long as this does.
    explicit RowLog(const DigestRows& known) : known_(known), used_(known.size(), false) {}

    void use(std::size_t place) { used_[place] = true; }
    void add(const Sha256::Bytes& digest, std::string_view value = {}) {
        added_.append(view_of(digest)).append(value);
    }
    // Says that the run did not ask for all that it has to do with, so that a row which it did not
    // use may still be of use.
    void note_unasked() { has_asked_all_ = false; }

    // Replaces the file by one with the old and the new rows, if there is anything new. A new row
    // takes the place of an old one with its digest. When most of the old ones are of no more use
    // they are left out, so that the file stays in proportion to the cases. Two runs at once are
    // safe, since one of them writes last. A failure is no loss.
    void write(Files& files, const std::string& path) const;

private:
    const DigestRows& known_;
    std::vector<bool> used_;
    bool has_asked_all_ = true;
    std::string added_;  // rows in any order
};

}  // namespace yankomas
