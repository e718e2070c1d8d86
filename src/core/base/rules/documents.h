// The rules of documents (YK2xx), and of files that are forgotten (YK372, YK373).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(201, missing_document, "missing-document", error, step_table,
        "a step signed without a document that it requires",
        "The procedure lists the papers that must be on file when the step is signed, some of "
        "them from its latest pass. One of them is not.",
        "Attach it: `yankomas attach CASE --doc KIND=FILE`, or with its number only: `--doc "
        "KIND,number=...`.")
YK_RULE(202, missing_output, "missing-output", error, step_table,
        "a step signed without the document that it must produce",
        "The step has an output, such as a disposition or a letter, that must be attached with "
        "the step or since it became current. Without it the next officer has nothing to work on.",
        "Attach it: `yankomas attach CASE --doc KIND=FILE`; with the next step: `yankomas advance "
        "CASE --doc KIND=FILE`.")
YK_RULE(203, unknown_document, "unknown-document", error, step_table,
        "a kind of document that the procedure does not know",
        "Documents are attached under the kinds that the SOP lists; under another name they count "
        "for no step.",
        "See the kinds with `yankomas sop show SOP`, and attach it again under the right one.")
YK_RULE(204, document_changed, "document-changed", error, papers,
        "an attached file with other bytes than were signed",
        "Size and digest of the file were signed when it was attached. The file that lies there "
        "now is another: exchanged, edited or damaged.",
        "Put the original back from backup. If the new one is meant, attach it beside the old "
        "one, under a new name: `yankomas attach CASE --doc KIND=FILE`.")
YK_RULE(205, document_elsewhere, "document-elsewhere", note, papers,
        "an attached file that is not in this copy",
        "Documents hold personal data and do not travel with git, so a copy of the folder may "
        "lack them. The record stays sound; only this file was not checked here.",
        "Nothing needs to be done. Where all documents must be present, run `yankomas lint "
        "--documents required`, which makes it an error.")
YK_RULE(206, document_path, "document-path", error, papers,
        "a document whose path leads out of the folder or round a corner",
        "A document lies below the office folder, by a plain path: no .., no absolute path, no "
        "symbolic link, no device, and no name that differs from another only by case or accents.",
        "Copy the file itself into documents/YEAR/CASE and attach that; `yankomas attach CASE "
        "--doc KIND=FILE` copies it for you.")
YK_RULE(207, not_attachable, "not-attachable", error, step_table,
        "a file attached where the procedure only names a thing",
        "Equipment, such as office supplies, and references, such as another SOP, are named by "
        "the procedure and shown, but nothing is attached for them.",
        "Attach it under the kind of a paper; `yankomas sop show SOP` lists them.")
YK_RULE(208, office_file, "office-file", error, papers,
        "a file of the office itself attached as a document",
        "The journals, seals, procedures, calendars and office.yaml are the record, and no papers "
        "of a case. A journal grows, so it is soon another file than the one that was signed. A "
        "private key is no paper either, and is refused before anything is signed.",
        "Attach the paper itself. To point at another case, name its id: `yankomas note CASE "
        "TEXT`.")
YK_RULE(209, empty_document, "empty-document", warning, papers,
        "an attached file without a single byte",
        "A scan or a copy that went wrong leaves such a file. It counts as the document that it is "
        "attached as, and nobody can read anything in it.",
        "Attach the real file beside it: `yankomas attach CASE --doc KIND=FILE`.")
YK_RULE(420, later_paper, "later-paper", warning, papers,
        "a document dated after the day on which it was attached",
        "The date of the paper lies after the day on which the entry was signed, in the zone of "
        "the office. So the date is written wrong, or the entry names a paper that was not there "
        "yet. It counts as on file all the same, since a wrong date takes no paper away.",
        "Look at the paper and at `yankomas show CASE`. Attach it again with the date that stands "
        "on it: `yankomas attach CASE --doc KIND,number=TEXT,date=DATE`.")
YK_RULE(372, forgotten_again, "forgotten-again", error, forgetting,
        "a file that was forgotten, named again in the case",
        "The file was lawfully forgotten: it is removed wherever the case is kept. A later entry "
        "would bring it back, or put another file under its name.",
        "Name the paper by its number alone: `yankomas attach CASE --doc KIND,number=TEXT`. "
        "Another file comes in under another name.")
YK_RULE(373, still_here, "still-here", warning, forgetting, "a forgotten file that still lies here",
        "An entry says that the file is forgotten, and in this copy of the folder it has not been "
        "removed yet. It counts for no step any more.",
        "Seal, and then remove what is forgotten: `yankomas seal`, `yankomas documents check "
        "--purge`. The backups of the office are cleaned by whoever keeps them.")
YK_RULE(210, same_file, "same-file", warning, papers, "one file attached as two kinds of document",
        "The same bytes stand for two papers of the case. Either a file was picked twice by "
        "mistake, or one paper serves where the procedure asks for two.",
        "Look at both: `yankomas show CASE`. Attach the right file: `yankomas attach CASE --doc "
        "KIND=FILE`; if one paper is both, say so: `yankomas note CASE TEXT`.")
