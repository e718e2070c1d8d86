// A procedure (SOP) as its file defines it: roles, documents, holds, exits and steps.
// SPDX-License-Identifier: Apache-2.0
//
// The room core/sop holds procedures as the office's source tables define them (yankomas-sop(5)).
// Read this header first, then soundness.h, which proves that a procedure can be run at all, and
// migration.h, which leads cases to a newer version. Cases name a procedure by its version, and a
// published version never changes.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/base/place.h"
#include "core/calendar/date.h"
#include "core/calendar/limit.h"

namespace yankomas {

// Values in the order of the file, each with its id. Procedures are small, so a look-up searches
// the list from its start.
template <class Id, class T>
using Listed = std::vector<std::pair<Id, T>>;

// Returns the value with this id, or null if there is none.
template <class Id, class T>
[[nodiscard]] const T* find(const Listed<Id, T>& list, const Id& id) {
    for (const auto& [key, value] : list) {
        if (key == id) return &value;
    }
    return nullptr;
}

// Returns the title of a role, document, hold, exit or outcome, or its id if the procedure does not
// define it.
template <class Id, class T>
[[nodiscard]] std::string title_of(const Listed<Id, T>& list, const Id& id) {
    const T* known = find(list, id);
    return known == nullptr ? id.value : known->title;
}

template <class Id, class T>
[[nodiscard]] std::vector<std::string> codes_of(const Listed<Id, T>& choices) {
    std::vector<std::string> codes;
    for (const auto& [id, value] : choices) codes.push_back(id.value);
    return codes;
}

// A version of a procedure as a case names it: "yankomas/1".
struct SopVersion {
    SopId id;
    int version = 0;

    auto operator<=>(const SopVersion&) const = default;
};
[[nodiscard]] std::string to_string(const SopVersion& version);

// Who acts in a procedure. People of an outside role, such as a complainant or another agency,
// usually have no key, so somebody of the office records what they did.
struct Role {
    std::string title;
    bool outside = false;             // not of the office; see recorded_by
    std::vector<RoleId> recorded_by;  // these record and sign for it, unless it is enrolled
    Place place;
    std::string short_title{};  // for tables; empty if the file has none
    bool single = false;        // one person at a time holds it definitif
};

// What a case of the procedure may be about, such as one of the rights that a law names. Cases are
// found and counted by it, and nothing else rests on it.
struct Subject {
    std::string title;
    Place place;
};

// What the source's column "persyaratan/perlengkapan" asks for. Papers are attached to the case,
// and a result may have evidence attached; equipment and references are only named.
enum class DocumentClass { paper, equipment, reference, result };

struct DocumentType {
    std::string title;
    DocumentClass document_class = DocumentClass::paper;
    Place place;
    std::string short_title{};
};
[[nodiscard]] bool is_attachable(DocumentClass document_class);
[[nodiscard]] std::string_view name_of(DocumentClass document_class);
// Spells the class for people, to be translated. A file has name_of.
[[nodiscard]] Message noun_of(DocumentClass document_class);

// A reason for which the clock of a step may stop, such as an agency that has been asked.
struct Hold {
    std::string title;
    std::vector<RoleId> roles;
    std::optional<Limit> limit;
    Place place;
};

// A document that must be in the case before a step or an exit is signed.
struct Requirement {
    DocumentKind kind;
    std::optional<StepNumber> since;  // must be attached since the latest pass of this step
    Place place;
};

// A way to close a case before its last step.
struct Exit {
    std::string title;
    std::vector<RoleId> roles;
    std::vector<StepNumber> from;  // the steps that it may follow; empty for any step
    std::vector<Requirement> requirements;
    bool is_void = false;  // the case was opened by mistake, and counts as none
    Place place;
};

// Where the case goes when a step is done. Without a step it goes to the end.
struct Next {
    std::optional<StepNumber> step;

