// The forms in which a reading verb gives its answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "cli/options.h"

namespace yankomas {

enum class Format { text, json, jsonl, csv };

// --format with the given forms only; text is the default of the field.
void declare_format(Options& options, Format& into,
                    const std::vector<Format>& forms = {Format::text, Format::json, Format::jsonl, Format::csv});

}  // namespace yankomas
