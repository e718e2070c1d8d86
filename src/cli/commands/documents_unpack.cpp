// The verb documents unpack puts the papers of a parcel where they belong.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/verbs.h"
#include "work/documents/parcel.h"
#include "work/office/session.h"

namespace yankomas::verb_documents_unpack {

struct Request {
    std::string parcel;
    std::string identity;

    void declare(Options& options) {
        options.argument("FILE", parcel, message("the parcel"));
        options.required_text("--identity", "KEY", identity,
                              message("the private key for which it was packed"));
    }
};

Result<ExitCode> unpack(Host& host, const Globals& globals, const Request& request) {
    // The passphrase of the key may be asked for here, so nobody else is kept waiting yet.
    const auto archive = open_parcel(host, request.parcel, request.identity);
    if (!archive) return archive.error();
    const auto locked = open_locked_at_once(host, globals);
    if (!locked) return locked.error();
    return unpack_documents(host, locked->office, *archive);
}

Verb verb() {
    return {"documents unpack", VerbGroup::papers,
            message("papers from a parcel, each where it belongs"), declare<Request, unpack>};
}

}  // namespace yankomas::verb_documents_unpack
