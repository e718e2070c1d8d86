// The forms in which a reading verb gives its answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yankomas {

enum class Format { text, json, jsonl, csv };

}  // namespace yankomas
