// Finds keys, keeps to the clock and asks before it signs.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/signing.h"

#include <algorithm>
#include <vector>

#include "core/base/rules/times.h"
#include "core/base/text.h"
#include "render/kit/text.h"
#include "store/disk/os_error.h"
#include "store/disk/process.h"
#include "store/git/git.h"
#include "store/git/repository.h"
#include "store/office/open_office.h"
#include "store/ssh/ssh_sign.h"
#include "work/report.h"
#include "work/sign/shown_bytes.h"

namespace yankomas {

namespace {

// Returns the signing key that the user's own git configuration names. The configuration of the
// folder is not read, because a folder from a stranger must not choose the key.
std::optional<std::string> key_from_git(const Host& host) {
    const auto result = host.processes.run(
        {"git", "config", "--global", "--get", "user.signingkey"}, "", {.gets = git_gets});
    if (!result || result->exit_code != 0) return std::nullopt;
    const std::string value(trim(result->out));
    return value.empty() ? std::nullopt : std::optional(expand_home(host, value));
}

// Returns the file in which `key new` puts a key that was given no other name, if it is there.
std::optional<std::string> usual_key(const Host& host) {
    const auto home = host.environment.get("HOME");
    if (!home) return std::nullopt;
    const std::string file = *home + std::string(kUsualKey);
    const auto kind = host.files.kind_of(file);
    return kind && *kind == FileKind::file ? std::optional(file) : std::nullopt;
}

std::optional<std::string> key_file_of(const Host& host, const SigningChoices& choices) {
    if (choices.key) return path_from(host, *choices.key);
    if (const auto key = host.environment.get("YANKOMAS_KEY"))
        return path_from(host, expand_home(host, *key));
    if (auto key = key_from_git(host)) return key;
    return usual_key(host);
}

void show(const Host& host, const SigningQuestion& question, const std::vector<std::string>& rows) {
    host.err.write(for_terminal(host, question.above) + '\n' + join(rows, "\n") + '\n');
}

bool is_agreed(const Host& host, const std::optional<std::string>& answer) {
    if (answer && is_yes(*answer)) return true;
    host.err.write(host.words(message("nothing was signed")) + '\n');
    return false;
}

Result<bool> ask_to_sign(const Host& host, const SigningQuestion& question) {
    const auto all = rows_of(question.bytes, host.err_width);
    const auto less =
        question.folds ? fewer_rows_of(question.bytes, host.err_width, host.words) : all;
    const bool has_more = less != all;
    host.err.write(question.in_words);
    show(host, question, less);
    if (!has_more) return agrees_to_sign(host, message("Sign this? [y/N] "));
    return agrees_once_shown(host, message("Sign this? [y/N, v shows all] "),
                             message("Sign this? [y/N] "), [&]() -> Status {
                                 show(host, question, all);
                                 return Done{};
                             });
}

}  // namespace

Result<Signer> find_signer(const Host& host, const SigningChoices& choices) {
    const auto file = key_file_of(host, choices);
    if (!file) {
        return failed(
            message("there is no key to sign with"), {},
            {message("name your key with --key or YANKOMAS_KEY; yankomas key new makes one")});
    }
    if (file->starts_with("key::") || file->starts_with("ssh-") || file->starts_with("sk-ssh-")) {
        return failed(message("git's user.signingkey holds a key, and not the name of its file"),
                      {},
                      {message("name the file with --key or YANKOMAS_KEY; if an agent holds the "
                               "key, the .pub file will do")});
    }
    const auto key = public_key_of(host.files, host.processes, *file);
    if (!key) return key.error();
    return Signer{*file, public_key_line(*key)};
}

Result<PersonId> person_of(const Host& host, const OpenedOffice& office, const Signer& signer) {
    const Roster& roster = office.record.roster;
    const KeyRecord* record = roster.in_force(host.now).key(signer.key);
    if (record != nullptr) return record->person;
    return refused(message("YK102: this key is nobody's in the roster"), in_file(signer.key_file),
                   {message("an admin enters it: yankomas roster key PERSON --public-key FILE"),
                    message("yankomas explain YK102")});
}

Result<Officer> find_officer(const Host& host, const OpenedOffice& office,
                             const SigningChoices& choices) {
    if (auto status = check_clock(host); !status) return status.error();
    if (auto status = check_commit(host, office.root, choices); !status) return status.error();
    auto signer = find_signer(host, choices);
    if (!signer) return signer.error();
    auto person = person_of(host, office, *signer);
    if (!person) return person.error();
    return Officer{std::move(*signer), std::move(*person)};
}

Status check_commit(const Host& host, const std::string& root, const SigningChoices& choices) {
    if (!choices.commit || choices.dry_run) return Done{};
    const auto status = may_commit(host.files, host.processes, root);
    if (status) return Done{};
    Error error = status.error();
    error.kind = ErrorKind::refused;
    error.hints.push_back(message("or sign without --commit, and commit later"));
    return error;
}

Status check_clock(const Host& host) {
    if (!host.now_is_given || host.now == host.machine_time) return Done{};
    if (host.now - host.machine_time > kClockSlack) {
        return refuse_errors(
            host, {finding(rule::clock_ahead, {},
                           message("--now is more than 5 minutes ahead of this machine's clock"),
                           message("leave out --now and YANKOMAS_NOW, or set the clock of this "
                                   "machine right"))});
    }
    if (host.now < host.machine_time) {
        remark(host, Severity::note,
               message("the clock of this run is set to the past, and that is what gets signed"));
    }
    return Done{};
}

Instant signing_time(const Host& host, Instant last_at) {
    return host.now < last_at && last_at - host.now <= kClockSlack ? last_at : host.now;
}

bool agrees_to_sign(const Host& host, const Message& question) {
    return is_agreed(host, ask(host, question));
}

Result<bool> agrees_once_shown(const Host& host, const Message& question, const Message& again,
                               const std::function<Status()>& show_all) {
    const auto answer = ask(host, question);
    if (!answer || trim(std::string_view(*answer)) != "v") return is_agreed(host, answer);
    if (auto status = show_all(); !status) return status.error();
    return agrees_to_sign(host, again);
}

Result<bool> confirm(const Host& host, const SigningChoices& choices,
                     const SigningQuestion& question) {
    if ((choices.yes || choices.agreed) && !choices.dry_run) return true;
    if (!choices.dry_run && can_ask(host)) return ask_to_sign(host, question);
    host.err.write(question.in_words);
    show(host, question,
         choices.folds ? fewer_rows_of(question.bytes, host.err_width, host.words)
                       : rows_of(question.bytes, host.err_width));
    if (choices.dry_run) return false;
    return failed(message("nobody can be asked whether to sign this"), {},
                  {message("say --yes to sign without a question, or --dry-run to see it only")});
}

Result<std::optional<std::string>> confirm_and_sign(const Host& host, const Signer& signer,
                                                    const SigningChoices& choices,
                                                    const SigningQuestion& question,
                                                    std::string_view name_space,
                                                    std::string_view journal) {
    const auto agreed = confirm(host, choices, question);
    if (!agreed) return agreed.error();
    if (!*agreed) return std::optional<std::string>();
    static_cast<void>(host.out.flush());  // ssh-keygen may ask on the terminal, as a pager does
    auto bytes = sign_entry(host.processes, signer, name_space, journal, question.bytes);
    if (!bytes) return std::move(bytes).error();
    return std::optional(*std::move(bytes));
}

Status refuse_errors(const Host& host, const Findings& findings) {
    tell(host, findings);
    if (!has_errors(findings)) return Done{};
    return refused(message("nothing was signed, and nothing was changed"));
}

}  // namespace yankomas
