// The verb import opens the cases of a register that was kept on paper, one for each row of a
// table.
// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

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

struct Counted {
    int opens = 0;
    int known = 0;
    int refused = 0;
};

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

// What several rows as a whole have in common, such as a signer without the right, is said once.
class CommonFaults {
public:
    CommonFaults(const Host& host, const std::vector<ImportPlan>& plans) {
        for (const ImportPlan& plan : plans) {
            for (const ImportFault& fault : plan.faults) {
                if (!fault.column.empty()) continue;
                Common& common = by_words_[host.words(fault.what)];
                if (common.rows++ == 0) common = {1, plan.row.number, 0, fault.hint};
                common.last = plan.row.number;
            }
        }
        std::erase_if(by_words_, [](const auto& one) { return one.second.rows == 1; });
    }

    [[nodiscard]] bool has(const Host& host, const ImportFault& fault) const {
        return fault.column.empty() && by_words_.contains(host.words(fault.what));
    }

    void say_all(const Host& host, const Request& request) const {
        for (const auto& [words, common] : by_words_) {
            say(host, message("{} rows, from {} to {}: refused: {}", common.rows, common.first,
                              common.last, show_safely(words)));
            Message hint = common.hint;
            for (Arg& arg : hint.args) {
                if (arg.kind == ArgKind::command && arg.text.starts_with("yankomas new "))
                    arg.text = same_command(request);
            }
            if (!hint.empty()) suggest(host, hint);
        }
    }

private:
    struct Common {
        int rows = 0;
        int first = 0;
        int last = 0;
        Message hint;
    };
    std::map<std::string, Common> by_words_;
};

void say_fault(const Host& host, const ImportPlan& plan, const ImportFault& fault) {
    const std::string what = show_safely(host.words(fault.what));
    say(host, fault.column.empty() ? message("row {}: refused: {}", plan.row.number, what)
                                   : message("row {}, column \"{}\": refused: {}", plan.row.number,
                                             fault.column, what));
}

// Prints what becomes of each row, and counts them.
Counted say_plans(const Host& host, const Request& request, const std::vector<ImportPlan>& plans) {
    Counted counted;
    const CommonFaults common(host, plans);
    for (const ImportPlan& plan : plans) {
        const ImportRow& row = plan.row;
        if (plan.known) {
            ++counted.known;
            say(host,
                message("row {}: {} is {} already", row.number, row.register_text, *plan.known));
            continue;
        }
        for (const ImportFault& fault : plan.faults) {
            if (!common.has(host, fault)) say_fault(host, plan, fault);
        }
        if (!plan.opens()) {
            ++counted.refused;
            continue;
        }
        ++counted.opens;
        say(host, message("row {}: {} would be opened at step {}: {}", row.number,
                          show_safely(row.register_text), *row.step, show_safely(row.title)));
        for (const Finding& warning : plan.warnings)
            say(host,
                message("row {}: warning: {}", row.number, show_safely(host.words(warning.what))));
    }
    common.say_all(host, request);
    say(host, message("{} to open, {} opened already, {} refused", counted.opens, counted.known,
                      counted.refused));
    return counted;
}

Status ask_once(const Host& host, const Request& request, int opens) {
    if (request.signing.yes) return Done{};
    if (!can_ask(host)) {
        return failed(message("nobody can be asked whether to sign this"), {},
                      {message("say --yes to sign without a question, or --dry-run to see it "
                               "only")});
    }
    if (agrees_to_sign(host, message("Sign {} cases? [y/N] ", opens))) return Done{};
    return refused(message("nothing was opened"));
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
    const Counted counted = say_plans(host, request, *plans);
    const ExitCode code = counted.refused > 0 ? ExitCode::findings : ExitCode::clean;
    if (counted.opens == 0 || request.signing.dry_run) return code;
    if (auto status = ask_once(host, request, counted.opens); !status) return status.error();
    SigningChoices signing = request.signing;
    signing.agreed = true;
    const auto opened = sign_import(host, office, *officer, *plans, signing);
    if (!opened) return opened.error();
    return code;
}

Verb verb() {
    return {"import", VerbGroup::cases, message("open the cases of a register on paper"),
            declare<Request, import_cases>};
}

}  // namespace yankomas::verb_import
