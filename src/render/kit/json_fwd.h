// The type of a JSON value, for headers that only name it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace yankomas {

using Json = nlohmann::ordered_json;  // its keys keep the order in which they were set

}  // namespace yankomas
