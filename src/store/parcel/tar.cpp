// Lets tar pack, and reads archives block by block.
// SPDX-License-Identifier: Apache-2.0
//
// tar itself is not asked to unpack: it makes whatever an archive says, also links and devices, and
// somebody would have to undo that. The form that pack_tar asks for is read in a hundred lines.
#include "store/parcel/tar.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/journal/spelled.h"
#include "store/disk/process.h"

namespace yankomas {

namespace {

constexpr std::size_t kBlock = 512;

// The fields of a header of the form ustar (POSIX.1-1988): where they stand, and how long.
struct TarField {
    std::size_t begin;
    std::size_t size;
};
constexpr TarField kName{0, 100};
constexpr TarField kSize{124, 12};
constexpr TarField kChecksum{148, 8};
constexpr TarField kType{156, 1};
constexpr TarField kMagic{257, 8};
constexpr TarField kPrefix{345, 155};
constexpr std::string_view kUstar("ustar\00000", 8);

std::string_view field_of(std::string_view header, TarField field) {
    return header.substr(field.begin, field.size);
}

// Returns the text before the first NUL.
std::string_view text_of_field(std::string_view header, TarField field) {
    const std::string_view text = field_of(header, field);
    return text.substr(0, text.find('\0'));
}

// Reads octal digits that a blank or a NUL ends; nothing if anything else stands there.
std::optional<std::size_t> octal_of(std::string_view field) {
    std::size_t value = 0;
    std::size_t digits = 0;
    while (digits < field.size() && field[digits] >= '0' && field[digits] <= '7')
        value = value * 8 + static_cast<std::size_t>(field[digits++] - '0');
    const std::string_view rest = field.substr(digits);
    const bool ends =
        !rest.empty() && std::ranges::all_of(rest, [](char c) { return c == '\0' || c == ' '; });
    return digits > 0 && ends ? std::optional(value) : std::nullopt;
}

bool is_zero(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return c == '\0'; });
}

// The checksum adds all bytes of the header, with blanks in its own place.
bool has_its_checksum(std::string_view header) {
    std::size_t sum = kChecksum.size * ' ';
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool is_own = i >= kChecksum.begin && i < kChecksum.begin + kChecksum.size;
        if (!is_own) sum += static_cast<unsigned char>(header[i]);
    }
    return octal_of(field_of(header, kChecksum)) == sum;
}

Error damaged(std::size_t member) {
    return refused(message("the archive in the parcel is damaged at its file {}", member), {},
                   {message("let the sender pack it again: yankomas documents pack")});
}

// Puts the name into the first place of the pattern.
Error unfit_member(std::string_view name, Message what) {
    what.args.insert(what.args.begin(), Arg{std::string(name)});
    return refused(std::move(what), {},
                   {message("yankomas documents pack makes no such parcel; ask who sent it")});
}

// Returns why a member is not taken, or nothing if it is a plain file under a plain path.
std::optional<Error> fault_of(std::string_view header, const std::string& name) {
    if (field_of(header, kMagic) != kUstar)
        return unfit_member(name, message("{} stands in an archive of another form than ustar"));
    const char type = field_of(header, kType).front();
    if (type == '1' || type == '2')
        return unfit_member(name, message("{} is a link, and a parcel holds plain files only"));
    if (type != '0')
        return unfit_member(name, message("{} is no plain file, and a parcel holds no other"));
    if (!is_journal_path(name))
        return unfit_member(name, message("{} is no plain path below the office folder"));
    return std::nullopt;
}

}  // namespace

Result<std::string> pack_tar(Processes& processes, const std::string& root,
                             const std::vector<std::string>& files) {
    std::string names;
    for (const std::string& file : files) names.append(file).append(1, '\0');
    ProcessOptions options;
    // Headers, and the padding of each file to a block, come on top.
    options.output_limit = kMaxParcel + (files.size() + 21) * 2 * kBlock;
    options.environment = {"LC_ALL=C", "TAR_OPTIONS="};
    auto packed = processes.run({"tar", "--create", "--format=ustar", "--no-recursion", "--owner=0",
                                 "--group=0", "--numeric-owner", "--mtime=@0", "--mode=0600",
                                 "--directory", root, "--null", "--files-from=-", "--file=-"},
                                names, options);
    if (!packed) return std::move(packed).error();
    if (packed->exit_code == 0) return std::move(packed->out);
    return failed(
        message("tar could not pack the files: {}", trim(split(trim(packed->err), '\n').front())));
}

Result<std::vector<TarMember>> read_tar(std::string_view archive) {
    std::vector<TarMember> members;
    std::set<std::string> seen;
    std::size_t at = 0;
    while (archive.size() - at >= kBlock) {
        const std::string_view header = archive.substr(at, kBlock);
        if (is_zero(header)) break;
        const std::size_t number = members.size() + 1;
        const auto size = octal_of(field_of(header, kSize));
        if (!has_its_checksum(header) || !size) return damaged(number);
        const std::string_view prefix = text_of_field(header, kPrefix);
        std::string name(text_of_field(header, kName));
        if (!prefix.empty()) name.insert(0, std::string(prefix) + '/');
        if (auto fault = fault_of(header, name)) return *std::move(fault);
        if (!seen.insert(name).second)
            return unfit_member(name, message("{} stands twice in the parcel"));
        at += kBlock;
        const std::size_t left = archive.size() - at;
        const std::size_t padded = (*size + kBlock - 1) / kBlock * kBlock;
        if (*size > left || padded > left) return damaged(number);
        members.push_back({std::move(name), archive.substr(at, *size)});
        at += padded;
    }
    if (archive.size() - at < kBlock || !is_zero(archive.substr(at)))
        return damaged(members.size() + 1);
    return members;
}

}  // namespace yankomas
