// An Error says what we could not do and why. Functions return it; we do not throw it.
// SPDX-License-Identifier: Apache-2.0
//
// All other rooms use what is in this room. Read ident.h (identifiers), text.h and spelling.h
// (which bytes a record may hold) and message.h (sentences that can be translated) first. Then come
// the three kinds of trouble: a Finding (finding.h) says that the record is at fault, by a rule of
// the table (rule.h and rules/); an Error (this file, result.h) says that we could not do
// something; bug() (bug.h) says that the program itself is wrong.
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

    // The first hint, for a finding, which has only one.
    [[nodiscard]] Message first_hint() const { return hints.empty() ? Message{} : hints.front(); }
};

// These make an error of each of the three kinds, as in `return refused(message("..."))`.
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
