// Writes to a file descriptor until everything is out or the descriptor refuses.
// SPDX-License-Identifier: Apache-2.0
#include "work/output.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace yankomas {

namespace {

constexpr std::size_t kHeldBytes = 64 * 1024;

// Waits until the descriptor takes more. Another program that shares a terminal or a pipe with this
// one may have made it non-blocking, and then a slow reader is no failure.
bool waits_for_room(int descriptor) {
    pollfd asked{descriptor, POLLOUT, 0};
    return ::poll(&asked, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace

void DescriptorOutput::write(std::string_view text) {
    if (!hold_back_) return send(text);
    held_ += text;
    if (held_.size() >= kHeldBytes) {
        send(held_);
        held_.clear();
    }
}

Written DescriptorOutput::flush() {
    send(held_);
    held_.clear();
    return written_;
}

void DescriptorOutput::send(std::string_view text) {
    while (!text.empty() && written_ == Written::everything) {
        const ssize_t sent = ::write(descriptor_, text.data(), text.size());
        if (sent >= 0) {
            text.remove_prefix(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (!waits_for_room(descriptor_)) written_ = Written::not_everything;
        } else if (errno != EINTR) {
            written_ = errno == EPIPE ? Written::reader_is_gone : Written::not_everything;
        }
    }
}

}  // namespace yankomas
