// Parses --doc and plans where files go.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/documents.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "store/disk/files.h"
#include "store/disk/name_twins.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/office/open_office.h"
#include "store/ssh/private_key.h"
#include "work/report.h"

namespace yankomas {

namespace {

constexpr std::uint64_t kLargest = 999'999'999;  // bytes of a document

struct DocumentWords {
    std::string kind;
    std::optional<std::string> file;
    std::optional<std::string> number;
    std::optional<SpokenTime> date;
};

Error bad_document(const std::string& given, Message what) {
    what.args.insert(what.args.begin(), Arg{given});
    return bad_usage(
        std::move(what),
        {message("--doc KIND=FILE[,number=TEXT][,date=YYYY-MM-DD], or --doc KIND,number=TEXT")});
}

// A comma ends the name of the file only if number= or date= follows, so names may hold commas.
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

Result<DocumentWords> parse_document(const std::string& given, bool corrects) {
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
            words.date = parse_spoken_day(value);
            if (const std::string_view day = impossible_day(value); !words.date && !day.empty())
                return bad_document(given, message("'{}': there is no day {}", day));
            if (!words.date) {
                Error error = bad_document(given, message("'{}': the date is no day"));
                error.hints.insert(error.hints.begin(), spelling_of_days());
                return error;
            }
        }
    }
    if (const std::size_t comma = words.kind.find(','); comma != std::string::npos) {
        return bad_document(given, message("'{}' has a field '{}'; there are number and date",
                                           words.kind.substr(comma + 1)));
    }
    if (!is_word(words.kind))
        return bad_document(given, message("'{}' does not start with a kind of document"));
    if (!words.file && !words.number && !(corrects && words.date))
        return bad_document(given, message("'{}' names neither a file nor a number"));
    return words;
}

// Returns the kind with the ending of the file, such as surat-pengaduan.pdf. The rest of the file's
// own name is dropped, because whoever scanned or sent it may have written the name of a person
// into it.
std::string name_after_kind(const DocumentKind& kind, std::string_view file) {
    constexpr std::size_t kLongestEnding = 5;
    const std::size_t dot = file.rfind('.');
    if (dot == std::string_view::npos) return kind.value;
    std::string ending(file.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(), to_lower);
    const bool plain =
        std::ranges::all_of(ending, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
    if (ending.empty() || ending.size() > kLongestEnding || !plain) return kind.value;
    return kind.value + "." + ending;
}

// name.pdf, name-2.pdf, name-3.pdf ...
std::string numbered(const std::string& name, int number) {
    if (number == 1) return name;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot == 0) return fmt::format("{}-{}", name, number);
    return fmt::format("{}-{}{}", name.substr(0, dot), number, name.substr(dot));
}

// Refuses a copy of a journal of this or another office, whatever the name of the file is, and a
// private key, which would go to everybody who gets the papers. The rules refuse a journal in its
// own place, because they see its path.
Status refuse_no_paper(const Files& files, const std::string& source, const FileDigest& digest) {
    constexpr std::uint64_t kLargestJournal = 16U << 20U;
    if (digest.size > kLargestJournal) return Done{};
    const auto bytes = files.read_below("/", source.substr(1), kLargestJournal);
    if (!bytes) return bytes.error();
    if (holds_private_key(*bytes)) {
        return refused(message("YK208: this is a private key and no paper"), in_file(source),
                       {message("attach the paper itself; nobody else may have a copy of a private "
                                "key"),
                        message("yankomas explain YK208")});
    }
    if (!bytes->starts_with("yankomas: ")) return Done{};
    return refused(message("YK208: this is a journal of an office and no paper"), in_file(source),
                   {message("attach the paper itself, or name the case by its id in a note"),
                    message("yankomas explain YK208")});
}

// Takes what was not said of a document from the one that it corrects, if there is one.
Status keep_the_rest(const std::string& given, Document& document,
                     const std::vector<Document>& corrected, const std::vector<Document>& above) {
    auto left = std::ranges::count(above, document.kind, &Document::kind);
    const auto was = std::ranges::find_if(
        corrected, [&](const Document& one) { return one.kind == document.kind && left-- == 0; });
    if (was != corrected.end()) {
        if (!document.number) document.number = was->number;
        if (!document.date) document.date = was->date;
        if (!document.file) {
            document.file = was->file;
            document.size = was->size;
            document.digest = was->digest;
        }
    }
    if (document.number || document.file) return Done{};
    return bad_document(given, message("'{}' names neither a file nor a number"));
}

