// All cases of an office as a page for browsers and paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "render/kit/html.h"

namespace yankomas {

struct CaseSummary;
struct OfficeRecord;
class Words;

// The file of a case's page, beside this one: "case-YK-2026-0008.html".
[[nodiscard]] std::string page_name(const CaseId& id);

// Shows the open cases, the late ones first, and then how the closed ones ended. Each title leads
// to the page of its case. Cases that are not verified come first of all and say only that.
[[nodiscard]] HtmlPage case_index_page(std::vector<CaseSummary> cases, const OfficeRecord& office,
                                       Instant now, const Words& words, std::string_view language);

}  // namespace yankomas
