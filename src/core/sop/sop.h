// A procedure (SOP) as its file defines it: roles, documents, holds, exits and steps.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/ident.h"
#include "core/base/place.h"
#include "core/calendar/limit.h"

namespace yankomas {

// A value in the order of the file; looked up by id. Procedures are small, so a search is fine.
template <class Id, class T>
using Listed = std::vector<std::pair<Id, T>>;

template <class Id, class T>
[[nodiscard]] const T* find(const Listed<Id, T>& list, const Id& id) {
    for (const auto& [key, value] : list) {
        if (key == id) return &value;
    }
    return nullptr;
}

// A version of a procedure, as a case names it: "yankomas/1".
struct SopVersion {
    SopId id;
    int version = 0;

    auto operator<=>(const SopVersion&) const = default;
};
[[nodiscard]] std::string to_string(const SopVersion& version);

struct Role {
    std::string title;
    bool outside = false;             // not of the office: signs by recorded-by unless enrolled
    std::vector<RoleId> recorded_by;  // outside roles: who may record what they did
    Place place;
};

enum class DocumentClass { paper, equipment, reference, result };

struct DocumentType {
    std::string title;
    DocumentClass document_class = DocumentClass::paper;
    Place place;
};
// Papers are attached; a result may have evidence attached; equipment and references are only
// named.
[[nodiscard]] bool is_attachable(DocumentClass document_class);
[[nodiscard]] std::string_view name_of(DocumentClass document_class);

struct Hold {
    std::string title;
    std::vector<RoleId> roles;
    std::optional<Limit> limit;
    Place place;
};

struct Requirement {
    DocumentKind kind;
    std::optional<StepNumber> since;  // attached in the latest pass of that step or later
    Place place;
};

struct Exit {
    std::string title;
    std::vector<RoleId> roles;
    std::vector<StepNumber> from;  // empty: from any step
    std::vector<Requirement> requirements;
    Place place;
};

// Where the case goes when a step is done; no step means the end.
struct Next {
    std::optional<StepNumber> step;

    bool operator==(const Next&) const = default;
};

struct Outcome {
    std::string title;
    Next next;
    std::optional<std::vector<DocumentKind>> produces;  // replaces the step's list
    bool after_limit = false;  // may be signed only once the limit has lapsed
    Place place;
};

// The cells of the source table, typing errors mended; empty where the source is blank.
struct SourceCells {
    std::string activity;
    std::string requires_cell;
    std::string time;
    std::string output;
    std::string remark;
};

struct Step {
    StepNumber number;
    std::string title;
    std::vector<RoleId> by;    // any one of these; all inside or all outside
    std::vector<RoleId> with;  // take part, do not sign
    std::vector<Requirement> requirements;
    Limit time;
    std::string time_as_written;
    std::vector<DocumentKind> produces;
    std::vector<StepNumber> not_by;  // four eyes: nobody who signed or recorded a pass of these
    int signatures = 1;              // different people who must sign
    Listed<OutcomeId, Outcome> outcomes;
    Next next;  // of a step without outcomes
    SourceCells source;
    std::string note;
    Place place;
};

struct Sop {
    SopVersion version;
    std::string title;
    std::string basis;
    DayMeaning days = DayMeaning::working;
    Limit late_recording;
    bool partial = false;
    Listed<RoleId, Role> roles;
    std::vector<RoleId> open_by;
    Place open_by_place;
    Listed<DocumentKind, DocumentType> documents;
    Listed<HoldId, Hold> holds;
    Listed<ExitId, Exit> exits;
    std::vector<Step> steps;  // in the order of the file, at least one
    Digest digest;            // of the file's bytes

    [[nodiscard]] const Step* step(StepNumber number) const;
    [[nodiscard]] const Step& first_step() const { return steps.front(); }
    [[nodiscard]] bool is_outside(const RoleId& role) const;
};

// What a step produces with an outcome: the outcome's list if it has one.
[[nodiscard]] const std::vector<DocumentKind>& produced_by(const Step& step,
                                                           const Outcome* outcome);

// Roles that may sign the step: its own, and those that record for its outside roles.
[[nodiscard]] std::vector<RoleId> signers_of(const Sop& sop, const Step& step);

// True if `role` signs the step for an outside role, so that the entry must name the party (`for`).
[[nodiscard]] bool records_for_outside(const Sop& sop, const Step& step, const RoleId& role);

}  // namespace yankomas
