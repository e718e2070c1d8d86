// The verb sop check proves procedures sound: every step can be reached, left and signed.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "work/office/source_files.h"

namespace yankomas::verb_sop_check {

struct Request {
    std::vector<std::string> files;
    Format format = Format::text;

    void declare(Options& options) {
        options.list("FILE", "FILE", files,
                     message("SOP files; without them the office's, or the shipped ones"));
        declare_format(options, format);
    }
};

Result<ExitCode> check_sops(Host& host, const Request& request) {
    const auto files = source_files(host, "sops", request.files);
    if (!files) return files.error();
    std::vector<CheckedFile> checked;
    for (const SourceFile& file : *files) {
        ReadSop read = judge_sop_with_maps(host, file, NextMap::wanted);
        checked.push_back(
            {file.path, read.sop ? to_string(read.sop->version) : "", std::move(read.findings)});
    }
    return tell_checked(host, checked, message("sound"), "sop-check/1", request.format);
}

Verb verb() {
    return {"sop check", VerbGroup::office, message("prove procedures sound"),
            declare<Request, check_sops>};
}

}  // namespace yankomas::verb_sop_check
