// Work on many items by several threads, whose results arrive in the order of the items.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

namespace yankomas {

inline constexpr std::size_t kItemsAtOnce = 32;  // what a thread takes at a time

// The workers and the caller share this; one round of a worker is a piece of kItemsAtOnce items.
template <class Value, class Work>
class OrderedWork {
public:
    OrderedWork(std::size_t count, unsigned threads, const Work& work)
        : work_(work), count_(count), slots_(2 * static_cast<std::size_t>(threads) + 2) {
        for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
    }
    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;
    ~OrderedWork() {
        {
            const std::lock_guard lock(mutex_);
            stopped_ = true;
        }
        changed_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }

    // The results of a piece; pieces are asked for one after the other. Throws what the work threw.
    std::vector<Value> take(std::size_t piece) {
        std::unique_lock lock(mutex_);
        std::optional<std::vector<Value>>& slot = slots_[piece % slots_.size()];
        changed_.wait(lock, [&] { return slot.has_value() || failure_; });
        if (failure_) std::rethrow_exception(failure_);
        std::vector<Value> values = std::move(*slot);
        slot.reset();
        ++taken_;
        lock.unlock();
        changed_.notify_all();
        return values;
    }

private:
    void run() {
        try {
            for (;;) {
                const auto piece = claim();
                if (!piece) return;
                put(*piece, work_on(*piece));
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            changed_.notify_all();
        }
    }
    // Not further ahead of the caller than there are slots, so that memory is bounded.
    std::optional<std::size_t> claim() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || failure_ || next_ < taken_ + slots_.size(); });
        if (stopped_ || failure_ || next_ * kItemsAtOnce >= count_) return std::nullopt;
        return next_++;
    }
    std::vector<Value> work_on(std::size_t piece) const {
        std::vector<Value> values;
        const std::size_t end = std::min(count_, (piece + 1) * kItemsAtOnce);
        values.reserve(kItemsAtOnce);
        for (std::size_t i = piece * kItemsAtOnce; i < end; ++i) values.push_back(work_(i));
        return values;
    }
    void put(std::size_t piece, std::vector<Value> values) {
        const std::lock_guard lock(mutex_);
        slots_[piece % slots_.size()] = std::move(values);
        changed_.notify_all();
    }

    const Work& work_;
    std::size_t count_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<std::vector<Value>>> slots_;
    std::size_t next_ = 0;   // piece that nobody has claimed yet
    std::size_t taken_ = 0;  // pieces that the caller has
    bool stopped_ = false;
    std::exception_ptr failure_;
    std::vector<std::thread> threads_;  // last: they use the rest
};

// Calls take(i, work(i)) for i from 0 to count - 1, in that order and on the caller's thread.
// `work` runs on `threads` threads at once, or on the caller's if one is enough; it must not change
// what it shares.
template <class Work, class Take>
void in_order(std::size_t count, unsigned threads, const Work& work, const Take& take) {
    using Value = std::invoke_result_t<Work, std::size_t>;
    if (threads <= 1 || count <= kItemsAtOnce) {
        for (std::size_t i = 0; i < count; ++i) take(i, work(i));
        return;
    }
    OrderedWork<Value, Work> crew(count, threads, work);
    for (std::size_t piece = 0; piece * kItemsAtOnce < count; ++piece) {
        std::size_t i = piece * kItemsAtOnce;
        for (Value& value : crew.take(piece)) take(i++, std::move(value));
    }
}

}  // namespace yankomas
