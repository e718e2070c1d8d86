// Declares the options that several verbs share.
// SPDX-License-Identifier: Apache-2.0
#include "cli/shared_options.h"

#include "core/base/spelling.h"

namespace yankomas {

namespace {

const char* name_of(Format format) {
    switch (format) {
        case Format::text: return "text";
        case Format::json: return "json";
        case Format::jsonl: return "jsonl";
        case Format::csv: return "csv";
    }
    return "";
}

}  // namespace

void declare_format(Options& options, Format& into, const std::vector<Format>& forms) {
    std::vector<std::pair<std::string, Format>> named;
    for (const Format form : forms) named.emplace_back(name_of(form), form);
    options.choice("--format", "FORMAT", into, std::move(named), message("the form of the answer"));
}

void declare_globals(Options& options, Globals& globals) {
    options.text("-C,--folder", "DIR", globals.folder,
                 message("work as if started in this folder"));
    options.parsed("--now", "INSTANT", globals.now, parse_instant,
                   message("an instant looks like 2026-03-02T09:15:00+07:00"),
                   message("the clock of this run, in place of the machine's (also YANKOMAS_NOW)"));
    options.text(
        "--root", "DIGEST", globals.root,
        message(
            "the founder's fingerprint that the roster must start from, SHA256:..., or \"any\" to trust "
            "what is found (also YANKOMAS_TRUST_ROOT)"));
    options.choice("--lang", "LANG", globals.language,
                   std::vector<std::pair<std::string, Language>>{{"id", Language::indonesian},
                                                                 {"en", Language::english}},
                   message("the language of messages, in place of LC_ALL, LC_MESSAGES or LANG"));
    options.choice(
        "--color", "WHEN", globals.colour,
        std::vector<std::pair<std::string, ColourChoice>>{{"auto", ColourChoice::automatic},
                                                          {"always", ColourChoice::always},
                                                          {"never", ColourChoice::never}},
        message("colours in the output"));
    options.flag("--no-cache", globals.no_cache,
                 message("verify every signature anew and remember none"));
}

void declare_shard(Options& options, Shard& shard) {
    options.parsed("--shard", "I/N", shard, parse_shard,
                   message("a part looks like 1/4, from 1/4 to 4/4"),
                   message("only the cases of part I of N, which are dealt out by their ids"));
}

void declare_signing(Options& options, SigningChoices& choices) {
    options.text("--key", "FILE", choices.key, message("the key to sign with"));
    options.flag("-y,--yes", choices.yes, message("sign without asking"));
    options.flag("-n,--dry-run", choices.dry_run, message("show what would be signed, and stop"));
    options.flag("--commit", choices.commit, message("commit what was written with git"));
}

void declare_role(Options& options, EntryChoices& choices) {
    options.text("--role", "ROLE", choices.role,
                 message("the role to act in; else the one that fits"));
}

void declare_party(Options& options, EntryChoices& choices) {
    options.parsed("--for", "PARTY", choices.party, parse_party,
                   message("a party is a code such as PK-0001"),
                   message("the code of the outside party whose act is recorded, such as PK-0001"));
}

void declare_occurred(Options& options, EntryChoices& choices) {
    options.parsed("--occurred", "INSTANT", choices.occurred, parse_instant,
                   message("an instant looks like 2026-03-02T09:15:00+07:00"),
                   message("when it happened, if that was earlier"));
}

void declare_remark(Options& options, EntryChoices& choices) {
    options.text("--note", "TEXT", choices.note,
                 message("a remark; it is signed and can never be erased"));
}

Option& declare_reason(Options& options, EntryChoices& choices) {
    return options.text("--reason", "TEXT", choices.reason,
                        message("why; it is signed and can never be erased"));
}

Option& declare_documents(Options& options, EntryChoices& choices) {
    return options.list(
        "--doc", "KIND=FILE", choices.documents,
        message("a document: KIND=FILE[,number=TEXT][,date=YYYY-MM-DD], or KIND,number=TEXT"));
}

}  // namespace yankomas
