// Two clones of one office and the repository that they push to, for tests of what happens between
// officers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "program/repository_on_disk.h"

namespace yankomas::test {

// Work begins in the clone `work`, from which the office was pushed; `in` goes to the clone `other`
// and back.
class TwoClones : public OfficersAtWork {
public:
    DiskRepository git{host};

    explicit TwoClones(const CaseWorld& one) { begin(&one); }
    TwoClones() { begin(nullptr); }

    void in(const std::string& clone) { host.working_folder = host.folder_path(clone); }
    void commit_and_push(const std::string& subject) {
        git.commit_all(subject);
        git("push --quiet origin HEAD:main");
    }
    // Merges what the other clone pushed. True if git could do it without a conflict.
    bool merges(const std::string& how = "merge --no-edit origin/main") {
        git("fetch --quiet");
        return git.attempt(how).exit_code == 0;
    }
    void commit(const std::string& subject) { git.commit_all(subject); }
    // Signs this in the other clone and pushes it.
    void other_signs(const std::string& person, const std::string& line) {
        in("other");
        sign(person, line);
        commit_and_push("other");
        in("work");
    }
    std::string journal() { return host.read(kCase); }

private:
    void begin(const CaseWorld* one) {
        host.now = time_of("2026-12-01T09:00:00+07:00");
        put_office(host, office);
        host.write(".gitattributes",
                   "* -text\ncases/** -merge\nroster.yaml -merge\nseals.yaml -merge\n");
        if (one != nullptr) put_case(host, *one);
        git.commit_all("first");
        git("branch -M main");
        git("clone --quiet --bare . ../origin.git");
        git("remote add origin ../origin.git");
        git("fetch --quiet");
        git("clone --quiet ../origin.git ../other");
        in("other");
        git("config user.name Petugas");
        git("config user.email petugas@contoh.example");
        in("work");
    }
};

}  // namespace yankomas::test
