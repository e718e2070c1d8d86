// Tests every writing verb under a fault at every system call: see tests/README.md.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cli/verbs.h"
#include "faults/drive.h"

namespace yankomas::faults {

namespace {

constexpr std::array kFaults = {Fault::kill, Fault::no_space, Fault::io_error, Fault::no_quota,
                                Fault::interrupted};

bool everything() { return std::getenv("YANKOMAS_FAULTS") != nullptr; }

// The short form chooses the faults for the verbs of one world. A call that changes something is
// killed and, in another run, gets one error, and the errors take turns. Other calls count only if
// no earlier verb made a call of the same kind, and one in three of them gets one error.
class ShortForm {
public:
    [[nodiscard]] std::vector<Fault> faults_at(const Call& call) {
        if (call.closes_stream) return {};
        const Fault error = kFaults[1 + count_ % (kFaults.size() - 1)];
        if (call.changes) return ++count_, std::vector{Fault::kill, error};
        if (!seen_.insert(call.kind).second || seen_.size() % 3 != 0) return {};
        return ++count_, std::vector{error};
    }

private:
    std::set<std::string> seen_;
    std::size_t count_ = 0;
};

// The long form gives every fault to every call. strace makes a call fail by leaving it out, and
// whoever reads from a pipe whose other end stays open waits for ever, so there the program is only
// killed.
std::vector<Fault> all_faults_at(const Call& call) {
    if (call.closes_stream) return {Fault::kill};
    return {kFaults.begin(), kFaults.end()};
}

int drive(World& world, const WritingVerb& verb, ShortForm& short_form) {
    Drive driven(world, verb);
    int count = 0;
    for (const Call& call : driven.calls()) {
        for (const Fault fault : everything() ? all_faults_at(call) : short_form.faults_at(call)) {
            const std::string wrong = driven.fault_at(call, fault);
            ++count;
            CHECK_MESSAGE(wrong.empty(),
                          fmt::format("{}: {} at {} number {}: {}\n  {}", verb.verb, name_of(fault),
                                      call.name, call.nth, call.line, wrong));
        }
    }
    return count;
}

void drive_each(const std::function<bool(std::size_t)>& is_ours) {
    const char* only = std::getenv("YANKOMAS_FAULTS_VERB");
    if (only != nullptr &&
        std::ranges::find(writing_verbs(), only, &WritingVerb::verb) == writing_verbs().end())
        FAIL(fmt::format("no verb that writes is called '{}'", only));
    World world;
    ShortForm short_form;
    int count = 0;
    for (std::size_t i = 0; i < writing_verbs().size(); ++i) {
        const WritingVerb& verb = writing_verbs()[i];
        if (is_ours(i) && (only == nullptr || verb.verb == only))
            count += drive(world, verb, short_form);
    }
    MESSAGE(count << " faults");
}

}  // namespace

TEST_CASE("faults: every verb writes and is driven, or reads") {
    for (const Verb& verb : all_verbs()) {
        CAPTURE(verb.name);
        const bool is_driven = std::ranges::find(writing_verbs(), verb.name, &WritingVerb::verb) !=
                               writing_verbs().end();
        CHECK((is_driven || !verb.writes));
    }
}

TEST_CASE("faults: a seal passes over no case that could not be read") {
    World world;
    const auto seal = std::ranges::find(writing_verbs(), "seal", &WritingVerb::verb);
    Drive driven(world, *seal);
    int count = 0;
    for (const Call& call : driven.calls()) {
        if (call.name == "close" || call.line.find("YK-2026-0002.yaml") == std::string::npos)
            continue;
        ++count;
        CAPTURE(call.line);
        CHECK(driven.fault_at(call, Fault::io_error) == "");
    }
    CHECK(count >= 3);
}

TEST_CASE("faults: even verbs") {
    drive_each([](std::size_t i) { return i % 2 == 0; });
}

TEST_CASE("faults: odd verbs") {
    drive_each([](std::size_t i) { return i % 2 == 1; });
}

}  // namespace yankomas::faults
