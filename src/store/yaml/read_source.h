// Reads the files that people write: office.yaml, procedures, calendars and addresses.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/calendar/calendar_source.h"
#include "core/office/mail_book.h"
#include "core/office/office.h"
#include "core/sop/sop.h"

namespace yankomas {

class TreeMemory;

// Each reader adds everything that is wrong with the form of the file to `findings`, and returns
// nothing if there is anything. `file` is the path that the places of the findings show. If
// `memory` is given, a file that an earlier run has parsed is not parsed again.

// Reads office.yaml (yankomas-office(5)).
[[nodiscard]] std::optional<OfficeConfig> read_office(std::string_view bytes,
                                                      const std::string& file, Findings& findings,
                                                      TreeMemory* memory = nullptr);

// Reads a procedure (yankomas-sop(5)). check_soundness tells whether the names in it exist and its
// steps lead to an end. The caller fills in the digest.
[[nodiscard]] std::optional<Sop> read_sop(std::string_view bytes, const std::string& file,
                                          Findings& findings, TreeMemory* memory = nullptr);

// Reads a calendar (yankomas-calendar(5)). Calendar::compile tells whether its rows agree with each
// other.
[[nodiscard]] std::optional<CalendarSource> read_calendar(std::string_view bytes,
                                                          const std::string& file,
                                                          Findings& findings,
                                                          TreeMemory* memory = nullptr);

// Reads the addresses for `overdue --mail` (yankomas-overdue(1)).
[[nodiscard]] std::optional<MailBook> read_addresses(std::string_view bytes,
                                                     const std::string& file, Findings& findings);

}  // namespace yankomas
