// Leaves out cases of which an earlier run has shown that there is nothing to say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/memory/quiet_record.h"
#include "work/host.h"

namespace yankomas {

struct Docket;
struct Judgement;
struct OpenedOffice;

// Whose silence is remembered. Each has a file of its own.
enum class QuietFor { nobody, overdue, lint };

// The quiet record of one run over an office. It serves a run without options that change what is
// said of a case. If anything keeps the office from being relied on, or if nothing may be
// remembered, no case is quiet. Several threads may call the const functions at once.
class QuietCases {
public:
    // The office must be trusted (see trust.h).
    QuietCases(const Host& host, const OpenedOffice& office, QuietFor whom);
    QuietCases(const QuietCases&) = delete;
    QuietCases& operator=(const QuietCases&) = delete;

    // Returns the key of a case, or nothing if no case may be quiet in this run.
    [[nodiscard]] std::optional<QuietKey> key(std::string_view path, std::string_view bytes) const {
        return scope_ ? std::optional(quiet_key(*scope_, path, bytes)) : std::nullopt;
    }
    // Returns the place in the record if there is nothing to say of the case in this run.
    [[nodiscard]] std::optional<std::size_t> find(const QuietKey& key) const {
        return record_.find(key, now_);
    }
    // True if an earlier run remembered any case, so that this one has fewer to look at.
    [[nodiscard]] bool serves() const { return record_.size() > 0; }
    // Returns for how long there is nothing to say of a case that was judged. A case with files
    // that may be here is never quiet, because they are checked in each run.
    [[nodiscard]] std::optional<QuietSpan> span(const Docket& docket,
                                                const Judgement& judgement) const;

    void use(std::size_t place) { log_.use(place); }
    void add(const QuietKey& key, const QuietSpan& span) { log_.add(key, span); }
    void write(Files& files) const { log_.write(files, file_); }

private:
    QuietFor whom_;
    Instant now_;
    bool has_documents_ = true;  // files of documents may be in the office folder
    std::optional<Sha256::Bytes> scope_;
    std::string file_;
    QuietRecord record_;
    QuietLog log_;
};

}  // namespace yankomas
