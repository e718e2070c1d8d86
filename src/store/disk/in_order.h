// Lets several threads work on many items, and delivers the results in the order of the items.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <future>
#include <semaphore>
#include <type_traits>
#include <utility>
#include <vector>

namespace yankomas {

// Returns the number of items of a piece, on which one thread works. A large piece wakes the caller
// seldom, and a small one divides few items among all threads.
[[nodiscard]] inline std::size_t items_of_piece(std::size_t count, unsigned threads) {
    constexpr std::size_t kMost = 128;
    constexpr std::size_t kPiecesPerThread = 8;
    return std::clamp(count / (kPiecesPerThread * threads), std::size_t{1}, kMost);
}

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
    constexpr std::size_t kFew = 32;  // not worth a thread
    if (threads <= 1 || count <= kFew) {
        for (std::size_t i = 0; i < count; ++i) take(i, work(i));
        return;
    }
    const std::size_t piece_size = items_of_piece(count, threads);
    // The workers may be so many pieces ahead of the caller, so that memory is bounded. Each piece
    // has a slot for its result, which is free again when the caller has taken it.
    std::vector<std::promise<std::vector<Value>>> slots(2 * std::size_t{threads} + 2);
    std::counting_semaphore<> free_slots(static_cast<std::ptrdiff_t>(slots.size()));
    std::atomic<std::size_t> next_piece = 0;
    std::atomic<bool> is_over = false;
    const auto work_on = [&](std::size_t first) {
        std::vector<Value> values;
        values.reserve(piece_size);
        const std::size_t end = std::min(count, first + piece_size);
        for (std::size_t i = first; i < end; ++i) values.push_back(work(i));
        return values;
    };
    // A worker lives as long as this call, since what it keeps per thread serves all its pieces.
    const auto work_on_pieces = [&] {
        for (;;) {
            free_slots.acquire();
            const std::size_t piece = next_piece++;
            if (is_over || piece * piece_size >= count) return;
            auto& slot = slots[piece % slots.size()];
            try {
                slot.set_value(work_on(piece * piece_size));
            } catch (...) {
                slot.set_exception(std::current_exception());
            }
        }
    };
    std::vector<std::future<void>> workers;  // their destructors wait for them
    for (unsigned i = 0; i < threads; ++i)
        workers.push_back(std::async(std::launch::async, work_on_pieces));
    // Also when `take` or a result throws, the workers are told that no more is wanted.
    struct End {
        std::atomic<bool>& is_over;
        std::counting_semaphore<>& free_slots;
        unsigned workers;
        ~End() {
            is_over = true;
            free_slots.release(workers);
        }
    } const end{is_over, free_slots, threads};
    for (std::size_t i = 0; i < count;) {
        auto& slot = slots[i / piece_size % slots.size()];
        std::vector<Value> values = slot.get_future().get();
        slot = {};
        free_slots.release();
        for (Value& value : values) take(i++, std::move(value));
    }
}

}  // namespace yankomas
