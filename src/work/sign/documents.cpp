// Parses --doc and plans where files go.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/documents.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "store/disk/name_twins.h"
#include "store/disk/path.h"
#include "work/sign/signing.h"

namespace yankomas {

namespace {

constexpr std::uint64_t kLargest = 999'999'999;  // bytes of a document

struct DocumentWords {
    std::string kind;
    std::optional<std::string> file;
    std::optional<std::string> number;
    std::optional<Date> date;
};

Error bad_document(const std::string& given, Message what) {
    what.args.insert(what.args.begin(), given);
    return bad_usage(
        std::move(what),
        {message("--doc KIND=FILE[,number=TEXT][,date=YYYY-MM-DD], or --doc KIND,number=TEXT")});
}

// A comma ends the file's name only where number= or date= follows, so that names may hold commas.
std::vector<std::string> parts_of(std::string_view given) {
    std::vector<std::string> parts;
    for (const std::string_view part : split(given, ',')) {
        const bool starts =
            parts.empty() || part.starts_with("number=") || part.starts_with("date=");
        if (starts) {
            parts.emplace_back(part);
        } else {
            parts.back().append(",").append(part);
        }
    }
    return parts;
}

Result<DocumentWords> parse_document(const std::string& given) {
    DocumentWords words;
    const std::vector<std::string> parts = parts_of(given);
    const std::size_t equals = parts.front().find('=');
    words.kind = parts.front().substr(0, equals);
    if (equals != std::string::npos) words.file = parts.front().substr(equals + 1);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string value(trim(std::string_view(parts[i]).substr(parts[i].find('=') + 1)));
        if (parts[i].starts_with("number=")) {
            words.number = to_nfc(value);
            if (!is_one_line_text(*words.number))
                return bad_document(given, message("'{}': the number can't stand in a journal"));
        } else {
            words.date = parse_date(value);
            if (!words.date) return bad_document(given, message("'{}': the date is no real day"));
        }
    }
    if (!is_word(words.kind))
        return bad_document(given, message("'{}' does not start with a kind of document"));
    if (!words.file && !words.number)
        return bad_document(given, message("'{}' names neither a file nor a number"));
    return words;
}

// The file's name in lower case, with everything else than letters, digits, dots and dashes as a
// dash.
std::string safe_name(std::string_view name) {
    std::string safe;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (plain || ((lower == '.' || lower == '_') && !safe.empty())) {
            safe += lower;
        } else if (!safe.empty() && safe.back() != '-') {
            safe += '-';
        }
    }
    constexpr std::size_t kLongest = 80;
    if (safe.size() > kLongest) safe.erase(0, safe.size() - kLongest);
    const std::size_t first = safe.find_first_not_of("-._");
    return first == std::string::npos ? "document" : safe.substr(first);
}

// name.pdf, name-2.pdf, name-3.pdf ...
std::string numbered(const std::string& name, int number) {
    if (number == 1) return name;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return fmt::format("{}-{}", name, number);
    return fmt::format("{}-{}{}", name.substr(0, dot), number, name.substr(dot));
}

class Planner {
public:
    Planner(const Host& host, const OpenedOffice& office, std::string folder)
        : host_(host), office_(office), folder_(std::move(folder)) {}

    Status add(const std::string& given);
    PlannedDocuments planned;

private:
    Status add_file(const std::string& path, Document& document);
    Result<std::string> target_for(const std::string& name, const std::string& source,
                                   const FileDigest& digest);

    const Host& host_;
    const OpenedOffice& office_;
    std::string folder_;
};

Status Planner::add(const std::string& given) {
    auto words = parse_document(given);
    if (!words) return words.error();
    Document document;
    document.kind = DocumentKind(words->kind);
    document.number = words->number;
    document.date = words->date;
    if (words->file) {
        if (auto status = add_file(path_from(host_, *words->file), document); !status)
            return status;
    }
    planned.documents.push_back(std::move(document));
    return Done{};
}

Status Planner::add_file(const std::string& path, Document& document) {
    const auto source = host_.files.canonical(path);
    if (!source) return source.error();
    const auto root = host_.files.canonical(office_.root);
    if (!root) return root.error();
    const auto digest = host_.files.digest_below("/", source->substr(1), kLargest);
    if (!digest) {
        Error error = digest.error();
        error.place = Place{path, 0, 0, {}};
        return error;
    }
    if (!*digest) return failed(message("the file is not there"), Place{path, 0, 0, {}});
    if ((*digest)->size > kLargest)
        return refused(message("a document is limited to {} bytes", kLargest),
                       Place{path, 0, 0, {}});
    document.size = static_cast<int>((*digest)->size);
    document.digest = (*digest)->digest;
    if (source->starts_with(*root + "/")) {
        document.file = source->substr(root->size() + 1);
        if (is_journal_path(*document.file)) return Done{};
        return refused(
            message(
                "a file below the office folder needs a plain name of letters, digits and . - _"),
            Place{path, 0, 0, {}},
            {message("move it out of the folder; a copy with a plain name is then made in {}",
                     folder_)});
    }
    auto target = target_for(safe_name(file_name_of(path)), *source, **digest);
    if (!target) return target.error();
    document.file = *target;
    planned.copies.push_back({*source, *target});
    return Done{};
}

Result<std::string> Planner::target_for(const std::string& name, const std::string& source,
                                        const FileDigest& digest) {
    for (int number = 1;; ++number) {
        std::string target = folder_ + "/" + numbered(name, number);
        const auto planned_too = std::ranges::find(planned.copies, target, &PlannedCopy::target);
        if (planned_too != planned.copies.end() && planned_too->source != source) continue;
        if (twin_of(host_.files, join_path(office_.root, folder_), file_name_of(target))) continue;
        const auto there = host_.files.digest_below(office_.root, target, kLargest);
        if (!there) return there.error();
        if (!*there || (*there)->digest == digest.digest) return target;
    }
}

}  // namespace

Result<PlannedDocuments> plan_documents(const Host& host, const OpenedOffice& office,
                                        const CaseId& id, int year,
                                        const std::vector<std::string>& given) {
    Planner planner(host, office, fmt::format("documents/{}/{}", year, id.value));
    for (const std::string& text : given) {
        if (auto status = planner.add(text); !status) return status.error();
    }
    return std::move(planner.planned);
}

}  // namespace yankomas
