// A value or the error that stood in its way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace yankomas {

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : state_(std::in_place_index<0>, std::move(value)) {
    }  // NOLINT(google-explicit-constructor)
    Result(Error error)
        : state_(std::in_place_index<1>, std::move(error)) {
    }  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T& value() const& { return assert(has_value()), *std::get_if<0>(&state_); }
    [[nodiscard]] T& value() & { return assert(has_value()), *std::get_if<0>(&state_); }
    [[nodiscard]] T&& value() && {
        return assert(has_value()), std::move(*std::get_if<0>(&state_));
    }
    [[nodiscard]] const Error& error() const& {
        return assert(!has_value()), *std::get_if<1>(&state_);
    }
    [[nodiscard]] Error&& error() && {
        return assert(!has_value()), std::move(*std::get_if<1>(&state_));
    }

    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> state_;
};

// For work that has nothing to give back but success.
struct Done {};
using Status = Result<Done>;

}  // namespace yankomas
