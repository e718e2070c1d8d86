#!/bin/sh
# Executes the EXAMPLES of every page of the manual: examples.sh PROGRAM MAN_FOLDER [PAGE...]
# SPDX-License-Identifier: Apache-2.0
#
# In the sections EXAMPLES (CONTOH) and CHECK BY HAND (PEMERIKSAAN DENGAN TANGAN) a line "$ COMMAND" within a literal display is
# executed. It goes on after "\e", on lines indented by four, and up to the END of a here-document. Other lines of the display
# must be lines of the answer of the command above them. Remarks for the test, unseen in the page:
#
#   .\" as NAME    commands from here on are signed by NAME (see office.sh)
#   .\" exit N     the next command exits with N and not with 0
#
# Each page starts in a fresh copy of the office. The pages in a folder "id" are executed in Indonesian.
set -eu
program=$1
man=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
world=$(mktemp -d)
trap 'rm -rf "$world"' EXIT
# shellcheck source=tests/manual/office.sh
. "$here/office.sh"
make_world
cp -a "$world/home" "$world/template"

# Writes the examples of a page as a script of calls: act_as NAME; try CODE COMMAND; answered LINE.
script_of() {
    awk '
        function quoted(text) { gsub(/\047/, "\047\\\047\047", text); return "\047" text "\047" }
        function go_on(line) {
            if (command != "" && !joins) command = command "\n"
            joins = sub(/\\e$/, "", line)
            gsub(/\\e/, "\\", line)
            gsub(/\\\(dq/, "\"", line)
            command = command line
            here_document = line ~ /<< END$/
        }
        function flush_command() {
            if (command == "") return
            print "try " code " " quoted(command)
            command = ""; code = 0
        }
        BEGIN { code = 0 }
        /^\.Sh/ { flush_command(); in_examples = /^\.Sh (EXAMPLES|CONTOH|CHECK BY HAND|PEMERIKSAAN DENGAN TANGAN)$/; next }
        !in_examples { next }
        /^\.\\" as / { flush_command(); print "act_as " $3; next }
        /^\.\\" exit / { flush_command(); code = $3; next }
        /^\.Bd -literal/ { in_display = 1; next }
        /^\.Ed/ { flush_command(); in_display = 0; next }
        !in_display || /^\./ { next }
        { gsub(/\\&/, "") }
        # A command goes on after "\", up to the END of a here-document, and on lines indented by four.
        command != "" && here_document { command = command "\n" $0; here_document = $0 != "END"; next }
        command != "" && (joins || /^    /) { go_on($0); next }
        /^\$ / { flush_command(); go_on(substr($0, 3)); next }
        { flush_command(); print "answered " quoted($0) }
        END { flush_command() }' "$1"
}

try() { # CODE COMMAND
    got=0
    eval "$2" > "$world/answer" 2>&1 || got=$?
    commands=$((commands + 1))
    [ "$got" = "$1" ] && return
    echo "$name: $2" >&2
    sed 's/^/    /' "$world/answer" >&2
    echo "    exit code $got in place of $1" >&2
    failures=$((failures + 1))
}

answered() {
    grep -qxF -e "$1" "$world/answer" && return
    echo "$name: the answer has no line: $1" >&2
    sed 's/^/    /' "$world/answer" >&2
    failures=$((failures + 1))
}

case $man in */id) export LC_ALL=id_ID.UTF-8 ;; esac
[ $# -gt 0 ] || set -- "$man"/*.[157]
commands=0
failures=0
for page in "$@"; do
    name=$(basename "$page")
    script_of "$page" > "$world/script"
    [ -s "$world/script" ] || continue
    rm -rf "${world:?}/home"
    cp -a "$world/template" "$world/home"
    enter_world
    # shellcheck source=/dev/null
    . "$world/script"
    cd "$world"
done
echo "$commands commands"
[ "$failures" = 0 ]
