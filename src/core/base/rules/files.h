// The rules of files: their bytes, size and place (YK001, YK003, YK006 to YK009).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(001, bytes, "bytes", error, plain_form, "bytes that no text file of the office may hold",
        "A file is not plain UTF-8 text with LF line ends: it holds a carriage return, a tab, a "
        "byte order mark, a control or invisible character, or text that is not in Unicode form "
        "NFC. Two files that look the same on the screen could then hold different bytes, and a "
        "signature covers bytes.",
        "Journals are never edited by hand: take the file back from history with `git checkout`, "
        "and check that git does not convert line ends (`* -text` in .gitattributes). A file that "
        "people write may simply be saved again as UTF-8 with LF.")
YK_RULE(003, size, "size", error, plain_form, "something larger than the format allows",
        "A journal may have 4 MiB (a roster 16 MiB), an entry 128 KiB and 128 documents, a text 4 "
        "KiB, a note or reason 16 KiB (in a roster 4 KiB). Limits keep hostile files from using up "
        "memory; nothing is ever cut off silently.",
        "Put long texts into a document and attach it: `yankomas attach CASE --doc KIND=FILE`.")
YK_RULE(006, path, "path", error, plain_form, "a file that does not stand where its content says",
        "The case id in the header and the file's name, and the year of opening and its folder, "
        "must agree; a file must be a plain file inside the office folder and not a symbolic "
        "link, and its name may not differ from another one there only by case or accents. "
        "Otherwise one case could be shown for another.",
        "Move the file to cases/YEAR/ID.yaml as its header says. If a second file of the same id "
        "is there, `git log -p -- FILE` tells which one is real.")
YK_RULE(007, conflict, "conflict", error, plain_form, "marks of a merge that is not finished",
        "Git left its conflict marks (<<<<<<<) because two people signed the same case in "
        "different copies. Only one of the entries can come first; the other has to be signed "
        "again on top of it, by the person who signed it.",
        "Take the version of the others and sign your own entries again on top of it: `yankomas "
        "reapply CASE`. Then go on with `git add FILE` and `git commit`.")
YK_RULE(008, stray, "stray", warning, plain_form, "a file that has no place in the office folder",
        "Nobody reads this file, and it may be a case saved under a wrong name or a leftover. A "
        "wrong name would hide a case from every list.",
        "Move it where it belongs, or delete it.")
YK_RULE(009, nearly_full, "nearly-full", warning, plain_form,
        "a case that has used up three quarters of its room",
        "A case may have 4 MiB, and its last 256 KiB are kept for what moves or ends it: notes, "
        "attachments, corrections and assignments then find no room any more. No honest case grows "
        "so large, so somebody may be filling it.",
        "See who signed what: `yankomas show CASE`. Put long texts into documents, and bring the "
        "case to its end: `yankomas advance CASE`.")
