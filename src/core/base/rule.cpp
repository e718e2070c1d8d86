// The table of rules.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rule.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/bug.h"

namespace yankomas {

namespace {

using enum Severity;

constexpr std::array kRules = {
    RuleFacts{Rule::bytes, "YK001", "bytes", error},
    RuleFacts{Rule::spelling, "YK002", "spelling", error},
    RuleFacts{Rule::size, "YK003", "size", error},
    RuleFacts{Rule::field, "YK004", "field", error},
    RuleFacts{Rule::value, "YK005", "value", error},
    RuleFacts{Rule::path, "YK006", "path", error},
    RuleFacts{Rule::conflict, "YK007", "conflict", error},
    RuleFacts{Rule::stray, "YK008", "stray", warning},
    RuleFacts{Rule::yaml, "YK010", "yaml", error},
    RuleFacts{Rule::key, "YK011", "key", error},
    RuleFacts{Rule::entry_value, "YK012", "entry-value", error},
    RuleFacts{Rule::bad_signature, "YK101", "bad-signature", error},
    RuleFacts{Rule::unknown_key, "YK102", "unknown-key", error},
    RuleFacts{Rule::wrong_signer, "YK103", "wrong-signer", error},
    RuleFacts{Rule::revoked_key, "YK104", "revoked-key", error},
    RuleFacts{Rule::roster_position, "YK105", "roster-position", error},
    RuleFacts{Rule::sop_changed, "YK106", "sop-changed", error},
    RuleFacts{Rule::trust_root, "YK107", "trust-root", error},
    RuleFacts{Rule::unpublished, "YK108", "unpublished", error},
    RuleFacts{Rule::wrong_office, "YK109", "wrong-office", error},
    RuleFacts{Rule::published_changed, "YK110", "published-changed", error},
    RuleFacts{Rule::broken_seal, "YK111", "broken-seal", error},
    RuleFacts{Rule::bad_manifest, "YK112", "bad-manifest", error},
    RuleFacts{Rule::unwitnessed, "YK113", "unwitnessed", error},
    RuleFacts{Rule::missing_document, "YK201", "missing-document", error},
    RuleFacts{Rule::missing_output, "YK202", "missing-output", error},
    RuleFacts{Rule::unknown_document, "YK203", "unknown-document", error},
    RuleFacts{Rule::document_changed, "YK204", "document-changed", error},
    RuleFacts{Rule::document_elsewhere, "YK205", "document-elsewhere", note},
    RuleFacts{Rule::document_path, "YK206", "document-path", error},
    RuleFacts{Rule::not_attachable, "YK207", "not-attachable", error},
    RuleFacts{Rule::wrong_step, "YK301", "wrong-step", error},
    RuleFacts{Rule::unknown_choice, "YK302", "unknown-choice", error},
    RuleFacts{Rule::wrong_role, "YK303", "wrong-role", error},
    RuleFacts{Rule::no_appointment, "YK304", "no-appointment", error},
    RuleFacts{Rule::four_eyes, "YK305", "four-eyes", error},
    RuleFacts{Rule::on_hold, "YK306", "on-hold", error},
    RuleFacts{Rule::closed, "YK307", "closed", error},
    RuleFacts{Rule::outside_party, "YK308", "outside-party", error},
    RuleFacts{Rule::signed_twice, "YK309", "signed-twice", error},
    RuleFacts{Rule::bad_return, "YK310", "bad-return", error},
    RuleFacts{Rule::too_early, "YK311", "too-early", error},
    RuleFacts{Rule::not_first, "YK312", "not-first", error},
    RuleFacts{Rule::bad_cosign, "YK313", "bad-cosign", error},
    RuleFacts{Rule::ratified, "YK314", "ratified", note},
    RuleFacts{Rule::clock_backwards, "YK315", "clock-backwards", error},
    RuleFacts{Rule::clock_ahead, "YK316", "clock-ahead", error},
    RuleFacts{Rule::bad_occurred, "YK317", "bad-occurred", error},
    RuleFacts{Rule::recorded_late, "YK318", "recorded-late", note},
    RuleFacts{Rule::unsound_sop, "YK401", "unsound-sop", error},
    RuleFacts{Rule::unproduced_document, "YK402", "unproduced-document", note},
    RuleFacts{Rule::not_admin, "YK403", "not-admin", error},
    RuleFacts{Rule::pending, "YK404", "pending", note},
    RuleFacts{Rule::duplicate, "YK405", "duplicate", error},
    RuleFacts{Rule::unknown_person, "YK406", "unknown-person", error},
    RuleFacts{Rule::lockout, "YK407", "lockout", error},
    RuleFacts{Rule::acting_term, "YK408", "acting-term", warning},
    RuleFacts{Rule::wrong_due, "YK501", "wrong-due", error},
    RuleFacts{Rule::uncovered_date, "YK502", "uncovered-date", error},
    RuleFacts{Rule::breach, "YK503", "breach", note},
    RuleFacts{Rule::costly_hold, "YK504", "costly-hold", warning},
    RuleFacts{Rule::bad_calendar, "YK505", "bad-calendar", error},
    RuleFacts{Rule::calendar_ends, "YK506", "calendar-ends", warning},
    RuleFacts{Rule::verdict_kept, "YK507", "verdict-kept", note},
    RuleFacts{Rule::cut_back, "YK601", "cut-back", error},
    RuleFacts{Rule::vanished, "YK602", "vanished", error},
    RuleFacts{Rule::number_gap, "YK603", "number-gap", note},
    RuleFacts{Rule::sealed_late, "YK604", "sealed-late", note},
    RuleFacts{Rule::own_seal, "YK605", "own-seal", note},
    RuleFacts{Rule::lost_entry, "YK607", "lost-entry", error},
    RuleFacts{Rule::lost_journal, "YK608", "lost-journal", error},
    RuleFacts{Rule::signed_again, "YK609", "signed-again", note},
    RuleFacts{Rule::personal_data, "YK701", "personal-data", warning},
};

bool same_ignoring_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, [](unsigned char a, unsigned char b) {
        return std::tolower(a) == std::tolower(b);
    });
}

}  // namespace

std::span<const RuleFacts> all_rules() { return kRules; }

const RuleFacts& facts_of(Rule rule) {
    const RuleFacts& facts = kRules.at(static_cast<std::size_t>(rule));
    if (facts.rule != rule) bug("the table stands in the order of the enum");
    return facts;
}

std::optional<Rule> find_rule(std::string_view text) {
    for (const RuleFacts& facts : kRules) {
        if (same_ignoring_case(facts.id, text) || facts.name == text) return facts.rule;
    }
    return std::nullopt;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "";
}

}  // namespace yankomas
