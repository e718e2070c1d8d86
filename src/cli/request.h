// What each verb was asked for: one struct a verb.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/format.h"
#include "cli/sign_case.h"

namespace yankomas {

struct NewRequest {
    SopId sop;
    std::string title;
    std::optional<CaseId> id;
    bool advance = false;
    std::optional<OutcomeId> outcome;
    EntryChoices entry;
};

struct AdvanceRequest {
    std::string case_text;
    std::optional<OutcomeId> outcome;
    std::optional<int> step;
    EntryChoices entry;
};

struct AttachRequest {
    std::string case_text;
    EntryChoices entry;
};

struct NoteRequest {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;
};

struct HoldRequest {
    std::string case_text;
    HoldId hold;
    EntryChoices entry;
};

struct ResumeRequest {
    std::string case_text;
    EntryChoices entry;
};

struct ReturnRequest {
    std::string case_text;
    std::optional<int> step;
    EntryChoices entry;
};

struct ExitRequest {
    std::string case_text;
    ExitId exit;
    EntryChoices entry;
};

struct CosignRequest {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;
};

struct ExplainRequest {
    std::optional<std::string> rule;
    Format format = Format::text;
};

enum class Shell { bash, zsh, fish };

struct CompletionRequest {
    Shell shell = Shell::bash;
};

struct HelpRequest {
    std::vector<std::string> verb;  // its words; empty: all verbs
};

}  // namespace yankomas
