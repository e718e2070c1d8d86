// Sorts breaches by person and puts mails into a maildir.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/overdue_mails.h"

#include <algorithm>
#include <utility>

#include "core/rules/breaches.h"
#include "render/cases/overdue_mail.h"
#include "store/disk/files.h"
#include "store/disk/path.h"
#include "store/yaml/read_source.h"
#include "work/report.h"

namespace yankomas {

namespace {

Result<MailBook> read_mail_book(const Host& host, const std::string& path) {
    const auto bytes = host.files.read(path_from(host, path), kMaxPeopleFile);
    if (!bytes) return bytes.error();
    Findings findings;
    auto book = read_addresses(*bytes, path, findings);
    if (book) return *std::move(book);
    tell(host, findings);
    return failed(message("the addresses in {} can't be used", path), {},
                  {message("mend the file; man yankomas-overdue shows one")});
}

bool is_for(const Breach& breach, const PersonId& person) {
    return breach.waiting.is_for(person) ||
           std::ranges::find(breach.signers, person, &PastSigner::person) != breach.signers.end();
}

// Puts a mail into a maildir (maildir(5)). It is whole before it has its name in new/; until then
// its name begins with a dot, which readers of mail pass over.
Status deliver(Host& host, const std::string& maildir, const std::string& name,
               const std::string& mail) {
    for (const char* part : {"tmp", "new", "cur"}) {
        const std::string folder = join_path(maildir, part);
        if (auto made = host.files.make_private_folders(folder); !made) return made;
        const auto entries = host.files.list(folder);
        if (!entries) return entries.error();
        // A reader adds flags to the name, such as ":2,S".
        const auto is_same = [&](const DirEntry& entry) {
            return entry.name == name || entry.name.starts_with(name + ':');
        };
        if (std::ranges::any_of(*entries, is_same)) return Done{};
    }
    return host.files.create(join_path(maildir, "new/" + name), mail);
}

// Where mails come from and go to.
struct Post {
    Host& host;
    const DigestHead& head;
    const MailBook& book;
    const MailWishes& wishes;
};

Status send(const Post& post, const Person& person, const std::string& address,
            const std::vector<Breach>& breaches) {
    const OverdueLetter letter{
        person.id, {person.name, address}, post.book.from, code_of(post.host.language)};
    const std::string mail =
        render_overdue_mail(post.head, letter, breaches, post.wishes.by, post.host.words);
    if (!post.wishes.maildir) {
        post.host.out.write(mail);
        return Done{};
    }
    return deliver(post.host, path_from(post.host, *post.wishes.maildir),
                   mail_name(post.head, person.id), mail);
}

}  // namespace

Result<ExitCode> write_mails(Host& host, const OpenedOffice& office, const DigestHead& head,
                             const std::vector<Breach>& breaches, const MailWishes& wishes) {
    const auto book = read_mail_book(host, wishes.addresses);
    if (!book) return book.error();
    ExitCode code = ExitCode::clean;
    std::vector<bool> is_told(breaches.size(), false);
    for (const Person& person : office.record.roster.people) {
        if (wishes.person && person.id != *wishes.person) continue;
        std::vector<Breach> own;
        for (std::size_t i = 0; i < breaches.size(); ++i) {
            if (!is_for(breaches[i], person.id)) continue;
            own.push_back(breaches[i]);
            is_told[i] = true;
        }
        if (own.empty()) continue;
        const auto found = book->people.find(person.id);
        if (found == book->people.end()) {
            remark(host, Severity::error,
                   counted("{} time limit waits for {} ({}), who has no address in {}",
                           "{} time limits wait for {} ({}), who has no address in {}",
                           static_cast<int>(own.size()), person.name, person.id, wishes.addresses));
            suggest(host, message("add a line below people: {}: ADDRESS", person.id));
            code = ExitCode::failed;
            continue;
        }
        if (auto sent = send({host, head, *book, wishes}, person, found->second, own); !sent)
            return sent.error();
    }
    const auto nobodys = wishes.person ? 0 : std::ranges::count(is_told, false);
    if (nobodys > 0) {
        remark(host, Severity::warning,
               counted("{} time limit waits for nobody, so nobody is told",
                       "{} time limits wait for nobody, so nobody is told", nobodys));
        suggest(host, message("yankomas overdue --digest"));
    }
    return code;
}

}  // namespace yankomas
