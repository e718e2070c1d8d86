// Checks that a file of a case may be forgotten (yankomas-case(5), Forgetting).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/rules/order.h"
#include "core/record/command_lines.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

bool is_above(const Situation& s, const CaseEntry& one) { return one.number < s.entry.number; }

// Returns the documents with a file of the kind that the entry names, in itself or in a correction.
std::vector<const Document*> files_meant(const Situation& s) {
    std::vector<const Document*> found;
    for (const CaseEntry& one : s.docket.journal.entries) {
        if (!is_above(s, one) || entry_of_papers(one) != s.entry.about) continue;
        for (const Document& document : one.documents) {
            if (document.file && document.kind == s.entry.kind) found.push_back(&document);
        }
    }
    return found;
}

// True if a step, an exit or the case loses what it has: a requirement that is met, an output of
// the running step, or its last document of the kind.
bool loses_any(const Sop& sop, const Progress& has, const Progress& then,
               const DocumentKind& kind) {
    const auto loses = [&](const Requirement& one) {
        return is_met(one, sop, has) && !is_met(one, sop, then);
    };
    const auto any = [&](const auto& one) { return std::ranges::any_of(one.requirements, loses); };
    if (std::ranges::any_of(sop.steps, any)) return true;
    if (std::ranges::any_of(sop.exits, [&](const auto& named) { return any(named.second); }))
        return true;
    const Pass* pass = has.current();
    const Step* step = pass == nullptr ? nullptr : sop.step(pass->step);
    if (step != nullptr && may_produce(*step, kind) && is_produced(kind, sop, has) &&
        !is_produced(kind, sop, then))
        return true;
    return has.latest(kind) != nullptr && then.latest(kind) == nullptr;
}

// In a running case another document takes the place of the file, so that no step loses what it
// has. What the signer brought in himself does not count: nobody exchanges a paper alone.
void check_needed(const Situation& s) {
    if (!s.before.is_open()) return;
    Progress others = s.before;
    for (OnFile& item : others.on_file) {
        if (item.document.kind == s.entry.kind && has_signed_papers(s, item.entry, s.entry.by))
            item.is_forgotten = true;
    }
    Progress then = others;
    then.forget(s.entry);
    if (!loses_any(s.sop, others, then, *s.entry.kind)) return;
    s.report(
        rule::needed_file, Field::kind,
        message("the case still runs, and nobody else has put a '{}' on file that takes the "
                "place of this one",
                *s.entry.kind),
        message("first somebody else attaches what takes its place, such as a copy with the names "
                "blackened: {}",
                command("yankomas attach {} --doc {}=FILE", s.case_id(), *s.entry.kind)));
}

}  // namespace

// Whoever ratifies a correction has brought its papers in as if he had made it.
bool has_signed_papers(const Situation& s, EntryNumber entry, const PersonId& person) {
    return std::ranges::any_of(s.docket.journal.entries, [&](const CaseEntry& one) {
        if (!is_above(s, one) || one.by != person) return false;
        const CaseEntry* signed_one = s.docket.cosigned(one);
        return signed_one != nullptr && entry_of_papers(*signed_one) == entry;
    });
}

void check_forgetting(const Situation& s) {
    const auto unfit = [&](Field field, Message what, Message hint) {
        s.report(rule::bad_forgetting, field, std::move(what), std::move(hint));
    };
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    const std::vector<const Document*> files = files_meant(s);
    const Message look =
        message("yankomas documents check --all lists the files and their entries");
    const bool is_said = std::ranges::any_of(s.before.forgotten, [&](const Forgotten& one) {
        return one.about == s.entry.about && one.kind == s.entry.kind &&
               one.digest == s.entry.digest;
    });
    if (s.sop.forget_by.empty()) {
        unfit(
            Field::act,
            message("the procedure {} has no forget-by, so no file of its cases is forgotten",
                    s.sop.version),
            message(
                "a version that names who signs that may be published; yankomas migrate moves the "
                "case to it"));
    } else if (target.act == CaseAct::correct) {
        CaseEntry right = s.entry;
        right.about = target.about;
        unfit(Field::entry,
              message("entry {} is the correction of entry {}, and its files are of that one",
                      target.number, *target.about),
              message("name that one: {}",
                      Command{same_command(s.sop, s.before, s.case_id().value, right)}));
    } else if (files.empty()) {
        unfit(Field::kind,
              message("entry {} has no file of the kind '{}'", target.number, *s.entry.kind), look);
    } else if (std::ranges::find(files, *s.entry.digest, &Document::digest) == files.end()) {
        unfit(Field::digest,
              message("no '{}' of entry {} has this digest", *s.entry.kind, target.number), look);
    } else if (is_said) {
        unfit(Field::digest,
              message("this '{}' of entry {} is forgotten already", *s.entry.kind, target.number),
              message("where it still lies: yankomas documents check --purge"));
    } else {
        check_needed(s);
    }
}

}  // namespace yankomas
