// Makes an office folder of any size for measurements, with real procedures and signatures, and the
// same bytes every time.
// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "measured_office.h"

namespace yankomas::test {

namespace {

struct Wanted {
    std::string folder;
    OfficeChoice office;
    std::string keys;  // the folder for everybody's private key; empty for none
};

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush())
        throw std::filesystem::filesystem_error("can't write", path, std::error_code());
}

void write_keys(const MeasuredOffice& office, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const auto& [person, key] : office.keys())
        write_key_files(key, (folder / person.value).string());
}

void make_office(const Wanted& wanted) {
    const std::filesystem::path root = wanted.folder;
    const MeasuredOffice office(wanted.office);
    for (const auto& [path, bytes] : office.world().files()) {
        std::filesystem::create_directories((root / path).parent_path());
        write_file(root / path, bytes);
    }
    if (!wanted.keys.empty()) write_keys(office, wanted.keys);
    for (int year = kFirstYear; year < kFirstYear + kYears; ++year)
        std::filesystem::create_directories(root / "cases" / std::to_string(year));
    const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    const auto share = [&](int first) {
        for (int i = first; i < wanted.office.cases; i += threads) {
            const ToldCase told = office.tell(i);
            write_file(root / told.path, told.bytes);
        }
    };
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) workers.emplace_back(share, i);
    for (std::thread& worker : workers) worker.join();
}

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

std::optional<Wanted> parse(const std::vector<std::string>& args) {
    if (args.size() < 2 || args.size() % 2 != 0) return std::nullopt;
    const auto cases = number_of(args[1]);
    if (!cases) return std::nullopt;
    Wanted wanted;
    wanted.folder = args[0];
    wanted.office.cases = *cases;
    for (std::size_t i = 2; i < args.size(); i += 2) {
        const std::string& value = args[i + 1];
        if (args[i] == "--keys") {
            wanted.keys = value;
            continue;
        }
        const auto number = number_of(value);
        if (!number) return std::nullopt;
        if (args[i] == "--entries") {
            wanted.office.entries = *number;
        } else if (args[i] == "--files") {
            wanted.office.percent_files = *number;
        } else if (args[i] == "--seed") {
            wanted.office.seed = static_cast<unsigned>(*number);
        } else {
            return std::nullopt;
        }
    }
    return wanted;
}

}  // namespace

}  // namespace yankomas::test

int main(int argc, char** argv) {
    const auto wanted = yankomas::test::parse({argv + 1, argv + argc});
    if (!wanted) {
        std::cerr
            << "usage: make_office FOLDER CASES [--entries N] [--files PERCENT] [--seed N] [--keys FOLDER]\n";
        return 2;
    }
    yankomas::test::make_office(*wanted);
    return 0;
}
