// The verb sop check.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>
#include <vector>

#include "cli/check_files.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct SopCheckRequest {
    std::vector<std::string> files;
    Format format = Format::text;
};

Result<ExitCode> check_sops(Host& host, const SopCheckRequest& request) {
    const auto files = source_files(host, "sops", request.files);
    if (!files) return files.error();
    std::vector<CheckedFile> checked;
    for (const SourceFile& file : *files) {
        ReadSop read = judge_sop(file);
        checked.push_back(
            {file.path, read.sop ? to_string(read.sop->version) : "", std::move(read.findings)});
    }
    return tell_checked(host, checked, message("sound"), "sop-check/1", request.format);
}

}  // namespace

Action declare_sop_check(Options& options) {
    auto request = std::make_shared<SopCheckRequest>();
    options.arguments("FILE", request->files,
                      message("SOP files; without them the office's, or the shipped ones"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals&) { return check_sops(host, *request); };
}

}  // namespace yankomas
