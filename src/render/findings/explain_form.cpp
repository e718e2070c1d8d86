// What the rules of form mean (YK0xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_form() {
    return {
        {Rule::bytes, message("bytes that no text file of the office may hold"),
         message(
             "A file is not plain UTF-8 text with LF line ends: it holds a carriage return, a tab, a "
             "byte order mark, a control or invisible character, or text that is not in Unicode form "
             "NFC. Two files that look the same on the screen could then hold different bytes, and a "
             "signature covers bytes."),
         message(
             "Journals are never edited by hand: take the file back from history with `git checkout`, "
             "and check that git does not convert line ends (`* -text` in .gitattributes). A file "
             "that people write may simply be saved again as UTF-8 with LF.")},
        {Rule::spelling, message("a journal that is not in the one spelling"),
         message(
             "Cases and the roster are written in exactly one way: order of keys, indentation, "
             "quotes, no comments, no blank lines. So what is signed is what is shown, and every "
             "change is visible. Something here departs from it, which means that it was edited by "
             "hand or by another program."),
         message(
             "Take the file back from history with `git checkout`; enter what was meant with a verb, "
             "such as `yankomas advance` or `yankomas note`.")},
        {Rule::size, message("something larger than the format allows"),
         message(
             "A journal may have 4 MiB, an entry 128 KiB and 128 documents, a text 4 KiB, a note or "
             "reason 16 KiB. Limits keep hostile files from using up memory; nothing is ever cut off "
             "silently."),
         message(
             "Put long texts into a document and attach it: `yankomas attach CASE --doc KIND=FILE`.")},
        {Rule::field,
         message("a field that is missing, repeated, misplaced or unknown in an entry"),
         message(
             "Each kind of entry has its own fields, in a fixed order, each at most once. A field "
             "that may not stand there would be read differently by different people."),
         message("Entries are only made by the program: take the file back from history with `git "
                 "checkout`, then enter it again with the verb.")},
        {Rule::value, message("a value of a field that is not what the field holds"),
         message(
             "A date that does not exist, a number with a leading zero, an id with capital letters, a "
             "time without the offset of the office's zone: every field has one type and every value "
             "one spelling."),
         message(
             "Take the file back from history with `git checkout`, then enter it again with the verb.")},
        {Rule::path, message("a file that does not stand where its content says"),
         message(
             "The case id in the header and the file's name, and the year of opening and its folder, "
             "must agree; a file must be a plain file inside the office folder and not a symbolic "
             "link, and its name may not differ from another one there only by case or accents. "
             "Otherwise one case could be shown for another."),
         message(
             "Move the file to cases/YEAR/ID.yaml as its header says. If a second file of the same id "
             "is there, `git log -p -- FILE` tells which one is real.")},
        {Rule::conflict, message("marks of a merge that is not finished"),
         message(
             "Git left its conflict marks (<<<<<<<) because two people signed the same case in "
             "different copies. Only one of the entries can come first; the other has to be signed "
             "again on top of it, by the person who signed it."),
         message(
             "Keep the version that the others have (`git checkout --theirs FILE` or `--ours`), then "
             "let the other signer sign his entry again, for instance with `yankomas advance CASE`.")},
        {Rule::stray, message("a file that has no place in the office folder"),
         message(
             "Nobody reads this file, and it may be a case saved under a wrong name or a leftover. A "
             "wrong name would hide a case from every list."),
         message("Move it where it belongs, or delete it.")},
        {Rule::yaml, message("YAML that may be read in more than one way"),
         message(
             "In office.yaml, SOPs and calendars anchors, aliases, tags, merge keys, second documents "
             "and duplicate keys are refused, and text with a # or : must stand in quotes: readers of "
             "YAML do not agree on them."),
         message(
             "Write the value out plainly, in quotes if it holds such a sign, and run `yankomas lint`.")},
        {Rule::key, message("an unknown, missing or repeated key in a file that people write"),
         message(
             "office.yaml, SOPs and calendars have fixed keys, and a mistyped one would silently be "
             "without effect."),
         message("Compare with the manual of the file (man 5 yankomas-sop, yankomas-calendar, "
                 "yankomas-office) and run `yankomas lint`.")},
        {Rule::entry_value, message("a value that does not fit in a file that people write"),
         message(
             "A key of office.yaml, an SOP or a calendar holds something other than what is expected "
             "there: another type, a name that is not defined, a limit of 0 days, a time that does "
             "not exist."),
         message(
             "Write what the message expects. A file that was published already is not edited: make a "
             "new version of it and publish that with `yankomas roster publish FILE`.")},
    };
}

}  // namespace yankomas
