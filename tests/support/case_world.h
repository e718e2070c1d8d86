// An office in memory with invented people, its real procedures and calendar, and cases signed
// in-process.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "support/test_keys.h"

namespace yankomas::test {

[[nodiscard]] Instant time_of(std::string_view text);  // "2026-03-02T09:00:00+07:00"

// Files below an office folder: path and bytes.
using OfficeFiles = std::vector<std::pair<std::string, std::string>>;

// The procedures and the calendar that come with the program.
[[nodiscard]] OfficeFiles shipped_office_files();

class CaseWorld;

// An office that `admin` founded, in which all sources are published from the start.
class OfficeWorld {
public:
    explicit OfficeWorld(OfficeFiles sources = shipped_office_files(),
                         std::string_view founded = "2026-01-02T08:00:00+07:00");

    // Adds a file, sound or not, which the admin publishes.
    void publish(const std::string& path, const std::string& bytes,
                 std::string_view at = "2026-01-05T08:00:00+07:00");

    // Adds a roster entry at the given time, signed by `admin` unless the entry says otherwise.
    void add(RosterEntry entry, std::string_view at, std::optional<TestKey> key = std::nullopt);
    void enrol(std::string_view person, std::string_view at = "2026-01-05T08:00:00+07:00");
    void appoint(std::string_view person, std::string_view role,
                 std::string_view from = "2026-01-01",
                 std::optional<std::string_view> until = std::nullopt,
                 std::string_view at = "2026-01-05T08:00:00+07:00");

    // Seals these cases as they are now, except those that have not changed since the last seal.
    // Nobody asks whether `by` is a sealer.
    void seal(const std::vector<CaseWorld>& cases, std::string_view by, std::string_view at);

    // office.yaml, roster.yaml, every source and the seals, as they lie in the folder.
    [[nodiscard]] OfficeFiles files() const;
    // The latest version of a procedure.
    [[nodiscard]] const Sop& sop(std::string_view id) const;
    [[nodiscard]] const OfficeRecord& record() const { return record_; }
    [[nodiscard]] const std::string& roster_bytes() const { return journal_.bytes; }
    [[nodiscard]] const RosterJournal& roster_journal() const { return journal_; }
    [[nodiscard]] const Findings& findings() const { return findings_; }

private:
    void refold(std::string bytes);
    PublishedFile shelve(const std::string& path, const std::string& bytes);

    OfficeFiles sources_;
    OfficeRecord record_;
    RosterJournal journal_;
    Findings findings_;
    std::string seals_;  // the bytes of seals.yaml; none before the first seal
    OfficeFiles manifests_;
};

// A case that grows by signed entries.
class CaseWorld {
public:
    CaseWorld(const OfficeWorld& office, std::string_view sop,
              std::string_view id = "YK-2026-0001");

    // An entry to sign. Due time, roster position and zone are filled in unless they are set, and
    // so is every required and produced document of a step unless `bare`. `key` signs in place of
    // the person's own.
    struct Act {
        CaseEntry entry;
        bool bare = false;
        std::optional<TestKey> key;
        std::optional<std::string> name_space;
    };
    void sign(Act act, std::string_view by, std::string_view role, std::string_view at);
    void open(std::string_view by, std::string_view role, std::string_view at);
    void step(int number, std::string_view by, std::string_view role, std::string_view at,
              std::optional<std::string_view> outcome = std::nullopt,
              std::optional<std::string_view> party = std::nullopt);

    [[nodiscard]] Judgement judge(std::string_view now = "2026-12-01T12:00:00+07:00") const;
    // Judges the case and calls `see`, which may keep neither the docket nor the judgement.
    void look(std::string_view now,
              const std::function<void(const Docket&, const Judgement&)>& see) const;
    // The names of the rules that found something: errors and warnings, with `notes` notes too.
    [[nodiscard]] std::vector<std::string> rules(std::string_view now = "2026-12-01T12:00:00+07:00",
                                                 bool notes = false) const;

    [[nodiscard]] const std::string& path() const { return path_; }

    std::string bytes;
    std::shared_ptr<const Predecessor> continues;  // the case that its opening names, or null

private:
    void complete(Act& act) const;

    const OfficeWorld& office_;
    const Sop& sop_;
    std::string path_;
};

}  // namespace yankomas::test
