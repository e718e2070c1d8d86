// Compares what a fault left with what was and with what should have become of it.
// SPDX-License-Identifier: Apache-2.0
#include "faults/drive.h"

#include <cerrno>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace yankomas::faults {

namespace {

constexpr const char* kFirstCall = "rt_sigaction(SIGPIPE, {sa_handler=SIG_IGN";
constexpr std::string_view kKnownOffices = ".config/yankomas/known-offices";
constexpr std::string_view kCache = ".cache/";

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// The files of a snapshot that count for a verb. The user's own cache and list of offices are no
// part of the record.
std::map<std::string, std::string> record_of(const Snapshot& snapshot, Extent extent) {
    auto files = snapshot.files;
    std::erase_if(files, [&](const auto& file) {
        return file.first.starts_with(kCache) ||
               (extent != Extent::exact && file.first == kKnownOffices);
    });
    if (extent != Extent::random_key) return files;
    for (auto& [path, bytes] : files) {
        if (path.starts_with(".ssh/baru") || path.starts_with("paket"))
            bytes = bytes.empty() ? "empty" : "a key";
    }
    return files;
}

// True if a message says that the change is made. It must say so where the exit code is not 0 but
// the new state is there.
bool says_done(std::string_view told) {
    for (const auto* words :
         {"the change is made", "what was asked for was done", "what was signed is written"}) {
        if (holds(told, words)) return true;
    }
    return false;
}

// Waits for what a killed program had started and left running, so that nothing changes the files
// while they are compared.
void end_orphans() {
    while (waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {
    }
}

}  // namespace

Drive::Drive(World& world, const WritingVerb& verb)
    : world_(world), verb_(verb), pristine_(world.snapshot()) {
    prctl(PR_SET_CHILD_SUBREAPER, 1);  // orphans become ours
    if (verb.prepare != nullptr) {
        verb.prepare(world);
        // known-offices must have seen the roster as it is now.
        static_cast<void>(world.yankomas("sari", "roster show"));
    }
    old_ = world.snapshot();
    lint_of_old_ = world.lint().out;
    const std::string log = world.scratch("trace");
    const Ended clean =
        world.run(std::string(verb.person), traced(log, world.command(verb.command)));
    CAPTURE(verb.command);
    CAPTURE(clean.err);
    REQUIRE(clean.code == 0);
    fresh_ = world.snapshot();
    lint_of_fresh_ = world.lint().out;
    calls_ = calls_in(world.read("../trace"), kFirstCall);
    REQUIRE(calls_.size() > 20);
    world.restore(old_);
}

Drive::~Drive() { world_.restore(pristine_); }

Drive::State Drive::state_of(const Snapshot& snapshot) const {
    const auto record = record_of(snapshot, verb_.extent);
    if (record == record_of(fresh_, verb_.extent)) return State::fresh;
    if (record == record_of(old_, verb_.extent)) return State::old;
    if (verb_.extent == Extent::then_removes) {
        auto not_removed = record_of(old_, verb_.extent);
        for (const auto& [path, bytes] : record_of(fresh_, verb_.extent)) not_removed[path] = bytes;
        return record == not_removed ? State::not_removed : State::other;
    }
    // The fault may come between several new files: then each file is whole, and is either as it
    // was or as it becomes.
    const auto before = record_of(old_, verb_.extent);
    const auto after = record_of(fresh_, verb_.extent);
    for (const auto& [path, bytes] : record) {
        const auto old = before.find(path);
        const auto fresh = after.find(path);
        const bool was = old != before.end() && old->second == bytes;
        const bool becomes = old == before.end() && fresh != after.end() && fresh->second == bytes;
        if (!was && !becomes) return State::other;
    }
    for (const auto& [path, bytes] : before) {
        if (!record.contains(path)) return State::other;
    }
    return State::half;
}

std::string Drive::wrong_with_answer(const Ended& ended, State state, std::string_view reason,
                                     bool spoils_stderr) const {
    if (ended.code == 70 || holds(ended.err, "internal error")) return "a bug: " + ended.err;
    if (ended.signal != 0 && ended.signal != SIGKILL)
        return fmt::format("ended by signal {}", ended.signal);
    if (ended.signal == SIGKILL) return {};
    if (verb_.extent == Extent::cache_only) {
        return ended.code == 0 || holds(ended.err, reason) ||
                       holds(ended.err, "could not be written")
                   ? std::string()
                   : fmt::format("exit {} without a reason: {}", ended.code, ended.err);
    }
    if (ended.code == 0) return state == State::fresh ? "" : "exit 0 without the new state";
    if (ended.err.empty() || spoils_stderr) return {};  // the exit code is all that can tell
    const bool is_done = state == State::fresh || state == State::not_removed;
    if (is_done && !says_done(ended.err))
        return "the new state is there, and nothing says so: " + ended.err;
    if (state == State::old && says_done(ended.err))
        return "it says done, and is not: " + ended.err;
    const bool told = holds(ended.err, "error") &&
                      (holds(ended.err, reason) || holds(ended.err, "could not be written"));
    return told ? ""
                : fmt::format("exit {} without the reason {}: {}", ended.code, reason, ended.err);
}

// Runs lint, the verb once more, and lint again, and returns what is wrong with their answers.
std::string Drive::wrong_afterwards(State state) {
    if (state == State::not_removed) {
        const Ended lint = world_.lint();
        return lint.code == 0 && holds(lint.out, "YK373") ? "" : "lint says: " + lint.out;
    }
    const auto lint = world_.lint().out;
    if (state != State::half && lint != (state == State::fresh ? lint_of_fresh_ : lint_of_old_))
        return "lint differs: " + lint;
    if (state == State::half && lint != lint_of_old_) return "lint differs halfway: " + lint;
    const Ended again = world_.yankomas(std::string(verb_.person), verb_.command);
    const Snapshot now = world_.snapshot();
    if (again.code != 0 && state != State::fresh)
        return fmt::format("the next run failed ({}): {}", again.code, again.err);
    if (again.code > 1) return fmt::format("the next run ended with {}: {}", again.code, again.err);
    if (state != State::fresh && state_of(now) != State::fresh)
        return "the next run did not bring the new state";
    // A second run may be refused because the office is there or the entry is signed already. Then
    // the temporary file stays until somebody writes that file again.
    const bool is_refused =
        (verb_.extent == Extent::two_commits && again.code != 0) || state == State::fresh;
    if (!now.temps.empty() && !is_refused)
        return "a temporary file stays: " + now.temps.begin()->first;
    const Ended last = world_.lint();
    if (last.code > 1 || (state != State::fresh && last.out != lint_of_fresh_))
        return "lint at last: " + last.out + last.err;
    return {};
}

std::string Drive::run_through(const std::vector<std::string>& argv, std::string_view reason,
                               bool spoils_stderr) {
    const Ended ended = world_.run(std::string(verb_.person), argv);
    end_orphans();
    const Snapshot left = world_.snapshot();
    const State state = state_of(left);
    std::string wrong = state == State::other
                            ? "neither the old state nor the new one"
                            : wrong_with_answer(ended, state, reason, spoils_stderr);
    if (wrong.empty()) {
        std::string what = fmt::format("{} ", static_cast<int>(state));
        for (const auto& [path, bytes] : left.temps)
            what += fmt::format("{} {} ", path, bytes.size());
        for (const auto& [path, bytes] : left.files)
            what += fmt::format("{} {} ", path, bytes.size());
        const auto known = known_.find(what);
        wrong = known != known_.end() ? known->second : (known_[what] = wrong_afterwards(state));
    }
    world_.restore(old_);
    return wrong;
}

std::string Drive::fault_at(const Call& call, Fault fault) {
    return run_through(spoilt(call, fault, world_.command(verb_.command)), words_of(fault),
                       call.line.starts_with("write(2<"));
}

}  // namespace yankomas::faults
