// The verb completion.
// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/completion_script.h"
#include "cli/verbs.h"

namespace yankomas {

namespace {

struct CompletionRequest {
    Shell shell = Shell::bash;
};

}  // namespace

Action declare_completion(Options& options) {
    auto request = std::make_shared<CompletionRequest>();
    const std::vector<std::pair<std::string, Shell>> shells = {
        {"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};
    options
        .choice("SHELL", "SHELL", request->shell, shells,
                message("the shell that reads the script"))
        .as_argument()
        .required();
    return [request](Host& host, const Globals&) -> Result<ExitCode> {
        host.out.write(render_completion(request->shell, host.words));
        return ExitCode::clean;
    };
}

}  // namespace yankomas
