// The verb init makes a new office folder, in which the founder is the first admin.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/calendar/instant.h"
#include "core/journal/write.h"
#include "core/office/office.h"
#include "store/crypto/crypto.h"
#include "store/git/git.h"
#include "store/memory/known_offices.h"
#include "store/office/new_office.h"
#include "store/office/verify.h"
#include "work/office/session.h"
#include "work/office/trust.h"
#include "work/report.h"
#include "work/sign/journal_words.h"
#include "work/sign/signing.h"

namespace yankomas::verb_init {

struct Request {
    std::optional<std::string> folder;
    std::string office;
    std::string title;
    Zone zone = Zone::wib;
    std::string person;
    std::string name;
    CasePattern case_id = parse_case_pattern("YK-{year}-{number:4}").value();
    std::optional<int> quorum;
    SigningChoices signing;

    void declare(Options& options) {
        options.argument("FOLDER", folder,
                         message("the folder; the one where you are if nothing is said"));
        options.required_text("--office", "ID", office,
                              message("the id of the office: a short word that never changes"));
        options.required_text("--title", "TEXT", title, message("the name of the office"));
        options
            .choice("--zone", "ZONE", zone,
                    {{"WIB", Zone::wib}, {"WITA", Zone::wita}, {"WIT", Zone::wit}},
                    message("the time zone that the office works in"))
            .required();
        options.required_text("--person", "ID", person,
                              message("the id of the founder, who is the first admin"));
        options.required_text("--name", "TEXT", name,
                              message("the founder's name as it stands under letters"));
        options.parsed("--case-id", "PATTERN", case_id, parse_case_pattern,
                       message("a pattern looks like YK-{{year}}-{{number:4}}"),
                       message("how cases are numbered"));
        options.number(
            "--quorum", "N", quorum,
            message("how many admins must sign a change of the roster; 1 if nothing is said"));
        declare_signing(options, signing);
    }
};

// The request with its texts spelled as journals spell them.
struct Founding {
    OfficeConfig office;
    int quorum = 1;
    PersonId person;
    std::string name;
};

Result<Founding> founding_of(const Request& request) {
    const auto office = id_for_journal<OfficeId>("--office", request.office);
    if (!office) return office.error();
    const auto title = line_for_journal("--title", request.title);
    if (!title) return title.error();
    const auto person = id_for_journal<PersonId>("--person", request.person);
    if (!person) return person.error();
    const auto name = line_for_journal("--name", request.name);
    if (!name) return name.error();
    Founding founding{{}, request.quorum.value_or(1), *person, *name};
    if (founding.quorum < 1) return bad_usage(message("a quorum is at least 1"));
    founding.office.id = *office;
    founding.office.title = *title;
    founding.office.zone = request.zone;
    founding.office.usual_pattern = request.case_id;
    return founding;
}

RosterEntry enrolment_of(const Founding& founding, const Signer& founder) {
    RosterEntry entry;
    entry.act = RosterAct::enrol;
    entry.person = founding.person;
    entry.name = founding.name;
    entry.key = founder.key;
    return entry;
}

// The second entry publishes every file of the office, so that all of them count from the start.
RosterEntry publication_of(const std::vector<NewFile>& files) {
    RosterEntry entry;
    entry.act = RosterAct::publish;
    for (const NewFile& file : files) {
        if (file.kind) entry.files.push_back({*file.kind, file.path, sha256(file.bytes)});
    }
    // The entry names office.yaml first.
    std::rotate(entry.files.begin(), entry.files.end() - 1, entry.files.end());
    return entry;
}

// Reads the roster back as every later run will, before it is put on the disk.
Status check_roster(const std::string& bytes) {
    const RosterJournal journal = read_roster("roster.yaml", bytes);
    const FoldedRoster folded = fold_roster(journal, verify_roster(journal));
    if (folded.whole && folded.findings.empty() && folded.roster.heads.size() == 2) return Done{};
    return failed(message("the signed roster does not verify, so it was not kept"), {},
                  {message("sign with another key; ssh-keygen made a signature that is not good")});
}

// Returns the signed bytes of the new roster. They are empty if the person said no or only wanted
// to see them.
Result<std::string> found_roster(Host& host, const SigningChoices& choices,
                                 const Founding& founding, const Signer& founder,
                                 const std::vector<NewFile>& files) {
    const std::string header = write_header(founding.office.id, founding.quorum);
    std::vector<std::string> entries;
    for (RosterEntry entry : {enrolment_of(founding, founder), publication_of(files)}) {
        entry.at = host.now;
        entry.zone = founding.office.zone;
        entry.by = founding.person;
        entries.push_back(write_entry(entry));
    }
    const std::string proposed = header + entries[0] + entries[1];
    const auto agreed = confirm(
        host, choices, {"", message("The roster begins with two entries, each signed:"), proposed});
    if (!agreed) return agreed.error();
    if (!*agreed) return std::string();
    std::string bytes = header;
    for (const std::string& entry : entries) {
        auto longer = sign_entry(host.processes, founder, roster_schema().name_space, bytes, entry);
        if (!longer) return longer.error();
        bytes = std::move(*longer);
    }
    if (auto status = check_roster(bytes); !status) return status.error();
    return bytes;
}

// True if the commands that are suggested do not find the office from where the founder stands.
bool is_elsewhere(const Host& host, const Globals& globals, const std::string& root) {
    if (globals.folder) return true;
    const auto there = host.files.canonical(root);
    const auto here = host.files.canonical(host.working_folder);
    return !there || !here || *there != *here;
}

// Remembers the new office as trusted, and says what its root of trust is and what to do next.
Status introduce(Host& host, const Globals& globals, const std::string& root) {
    const auto office = open_remembered_office(host, root);
    if (!office) return office.error();
    if (auto status = require_whole(host, *office); !status) return status.error();
    if (auto status = trust_office(host, *office); !status) return status.error();
    const Roster& roster = office->record.roster;
    say(host, message("office {} in {}", roster.office, root));
    say(host, message("trust root: {}", founder_fingerprint(roster)));
    suggest(host, message("tell the trust root to everybody of the office; "
                          "it is asked for at the first use of the folder"));
    if (is_elsewhere(host, globals, root))
        suggest(host, message("go into its folder first: cd {}", for_shell(root)));
    suggest(
        host,
        message("enter people: yankomas roster enrol PERSON --name \"NAME\" --public-key FILE"));
    suggest(host, message("give roles: yankomas roster appoint PERSON ROLE"));
    suggest(host, message("make a second admin, so that one lost key does not lock the office: "
                          "yankomas roster admin PERSON"));
    return Done{};
}

// Signs everything in memory first. It writes to the folder last, and only if no file of an office
// stands in it.
Result<ExitCode> found_office(Host& host, const Globals& globals, const Request& request) {
    const auto founding = founding_of(request);
    if (!founding) return founding.error();
    const std::string root =
        request.folder ? path_from(host, *request.folder) : host.working_folder;
    auto files = files_of_new_office(founding->office);
    if (auto status = refuse_used_folder(host.files, root, files); !status) return status.error();
    if (auto status = check_clock(host); !status) return status.error();
    if (auto status = check_commit(host, root, request.signing); !status) return status.error();
    const auto founder = find_signer(host, request.signing);
    if (!founder) return founder.error();
    auto roster = found_roster(host, request.signing, *founding, *founder, files);
    if (!roster) return roster.error();
    if (roster->empty()) return request.signing.dry_run ? ExitCode::clean : ExitCode::findings;

    if (auto status = host.files.make_folders(root); !status) return status.error();
    const auto lock = host.files.lock(root, kLockPatience);
    if (!lock) return lock.error();
    files.push_back(NewFile{"roster.yaml", std::move(*roster), std::nullopt});
    if (auto status = create_all(host.files, root, files); !status) return status.error();
    if (auto status = introduce(host, globals, root); !status) {
        Error error = status.error();
        error.hints.push_back(
            message("the change is made: the office is there; yankomas -C {} roster show",
                    for_shell(root)));
        return error;
    }
    if (!request.signing.commit) return ExitCode::clean;
    std::vector<std::string> paths;
    for (const NewFile& file : files) paths.push_back(file.path);
    const Status done = git_commit(host.files, host.processes, root, paths,
                                   "office: found " + founding->office.id.value);
    return done ? Result(ExitCode::clean) : done.error();
}

Verb verb() {
    return {"init", VerbGroup::office, message("a new office folder with its founder"),
            declare<Request, found_office>};
}

}  // namespace yankomas::verb_init
