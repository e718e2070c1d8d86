// The verb completion prints the script that completes the command line in a shell.
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion_script.h"
#include "cli/verbs.h"

namespace yankomas::verb_completion {

struct Request {
    Shell shell = Shell::bash;

    void declare(Options& options) {
        options
            .choice("SHELL", "SHELL", shell,
                    {{"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}},
                    message("the shell that reads the script"))
            .required();
    }
};

Result<ExitCode> complete(Host& host, const Request& request) {
    host.out.write(render_completion(request.shell));
    return ExitCode::clean;
}

Verb verb() {
    return {"completion", VerbGroup::help, message("completion of commands and names for a shell"),
            declare<Request, complete>};
}

}  // namespace yankomas::verb_completion