    bool operator==(const Next&) const = default;
};

// One of the ways in which a step that decides something may end.
struct Outcome {
    std::string title;
    Next next;
    std::optional<std::vector<DocumentKind>> produces;  // if set, replaces the step's list
    bool after_limit = false;  // may be signed only once the limit has lapsed
    Place place;
};

// The cells of the row in the source table with typing errors mended. A cell is empty if the source
// is blank.
struct SourceCells {
    std::string activity;
    std::string requires_cell;
    std::string time;
    std::string output;
    std::string remark;
};

// How far a case has come once a step of this kind is done, for reports.
enum class Stage { received, reviewed, coordinated, recommended, followed_up, finished };
// Returns the word of the file: "diterima", "ditelaah" ...
[[nodiscard]] std::string_view name_of(Stage stage);
[[nodiscard]] std::optional<Stage> parse_stage(std::string_view word);

// One row of the source table, with what the source leaves open filled in.
struct Step {
    StepNumber number;
    std::string title;
    std::vector<RoleId> by;    // any one of these signs; all are inside or all outside roles
    std::vector<RoleId> with;  // these take part and do not sign
    std::vector<Requirement> requirements;
    Limit time;
    std::string time_as_written;
    std::vector<DocumentKind> produces;
    std::vector<StepNumber> not_by;  // four eyes: who signed or recorded these may not sign
    int signatures = 1;              // how many different people must sign
    Listed<OutcomeId, Outcome> outcomes;
    Next next;  // only for a step without outcomes
    SourceCells source;
    std::string note;
    Place place;
    std::string short_title;
    std::optional<Stage> stage;
};

// Returns the short title of a role, document or step if it has one, else its title.
template <class T>
[[nodiscard]] const std::string& brief(const T& named) {
    return named.short_title.empty() ? named.title : named.short_title;
}
// Returns the same for one of a list, or its id if the procedure does not define it.
template <class Id, class T>
[[nodiscard]] std::string brief_of(const Listed<Id, T>& list, const Id& id) {
    const T* known = find(list, id);
    return known == nullptr ? id.value : brief(*known);
}

// What became of each step of an older version: its number now, or nothing if it is gone.
using StepMap = std::map<StepNumber, std::optional<StepNumber>>;

// How a case that runs under an older version goes on under this one. migration.h follows it.
struct Migration {
    int from = 0;  // the older version
    StepMap steps;
    Place place;
};

struct Sop {
    SopVersion version;
    std::string title;
    std::string basis;
    DayMeaning days = DayMeaning::working;
    Limit late_recording;  // if an event is entered within this time, its own time counts
    bool partial = false;  // the source shows only a part of the procedure
    Listed<RoleId, Role> roles;
    std::vector<RoleId> open_by;
    Place open_by_place;
    std::vector<RoleId> assign_by;  // may assign a step, besides those who may sign it
    Place assign_by_place;
    std::vector<RoleId> takeover_by;  // may take over a case that began on paper
    Place takeover_by_place;
    // The last day for that; without it, a year after the first entry of the roster.
    std::optional<Date> takeover_until;
    std::vector<RoleId> forget_by;  // may sign that a file is forgotten; empty: nobody
    Place forget_by_place;
    std::vector<RoleId> migrate_by;  // may move a running case to another version; empty: nobody
    Place migrate_by_place;
    std::vector<Migration> migrations;  // in the order of the file
    Listed<SubjectId, Subject> subjects;
    Listed<DocumentKind, DocumentType> documents;
    Listed<HoldId, Hold> holds;
    Listed<ExitId, Exit> exits;
    std::vector<Step> steps;  // in the order of the file, at least one
    Digest digest;            // of the file's bytes

    [[nodiscard]] const Step* step(StepNumber number) const;  // null if there is none
    [[nodiscard]] const Step& first_step() const { return steps.front(); }
    [[nodiscard]] bool is_outside(const RoleId& role) const;
};

// The lists of roles at the head of a procedure's file, each under its key.
struct HeadRoles {
    std::string_view key;
    std::vector<RoleId> Sop::*roles;
    Place Sop::*place;
};
inline constexpr std::array kHeadRoles{
    HeadRoles{"open-by", &Sop::open_by, &Sop::open_by_place},
    HeadRoles{"assign-by", &Sop::assign_by, &Sop::assign_by_place},
    HeadRoles{"takeover-by", &Sop::takeover_by, &Sop::takeover_by_place},
    HeadRoles{"forget-by", &Sop::forget_by, &Sop::forget_by_place},
    HeadRoles{"migrate-by", &Sop::migrate_by, &Sop::migrate_by_place}};

// Returns what a step produces with an outcome: the outcome's list if it has one, else the step's.
[[nodiscard]] const std::vector<DocumentKind>& produced_by(const Step& step,
                                                           const Outcome* outcome);

// True if the step produces the document, or may do so with one of its outcomes.
[[nodiscard]] bool may_produce(const Step& step, const DocumentKind& kind);

// True if the role opens cases: it is in open-by or, where there is none, signs the first step.
[[nodiscard]] bool opens_cases(const Sop& sop, const RoleId& role);

// Returns the steps above this one, which are on paper in a case that is taken over at it.
[[nodiscard]] std::vector<StepNumber> steps_on_paper(const Sop& sop, StepNumber number);

// Returns the roles that may sign the step: its own, and those that record for its outside roles.
[[nodiscard]] std::vector<RoleId> signers_of(const Sop& sop, const Step& step);

// Leaves out the roles of outside parties, which no officer is appointed to.
[[nodiscard]] std::vector<RoleId> of_officers(const Sop& sop, std::vector<RoleId> roles);

// True if `role` signs the step for an outside role, so that the entry must name the party (`for`).
[[nodiscard]] bool records_for_outside(const Sop& sop, const Step& step, const RoleId& role);

}  // namespace yankomas