class Planner {
public:
    Planner(const Host& host, const OpenedOffice& office, const CaseJournal& journal,
            std::string folder)
        : files_(host.files),
          root_(office.root),
          entries_(journal.entries),
          folder_(std::move(folder)) {}

    // Completes the document of a file, and plans its copy if it is not in the office folder.
    Status add_file(const std::string& path, Document& document) {
        const auto source = files_.canonical(path);
        if (!source) return source.error();
        const auto root = files_.canonical(root_);
        if (!root) return root.error();
        const auto found = files_.digest_below("/", source->substr(1), kLargest);
        if (!found) {
            Error error = found.error();
            error.place = in_file(path);
            return error;
        }
        if (!*found) return no_such_file(path);
        const FileDigest& digest = **found;
        if (digest.size > kLargest)
            return refused(message("a document is limited to {} bytes", kLargest), in_file(path));
        document.size = static_cast<int>(digest.size);
        document.digest = digest.digest;
        if (source->starts_with(*root + "/")) {
            document.file = source->substr(root->size() + 1);
            if (!is_journal_path(*document.file)) {
                return refused(
                    message("a file below the office folder needs a plain name of letters, "
                            "digits and . - _"),
                    in_file(path),
                    {message("move it out of the folder; a copy with a plain name is then made "
                             "in {}",
                             folder_)});
            }
            return is_office_file(*document.file) ? Status(Done{})
                                                  : refuse_no_paper(files_, *source, digest);
        }
        if (auto status = refuse_no_paper(files_, *source, digest); !status) return status;
        const auto target =
            target_for(name_after_kind(document.kind, file_name_of(path)), *source, digest.digest);
        if (!target) return target.error();
        document.file = *target;
        planned.copies.push_back({*source, *target});
        return Done{};
    }

    PlannedDocuments planned;

private:
    // Returns the first name in the folder that is free. A name also fits if a file with these
    // bytes has it already, from an earlier run or for an earlier document of this entry.
    Result<std::string> target_for(const std::string& name, const std::string& source,
                                   const Digest& digest) const {
        for (int number = 1;; ++number) {
            std::string target = folder_ + "/" + numbered(name, number);
            const auto same = std::ranges::find(planned.copies, target, &PlannedCopy::target);
            if (same != planned.copies.end() && same->source != source) continue;
            if (is_taken(target, digest)) continue;
            if (twin_of(files_, join_path(root_, folder_), file_name_of(target))) continue;
            const auto there = files_.digest_below(root_, target, kLargest);
            if (!there) return there.error();
            if (!*there || (*there)->digest == digest) return target;
        }
    }

    // True if an entry has this name for another file. That one may be elsewhere or forgotten.
    [[nodiscard]] bool is_taken(const std::string& target, const Digest& digest) const {
        const std::string folded = folded_name(target);
        return std::ranges::any_of(entries_, [&](const CaseEntry& entry) {
            return std::ranges::any_of(entry.documents, [&](const Document& one) {
                return one.file && one.digest != digest && folded_name(*one.file) == folded;
            });
        });
    }

    const Files& files_;
    const std::string& root_;
    const std::vector<CaseEntry>& entries_;
    std::string folder_;
};

// The error for a file that is not there. A name without an ending may be the number of a paper.
Error no_paper(const std::string& path, const DocumentWords& words) {
    Error error = no_such_file(path);
    const bool has_ending = file_name_of(path).find('.') != std::string_view::npos;
    if (!has_ending && !words.number) {
        error.hints = {message("if it is a number: {}", command("--doc {},number={}", words.kind,
                                                                typed_for_shell(*words.file)))};
    }
    return error;
}

}  // namespace

Result<PlannedDocuments> plan_documents(const Host& host, const OpenedOffice& office,
                                        const CaseJournal& journal, int year,
                                        const std::vector<std::string>& given,
                                        const std::vector<Document>& corrected) {
    Planner planner(host, office, journal,
                    fmt::format("documents/{}/{}", year, journal.header.id.value));
    for (const std::string& text : given) {
        auto words = parse_document(text, !corrected.empty());
        if (!words) return words.error();
        Document document;
        document.kind = DocumentKind(words->kind);
        document.number = words->number;
        document.date = understood_day(host, "--doc", words->date, office.record.config.zone);
        if (words->file) {
            const std::string path = path_from(host, *words->file);
            auto status = planner.add_file(path, document);
            if (!status)
                return host.files.canonical(path) ? status.error() : no_paper(path, *words);
        }
        if (auto status = keep_the_rest(text, document, corrected, planner.planned.documents);
            !status)
            return status.error();
        planner.planned.documents.push_back(std::move(document));
    }
    return std::move(planner.planned);
}

}  // namespace yankomas
