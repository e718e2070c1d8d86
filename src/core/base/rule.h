// The rules of the program: each has an id that never changes its meaning, a name and a severity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace yankomas {

enum class Severity { error, warning, note };

// The order is the order of the ids. Texts for people: render/explain.
enum class Rule {
    // YK0xx form
    bytes,
    spelling,
    size,
    field,
    value,
    path,
    conflict,
    stray,
    yaml,
    key,
    entry_value,
    // YK1xx integrity
    bad_signature,
    unknown_key,
    wrong_signer,
    revoked_key,
    roster_position,
    sop_changed,
    trust_root,
    unpublished,
    wrong_office,
    published_changed,
    broken_seal,
    bad_manifest,
    unwitnessed,
    // YK2xx documents
    missing_document,
    missing_output,
    unknown_document,
    document_changed,
    document_elsewhere,
    document_path,
    not_attachable,
    // YK3xx order, roles and times
    wrong_step,
    unknown_choice,
    wrong_role,
    no_appointment,
    four_eyes,
    on_hold,
    closed,
    outside_party,
    signed_twice,
    bad_return,
    too_early,
    not_first,
    bad_cosign,
    ratified,
    clock_backwards,
    clock_ahead,
    bad_occurred,
    recorded_late,
    // YK4xx procedures and roster
    unsound_sop,
    unproduced_document,
    not_admin,
    pending,
    duplicate,
    unknown_person,
    lockout,
    acting_term,
    // YK5xx calendar and deadlines
    wrong_due,
    uncovered_date,
    breach,
    costly_hold,
    bad_calendar,
    calendar_ends,
    verdict_kept,
    // YK6xx history
    cut_back,
    vanished,
    number_gap,
    sealed_late,
    own_seal,
    // YK7xx privacy
    personal_data,
};

struct RuleFacts {
    Rule rule;
    std::string_view id;    // "YK101"
    std::string_view name;  // "bad-signature"
    Severity severity;      // what it is unless a rule's paragraph says otherwise
};

[[nodiscard]] std::span<const RuleFacts> all_rules();
[[nodiscard]] const RuleFacts& facts_of(Rule rule);

// By id ("YK101", any case) or name.
[[nodiscard]] std::optional<Rule> find_rule(std::string_view text);

[[nodiscard]] std::string_view name_of(Severity severity);

}  // namespace yankomas
