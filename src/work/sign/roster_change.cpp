// Signs a roster entry and reports it.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/roster_change.h"

#include <algorithm>

#include "core/base/text.h"
#include "render/findings/diagnostic.h"

namespace yankomas {

namespace {

// "enrol budi", "appoint budi kabid-ham", "cosign 4"
std::string in_short(const RosterEntry& entry) {
    std::vector<std::string> words{std::string(name_of(entry.act))};
    if (entry.person) words.push_back(entry.person->value);
    if (entry.role) words.push_back(entry.role->value);
    if (entry.count) words.push_back(std::to_string(*entry.count));
    if (entry.about) words.push_back(to_string(*entry.about));
    for (const PublishedFile& file : entry.files) words.push_back(file.file);
    return join(words, " ");
}

// The change that the entry made or signed, if it still lacks signatures.
Status tell_pending(Host& host, const std::string& root, const RosterEntry& entry) {
    const auto office = open_remembered_office(host, root);
    if (!office) {
        Error error = office.error();
        error.hints.push_back(
            message("the change is made; see what came of it: yankomas roster show"));
        return error;
    }
    const EntryNumber change = entry.about.value_or(office->record.roster.last_entry());
    const auto& pending = office->record.roster.pending;
    const auto found = std::ranges::find(pending, change, &PendingChange::entry);
    if (found == pending.end()) return Done{};
    host.err.write(render_remark(
        Severity::note,
        message("entry {} has no effect yet: it waits for the signature of another admin", change),
        host.words, host.err_paint));
    suggest(host, message("another admin signs it too: yankomas roster cosign {}", change));
    return Done{};
}

}  // namespace

void suggest(Host& host, const Message& what) {
    host.err.write(host.err_paint.bold(host.words(message("hint"))) + ": " + host.words(what) +
                   "\n");
}

Result<ExitCode> change_roster(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make) {
    std::string root;
    RosterEntry made;
    const auto code = sign_roster_entry(host, globals, choices, [&](const OpenedOffice& office) {
        auto entry = make(office);
        root = office.root;
        if (entry) made = *entry;
        if (entry) made.number = EntryNumber{office.record.roster.last_entry().value + 1};
        return entry;
    });
    if (!code || *code != ExitCode::clean || choices.dry_run) return code;
    host.out.write(host.words(message("roster entry {}: {}", made.number, in_short(made))) + "\n");
    if (auto status = tell_pending(host, root, made); !status) return status.error();
    return code;
}

}  // namespace yankomas
