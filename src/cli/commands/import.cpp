// The verb import opens the cases of a register that was kept on paper, one for each row of a
// table.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/import_words.h"
#include "cli/options.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/csv_rows.h"
#include "core/base/foreign_text.h"
#include "core/base/text.h"
#include "core/base/windows_1252.h"
#include "render/kit/text.h"
#include "store/yaml/read_import_map.h"
#include "work/office/session.h"
#include "work/report.h"
#include "work/sign/import_cases.h"
#include "work/sign/signing.h"

namespace yankomas::verb_import {

constexpr std::size_t kMostBytes = 16U << 20U;

enum class Encoding { utf8, windows_1252 };

struct Request {
    std::string file;
    std::optional<std::string> map;
    std::optional<SopId> sop;
    std::optional<std::string> reason;
    std::optional<DateOrder> dates;
    std::optional<Encoding> encoding;
    SigningChoices signing;

    void declare(Options& options) {
        options.argument("FILE", file, message("the table: CSV, one row for each case"));
        options.text("--map", "FILE", map, message("a file that says which column is which"));
        options.text("--sop", "SOP", sop, message("the procedure of rows that name none"));
        options.text("--reason", "TEXT", reason,
                     message("why they are taken over, for rows that do not say it"));
        options.choice("--dates", "ORDER", dates, {{"dmy", DateOrder::dmy}},
                       message("dmy: read 1/3/2025 as the first of March"));
        options.choice("--encoding", "NAME", encoding,
                       {{"utf-8", Encoding::utf8}, {"windows-1252", Encoding::windows_1252}},
                       message("of the table; else UTF-8 if it fits, and Windows-1252 if not"));
        declare_signing(options, signing);
    }
};

// Returns the text of the table in UTF-8, and says so if it guessed another encoding.
Result<std::string> text_of_table(const Host& host, const Request& request,
                                  const std::string& bytes) {
    const bool fits = !first_bad_utf8(bytes);
    if (request.encoding == Encoding::utf8 && !fits) {
        return refused(message("{} is not UTF-8", request.file), {},
                       {message("leave out --encoding, or say --encoding windows-1252")});
    }
    if (request.encoding == Encoding::windows_1252 || (!request.encoding && !fits)) {
        if (!request.encoding)
            remark(host, Severity::note,
                   message("{} is not UTF-8 and was read as Windows-1252", request.file));
        return utf8_of_windows_1252(bytes);
    }
    return bytes.starts_with(kByteOrderMark) ? bytes.substr(kByteOrderMark.size()) : bytes;
}

Result<ImportChoices> choices_of(const Host& host, const Request& request) {
    ImportChoices choices;
    if (request.map) {
        const auto bytes = host.files.read(path_from(host, *request.map), kMostBytes);
        if (!bytes) return bytes.error();
        Findings findings;
        const auto read = read_import_map(*bytes, *request.map, findings);
        if (!read) {
            tell(host, findings);
            return refused(message("{} can't be read", *request.map));
        }
        choices = *read;
    }
    if (request.sop) choices.sop = request.sop;
    if (request.reason) choices.reason = request.reason;
    if (request.dates) choices.dates = *request.dates;
    return choices;
}

Result<ImportTable> table_of(const Host& host, const Request& request) {
    const auto choices = choices_of(host, request);
    if (!choices) return choices.error();
    const auto bytes = host.files.read(path_from(host, request.file), kMostBytes);
    if (!bytes) return bytes.error();
    const auto text = text_of_table(host, request, *bytes);
    if (!text) return text.error();
    const auto rows = read_csv(*text, csv_separator(*text), request.file);
    if (!rows) return rows.error();
    return read_import(*rows, *choices);
}

// Returns the command of this run, for whoever may sign what its signer may not.
std::string same_command(const Request& request) {
    std::string line = "yankomas import " + typed_for_shell(request.file);
    const auto add = [&](std::string_view option, const std::string& value) {
        line += fmt::format(" {} {}", option, typed_for_shell(value));
    };
    if (request.map) add("--map", *request.map);
    if (request.sop) add("--sop", request.sop->value);
    if (request.reason) add("--reason", *request.reason);
    if (request.dates) add("--dates", "dmy");
    if (request.encoding)
        add("--encoding", *request.encoding == Encoding::utf8 ? "utf-8" : "windows-1252");
    return line + " --key FILE";
}

// Asks for all cases at once. If the answer is no, stderr says that nothing was signed.
Result<bool> ask_once(const Host& host, const Request& request, const std::string& signer,
                      const ImportCounts& counts) {
    if (request.signing.yes) return true;
    if (!can_ask(host)) {
        return failed(message("nobody can be asked whether to sign this"), {},
                      {message("say --yes to sign without a question, or --dry-run to see it "
                               "only")});
    }
    host.err.write(for_terminal(host, message("You, {}, sign the opening of {} cases; {} rows are "
                                              "left out.",
                                              signer, counts.opens, counts.refused)) +
                   '\n');
    return agrees_to_sign(host, message("Sign this? [y/N] "));
}

Result<ExitCode> import_cases(Host& host, const Globals& globals, const Request& request) {
    const auto table = table_of(host, request);
    if (!table) return table.error();
    for (const std::string& title : table->unknown)
        remark(host, Severity::note, message("the column \"{}\" is not read", show_safely(title)));
    const auto locked = open_locked(host, globals);
    if (!locked) return locked.error();
    const OpenedOffice& office = locked->office;
    const auto officer = find_officer(host, office, request.signing);
    if (!officer) return officer.error();
    const auto plans = plan_import(host, office, *officer, *table, request.signing);
    if (!plans) return plans.error();
    // What is refused stands last, right above the question.
    if (!request.signing.yes && !request.signing.dry_run) host.out.page_with({});
    const ImportCounts counts = say_import(host, *plans, same_command(request));
    const ExitCode code = counts.refused > 0 ? ExitCode::findings : ExitCode::clean;
    if (counts.opens == 0 || request.signing.dry_run) return code;
    const auto agreed =
        ask_once(host, request, office.record.roster.name_of(officer->person), counts);
    if (!agreed) return agreed.error();
    if (!*agreed) return ExitCode::findings;
    SigningChoices signing = request.signing;
    signing.agreed = true;
    const auto opened = sign_import(host, office, *officer, *plans, signing);
    if (!opened) return opened.error();
    say(host, message("{} opened, {} refused", *opened, counts.refused));
    return code;
}

Verb verb() {
    return {"import", VerbGroup::cases, message("open the cases of a register on paper"),
            declare<Request, import_cases>};
}

}  // namespace yankomas::verb_import
