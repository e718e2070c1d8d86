// Lets one writer at a time into a folder, by a lock that ends with the process that holds it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "core/base/result.h"

namespace yankomas {

class Lock;

// Waits up to `patience` for other writers, then fails with still_locked of os_error.h.
Result<std::unique_ptr<Lock>> lock_folder(const std::string& folder, std::chrono::seconds patience);

}  // namespace yankomas
