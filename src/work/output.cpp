// Writes to a file descriptor until everything is out or the descriptor refuses.
// SPDX-License-Identifier: Apache-2.0
#include "work/output.h"

#include <cerrno>
#include <unistd.h>

namespace yankomas {

namespace {

constexpr std::size_t kHeldBytes = 64 * 1024;

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
        } else if (errno != EINTR) {
            written_ = errno == EPIPE ? Written::reader_is_gone : Written::not_everything;
        }
    }
}

}  // namespace yankomas
