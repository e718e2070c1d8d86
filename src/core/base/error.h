// What we could not do, and why: the value that travels up instead of an exception.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/place.h"

namespace yankomas {

enum class ErrorKind {
    usage,    // the caller asked for something that makes no sense: exit 2
    refused,  // the record or the request does not allow it: exit 1
    failed,   // the world did not let us: exit 3
};

struct Error {
    ErrorKind kind = ErrorKind::failed;
    Message what;
    Place place;
    std::vector<Message> hints;

    // What a finding, which has room for one hint, says of the error.
    [[nodiscard]] Message first_hint() const { return hints.empty() ? Message{} : hints.front(); }
};

// The three kinds of errors, spelled short: `return refused(message("..."))`.
[[nodiscard]] inline Error failed(Message what, Place place = {}, std::vector<Message> hints = {}) {
    return Error{ErrorKind::failed, std::move(what), std::move(place), std::move(hints)};
}
[[nodiscard]] inline Error refused(Message what, Place place = {},
                                   std::vector<Message> hints = {}) {
    return Error{ErrorKind::refused, std::move(what), std::move(place), std::move(hints)};
}
[[nodiscard]] inline Error bad_usage(Message what, std::vector<Message> hints = {}) {
    return Error{ErrorKind::usage, std::move(what), {}, std::move(hints)};
}

}  // namespace yankomas
