// Tests of output to descriptors that take no more for a while, or for good.
// SPDX-License-Identifier: Apache-2.0
#include "work/output.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <string>
#include <thread>
#include <unistd.h>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

// A pipe whose writing end another program made non-blocking.
struct NonBlockingPipe {
    std::array<int, 2> ends{-1, -1};

    NonBlockingPipe() {
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        REQUIRE(::fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
    }
    NonBlockingPipe(const NonBlockingPipe&) = delete;
    NonBlockingPipe& operator=(const NonBlockingPipe&) = delete;
    ~NonBlockingPipe() {
        for (const std::size_t end : {0U, 1U}) close(end);
    }
    void close(std::size_t end) {
        if (ends.at(end) >= 0) ::close(ends.at(end));
        ends.at(end) = -1;
    }
};

}  // namespace

TEST_CASE("output: a slow reader of a non-blocking pipe gets everything") {
    const std::string text(1'000'000, 'x');  // more than a pipe holds
    for (const bool holds_back : {true, false}) {
        NonBlockingPipe pipe;
        std::string got;
        std::thread reader([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            std::array<char, 10'000> part{};
            for (;;) {
                const auto count = ::read(pipe.ends[0], part.data(), part.size());
                if (count <= 0) break;
                got.append(part.data(), static_cast<std::size_t>(count));
            }
        });
        DescriptorOutput output(pipe.ends[1], holds_back);
        output.write(text);
        const Written written = output.flush();
        pipe.close(1);
        reader.join();
        CHECK(written == Written::everything);
        CHECK(got == text);
    }
}

TEST_CASE("output: a reader who goes while a non-blocking pipe is full is told as gone") {
    std::signal(SIGPIPE, SIG_IGN);  // as the program does
    NonBlockingPipe pipe;
    std::thread reader([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        pipe.close(0);
    });
    DescriptorOutput output(pipe.ends[1], false);
    output.write(std::string(1'000'000, 'x'));
    reader.join();
    CHECK(output.flush() == Written::reader_is_gone);
}

}  // namespace yankomas
