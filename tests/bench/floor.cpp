// Measures what no program can beat, for compare.py: bare libsodium over an office's signatures,
// and a plain read of its files.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <atomic>
#include <chrono>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

#include "core/journal/case_journal.h"
#include "store/crypto/base64.h"
#include "store/crypto/crypto.h"
#include "store/ssh/ssh_wire.h"
#include "store/ssh/sshsig.h"

namespace yankomas {

namespace {

// All files below cases/, in the order in which the folders list them.
std::vector<std::string> files_of(const std::string& office) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(office + "/cases")) {
        if (entry.is_regular_file()) paths.push_back(entry.path().string());
    }
    return paths;
}

// Reads a whole file into `into`. This returns the number of bytes. On an error, or if the file
// does not leave a byte of `into` free, it says so and returns nothing.
std::optional<std::size_t> read_file(const std::string& path, std::string& into) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    std::size_t size = 0;
    ssize_t more = file < 0 ? -1 : 1;
    while (more > 0 && size < into.size()) {
        more = ::read(file, into.data() + size, into.size() - size);
        if (more > 0) size += static_cast<std::size_t>(more);
    }
    if (file >= 0) ::close(file);
    if (more == 0) return size;
    std::cerr << fmt::format("floor: {} {}\n", path, more < 0 ? "can't be read" : "is too large");
    return std::nullopt;
}

template <class Work>
double seconds_on(int threads, const Work& work) {
    const auto from = std::chrono::steady_clock::now();
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) workers.emplace_back(work, i);
    for (std::thread& worker : workers) worker.join();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

constexpr std::size_t kLargestJournal = 4U << 20U;

// Reads all files, each thread a share of neighbours, and prints their number and bytes.
int read_all(const std::string& office, int threads) {
    const std::vector<std::string> paths = files_of(office);
    std::atomic<std::size_t> bytes = 0;
    std::atomic<bool> failed = false;
    seconds_on(threads, [&](int share) {
        std::string buffer(kLargestJournal, '\0');
        const auto from =
            paths.size() * static_cast<std::size_t>(share) / static_cast<std::size_t>(threads);
        const auto until =
            paths.size() * static_cast<std::size_t>(share + 1) / static_cast<std::size_t>(threads);
        for (std::size_t i = from; i < until; ++i) {
            const auto size = read_file(paths[i], buffer);
            if (!size) failed = true;
            bytes += size.value_or(0);
        }
    });
    std::cout << fmt::format("{{\"files\": {}, \"bytes\": {}}}\n", paths.size(), bytes.load());
    return failed ? 1 : 0;
}

// Makes the page cache forget the files, for which nobody needs rights. Their names and sizes stay
// in memory.
int drop_all(const std::string& office) {
    ::sync();
    bool all = true;
    for (const std::string& path : files_of(office)) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        all = file >= 0 && ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) == 0 && all;
        if (file >= 0) ::close(file);
    }
    return all ? 0 : 1;
}

struct Signed {
    std::array<unsigned char, 32> key{};
    std::array<unsigned char, 64> signature{};
    std::string message;
};

// At most `most` signatures, ready to be verified; none if a case can't be read.
std::vector<Signed> signatures_of(const std::string& office, std::size_t most) {
    std::vector<Signed> found;
    std::string buffer(kLargestJournal, '\0');
    for (const std::string& path : files_of(office)) {
        const auto size = read_file(path, buffer);
        if (!size) return {};
        const CaseJournal journal = read_case(path, buffer.substr(0, *size));
        for (const CaseEntry& entry : journal.entries) {
            if (found.size() == most) return found;
            const auto blob = base64_decode(entry.signature.of(journal.bytes));
            if (!blob) return {};
            const auto sig = parse_sshsig(*blob);
            if (!sig) return {};
            const auto hash = sha512(std::string_view(journal.bytes).substr(0, entry.sig_line));
            found.push_back(
                {sig->key.ed25519, sig->signature,
                 "SSHSIG" + wire_string(sig->name_space) + wire_string("") + wire_string("sha512") +
                     wire_string({reinterpret_cast<const char*>(hash.data()), hash.size()})});
        }
    }
    return found;
}

// Verifies the signatures, and prints their number and the seconds that the curve took.
int verify_all(const std::string& office, int threads, std::size_t most) {
    const std::vector<Signed> all = signatures_of(office, most);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> good = 0;
    const double seconds = seconds_on(threads, [&](int) {
        constexpr std::size_t kShare = 64;
        for (std::size_t from = next.fetch_add(kShare); from < all.size();
             from = next.fetch_add(kShare)) {
            for (std::size_t i = from; i < std::min(from + kShare, all.size()); ++i) {
                const Signed& one = all[i];
                good += crypto_sign_verify_detached(
                            one.signature.data(),
                            reinterpret_cast<const unsigned char*>(one.message.data()),
                            one.message.size(), one.key.data()) == 0
                            ? 1
                            : 0;
            }
        }
    });
    std::cout << fmt::format("{{\"signatures\": {}, \"seconds\": {:.6f}}}\n", good.load(), seconds);
    return !all.empty() && good == all.size() ? 0 : 1;
}

}  // namespace

}  // namespace yankomas

int main(int argc, char** argv) {
    const std::vector<std::string> args(argv + 1, argv + argc);
    if (args.size() == 3 && args[0] == "read")
        return yankomas::read_all(args[1], std::stoi(args[2]));
    if (args.size() == 2 && args[0] == "drop") return yankomas::drop_all(args[1]);
    if (args.size() == 4 && args[0] == "verify")
        return yankomas::verify_all(args[1], std::stoi(args[2]),
                                    static_cast<std::size_t>(std::stol(args[3])));
    std::cerr << "usage: floor read OFFICE THREADS | drop OFFICE | verify OFFICE THREADS MOST\n";
    return 2;
}
