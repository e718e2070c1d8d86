// Spells the script of each shell. Each hands the words to the hidden verb and shows its answer.
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion_script.h"

#include <fmt/format.h>

#include "cli/complete.h"

namespace yankomas {

namespace {

// bash is slow with ten thousand candidates, so the program writes them as they go into COMPREPLY,
// below a first line that says what else is to be done. mapfile would read them from the
// program byte by byte; names have no blanks or wildcards, and only the end of a line parts them.
constexpr std::string_view kBash = R"(# bash completion of yankomas
_yankomas() {{
    local - IFS=$'\n' line=${{COMP_LINE:0:COMP_POINT}}
    set -f
    COMPREPLY=($(command yankomas {0} {1} "$line" "$COMP_TYPE" "${{COLUMNS:-80}}" 2> /dev/null))
    case ${{COMPREPLY[0]-}} in
        :files) compopt -o default ;;
        :nospace) compopt -o nospace ;;
    esac
    unset 'COMPREPLY[0]'
}}
complete -o nosort -F _yankomas yankomas
)";

// zsh keeps what it shows apart from what it puts into the line.
constexpr std::string_view kZsh = R"(#compdef yankomas
# zsh completion of yankomas: a file _yankomas in a folder of $fpath
_yankomas() {{
    local word meaning
    local -a before found shown unfinished
    before=("${{(@Q)words[2,CURRENT-1]}}" "${{(Q)PREFIX}}")
    while IFS=$'\t' read -r word meaning; do
        if [[ $word == :files ]]; then
            compset -P '*='
            _files
            return
        fi
        if [[ $word == *= ]]; then unfinished=(-S ''); fi
        found+=("$word")
        shown+=("$word${{meaning:+  $meaning}}")
    done < <(command yankomas {0} "${{before[@]}}" 2> /dev/null)
    (( $#found )) && compadd -U -V yankomas -l "${{unfinished[@]}}" -d shown -a found
}}
if [[ ${{funcstack[1]}} == _yankomas ]]; then _yankomas "$@"; else compdef _yankomas yankomas; fi
)";

constexpr std::string_view kFish = R"(# fish completion of yankomas
function __yankomas_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l found (command yankomas {0} $before[2..-1] "$current" 2> /dev/null)
    if test "$found" = :files
        set -l lead (string match -r -- '^.*=' "$current")
        for file in (__fish_complete_path (string replace -- "$lead" '' "$current"))
            echo "$lead$file"
        end
    else
        printf '%s\n' $found
    end
end
complete -c yankomas -f -k -a '(__yankomas_complete)'
)";

}  // namespace

std::string render_completion(Shell shell) {
    const auto spelled = [](std::string_view script) {
        return fmt::format(fmt::runtime(script), kCompleteVerb, kCompleteForBash);
    };
    switch (shell) {
        case Shell::bash: return spelled(kBash);
        case Shell::zsh: return spelled(kZsh);
        case Shell::fish: return spelled(kFish);
    }
    return {};
}

}  // namespace yankomas
