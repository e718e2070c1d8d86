// The verb documents pack writes the papers of cases into a file that only colleagues can open.
// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"
#include "work/documents/parcel.h"
#include "work/office/session.h"

namespace yankomas::verb_documents_pack {

struct Request {
    PackWants wants;

    void declare(Options& options) {
        options.list("CASE", "CASE", wants.cases,
                     message("the cases whose papers are packed; without them all"));
        options.required_text("-o,--output", "FILE", wants.output,
                              message("the parcel, a new file outside the office folder"));
        options.list("--for", "PERSON", wants.to,
                     message("only for this person, or for who holds this role"));
        options.list("--without", "PERSON", wants.without, message("not for this person"));
    }
};

Result<ExitCode> pack(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_whole(host, globals);
    if (!office) return office.error();
    return pack_documents(host, *office, request.wants);
}

Verb verb() {
    return {"documents pack", VerbGroup::papers,
            message("papers of cases, encrypted for colleagues"), declare<Request, pack>};
}

}  // namespace yankomas::verb_documents_pack
