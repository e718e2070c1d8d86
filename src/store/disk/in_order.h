// Lets several threads work on many items, and delivers the results in the order of the items.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <future>
#include <type_traits>
#include <utility>
#include <vector>

namespace yankomas {

inline constexpr std::size_t kItemsAtOnce = 32;  // the items of a piece, on which one thread works

// Calls take(i, work(i)) for i from 0 to count - 1, in that order and on the caller's thread.
// `work` runs on other threads, or on the caller's if `threads` is below 2, and must not change
// what it shares.
//
// If `work` throws, the exception is thrown again here on the caller's thread, after all earlier
// items were taken. So a Bug (core/base/bug.h) reaches main() from any thread. If this ends early,
// it first waits for the pieces that are under way, because they use what the caller owns.
template <class Work, class Take>
void in_order(std::size_t count, unsigned threads, const Work& work, const Take& take) {
    using Value = std::invoke_result_t<Work, std::size_t>;
    if (threads <= 1 || count <= kItemsAtOnce) {
        for (std::size_t i = 0; i < count; ++i) take(i, work(i));
        return;
    }
    const auto work_on = [&](std::size_t first) {
        std::vector<Value> values;
        values.reserve(kItemsAtOnce);
        const std::size_t end = std::min(count, first + kItemsAtOnce);
        for (std::size_t i = first; i < end; ++i) values.push_back(work(i));
        return values;
    };
    // There is one piece more under way than there are threads, so that no processor is idle while
    // the caller waits for a slow piece. There are no more, so that memory is bounded.
    std::deque<std::future<std::vector<Value>>> pieces;
    std::size_t next = 0;
    const auto start_next = [&] {
        if (next < count) pieces.push_back(std::async(std::launch::async, work_on, next));
        next += kItemsAtOnce;
    };
    for (unsigned i = 0; i <= threads; ++i) start_next();
    for (std::size_t i = 0; !pieces.empty();) {
        std::vector<Value> values = pieces.front().get();
        pieces.pop_front();
        start_next();
        for (Value& value : values) take(i++, std::move(value));
    }
}

}  // namespace yankomas
