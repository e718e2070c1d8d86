// One writer at a time: a lock on a folder that ends with the process that holds it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "core/base/result.h"
#include "store/disk/descriptor.h"

namespace yankomas {

// How long a verb waits for another writer of the same office before it gives up.
constexpr std::chrono::seconds kLockPatience{10};

// Held while it lives.
class Lock {
public:
    Lock() = default;
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    virtual ~Lock() = default;
};

// An flock on the folder's own descriptor: no lock file to leave behind, gone when the process
// dies.
class FolderLock final : public Lock {
public:
    // Waits up to `patience`, then gives an error.
    [[nodiscard]] static Result<std::unique_ptr<Lock>> take(const std::string& folder,
                                                            std::chrono::seconds patience);

    explicit FolderLock(Descriptor folder) : folder_(std::move(folder)) {}

private:
    Descriptor folder_;
};

// What is said when somebody else keeps the lock.
[[nodiscard]] Error still_locked(const std::string& folder, std::chrono::seconds patience);

}  // namespace yankomas
