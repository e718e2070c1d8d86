// What the rules of documents mean (YK2xx).
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

namespace yankomas {

std::vector<Explanation> explain_documents() {
    return {
        {Rule::missing_document, message("a step signed without a document that it requires"),
         message(
             "The procedure lists the papers that must be on file when the step is signed, some of them from its latest pass. One of them is not."),
         message(
             "Attach it: `yankomas attach CASE --doc KIND=FILE`, or with its number only: `--doc KIND,number=...`.")},
        {Rule::missing_output, message("a step signed without the document that it must produce"),
         message(
             "The step has an output, such as a disposition or a letter, that must be attached with "
             "the step or since it became current. Without it the next officer has nothing to work on."),
         message("Attach it: `yankomas attach CASE --doc KIND=FILE`; with the next step: `yankomas "
                 "advance CASE --doc KIND=FILE`.")},
        {Rule::unknown_document, message("a kind of document that the procedure does not know"),
         message(
             "Documents are attached under the kinds that the SOP lists; under another name they "
             "count for no step."),
         message(
             "See the kinds with `yankomas sop show SOP`, and attach it again under the right one.")},
        {Rule::document_changed, message("an attached file with other bytes than were signed"),
         message(
             "Size and digest of the file were signed when it was attached. The file that lies there "
             "now is another: exchanged, edited or damaged."),
         message(
             "Put the original back from backup. If the new one is meant, attach it beside the old "
             "one, under a new name: `yankomas attach CASE --doc KIND=FILE`.")},
        {Rule::document_elsewhere, message("an attached file that is not in this copy"),
         message(
             "Documents hold personal data and do not travel with git, so a copy of the folder may "
             "lack them. The record stays sound; only this file was not checked here."),
         message(
             "Nothing needs to be done. Where all documents must be present, run `yankomas lint "
             "--documents required`, which makes it an error.")},
        {Rule::document_path,
         message("a document whose path leads out of the folder or round a corner"),
         message(
             "A document lies below the office folder, by a plain path: no .., no absolute path, no "
             "symbolic link, no device, and no name that differs from another only by case or accents."),
         message(
             "Copy the file itself into documents/YEAR/CASE and attach that; `yankomas attach CASE "
             "--doc KIND=FILE` copies it for you.")},
        {Rule::not_attachable, message("a file attached where the procedure only names a thing"),
         message(
             "Equipment, such as office supplies, and references, such as another SOP, are named by "
             "the procedure and shown, but nothing is attached for them."),
         message("Attach it under the kind of a paper; `yankomas sop show SOP` lists them.")},
    };
}

}  // namespace yankomas
