// Reads batches of files through a ring of io_uring.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/read_at_once.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <liburing.h>
#include <sys/uio.h>

namespace yankomas {

namespace {

// What is asked of the system for a file, in this order. Each waits for the one before it.
enum class Act : unsigned { open, read, read_end, close };
constexpr unsigned kActs = 4;
constexpr unsigned kMostAsked = kActs * ReadAtOnce::kMostFiles;

// Makes a call again after a signal. The library returns the code below 0.
template <class Call>
int uncut_of(Call call) {
    int code = call();
    while (code == -EINTR) code = call();
    return code;
}

}  // namespace

// The ring, a table of files that take no descriptor of the process, and room for their bytes.
class ReadAtOnce::Ring {
public:
    Ring() = default;
    Ring(const Ring&) = delete;
    Ring& operator=(const Ring&) = delete;
    ~Ring() {
        if (is_open_) io_uring_queue_exit(&ring_);
    }

    // False if the system refuses.
    bool open() {
        is_open_ = io_uring_queue_init(kMostAsked, &ring_, 0) == 0;
        if (!is_open_ || io_uring_register_files_sparse(&ring_, kMostFiles) != 0) return false;
        rooms_ = std::make_unique_for_overwrite<std::array<Room, kMostFiles>>();
        return true;
    }

    enum class Ran { done, refused, lost };

    // Does all that is asked of the files. `refused` says that the system did not take all of it.
    // `lost` says that it did not tell what became of it, so it may still write into the rooms.
    Ran run(int folder, std::span<const std::string> names) {
        for (unsigned i = 0; i < names.size(); ++i) ask(folder, names[i].c_str(), i);
        const unsigned asked = kActs * static_cast<unsigned>(names.size());
        unsigned taken = 0;
        while (taken < asked) {
            const int count = uncut_of([&] { return io_uring_submit(&ring_); });
            if (count <= 0) break;
            taken += static_cast<unsigned>(count);
        }
        io_uring_cqe* answer = nullptr;
        if (taken > 0 &&
            uncut_of([&] { return io_uring_wait_cqe_nr(&ring_, &answer, taken); }) != 0)
            return Ran::lost;
        unsigned head = 0;
        io_uring_for_each_cqe(&ring_, head, answer) {
            const auto which = io_uring_cqe_get_data64(answer);
            results_[which / kActs][which % kActs] = answer->res;
        }
        io_uring_cq_advance(&ring_, taken);
        return taken == asked ? Ran::done : Ran::refused;
    }

    // The bytes of the i-th file of the last run, if they are certain.
    [[nodiscard]] std::optional<std::string> bytes(std::size_t i) const {
        const auto result_of = [&](Act act) { return results_[i][static_cast<unsigned>(act)]; };
        const int count = result_of(Act::read);
        if (result_of(Act::open) != 0 || count <= 0 || result_of(Act::read_end) != 0)
            return std::nullopt;
        return std::string((*rooms_)[i].bytes.data(), static_cast<std::size_t>(count));
    }

private:
    // A file that fills its room has its next byte in `more`, so its end was not found.
    struct Room {
        std::array<char, kRoom> bytes;
        char more;
    };

    // If the file does not open, the system leaves the rest out. A reading that is shorter than its
    // room, as nearly all are, stops nothing: the file is closed in any case. No reading waits: a
    // ring waits for a fifo that somebody holds open, even if the fifo was opened not to.
    void ask(int folder, const char* name, unsigned i) {
        constexpr auto kFromHere = static_cast<__u64>(-1);
        constexpr int kFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
        Room& room = (*rooms_)[i];
        const int file = static_cast<int>(i);
        io_uring_sqe* open = io_uring_get_sqe(&ring_);
        io_uring_prep_openat_direct(open, folder, name, kFlags, 0, i);
        mark(open, i, Act::open, IOSQE_IO_LINK);
        io_uring_sqe* read = io_uring_get_sqe(&ring_);
        io_uring_prep_read(read, file, room.bytes.data(), kRoom, kFromHere);
        read->rw_flags = RWF_NOWAIT;
        mark(read, i, Act::read, IOSQE_FIXED_FILE | IOSQE_IO_HARDLINK);
        io_uring_sqe* end = io_uring_get_sqe(&ring_);
        io_uring_prep_read(end, file, &room.more, 1, kFromHere);
        end->rw_flags = RWF_NOWAIT;
        mark(end, i, Act::read_end, IOSQE_FIXED_FILE | IOSQE_IO_HARDLINK);
        io_uring_sqe* close = io_uring_get_sqe(&ring_);
        io_uring_prep_close_direct(close, i);
        mark(close, i, Act::close, 0);
    }

    static void mark(io_uring_sqe* asked, unsigned i, Act act, unsigned flags) {
        io_uring_sqe_set_flags(asked, flags);
        io_uring_sqe_set_data64(asked, kActs * i + static_cast<unsigned>(act));
    }

    io_uring ring_{};
    bool is_open_ = false;
    std::unique_ptr<std::array<Room, kMostFiles>> rooms_;
    std::array<std::array<int, kActs>, kMostFiles> results_{};
};

ReadAtOnce::ReadAtOnce() : ring_(std::make_unique<Ring>()) {
    if (!ring_->open()) ring_.reset();
}

ReadAtOnce::~ReadAtOnce() = default;

std::vector<std::optional<std::string>> ReadAtOnce::read(const Descriptor& folder,
                                                         std::span<const std::string> names) {
    std::vector<std::optional<std::string>> files(names.size());
    if (ring_ == nullptr || names.empty() || names.size() > kMostFiles) return files;
    const Ring::Ran ran = ring_->run(folder.number(), names);
    if (ran == Ring::Ran::done) {
        for (std::size_t i = 0; i < files.size(); ++i) files[i] = ring_->bytes(i);
    }
    // Its memory is given up and not given back, because the system may still write there.
    if (ran == Ring::Ran::lost) static_cast<void>(ring_.release());
    // A kernel that can't do all of this reads no file at all in this way.
    const bool is_useful = std::ranges::any_of(files, [](const auto& file) { return !!file; });
    if (!is_useful) ring_.reset();
    return files;
}

}  // namespace yankomas
