#!/bin/sh
# Every command that a message or command("...") names is in the manual, with its options: commands.sh SOURCE_DIR TEMPLATE.
# SPDX-License-Identifier: Apache-2.0
set -eu
man=$1/man
# The manual is held against the program by other tests, so a page stands for a verb.
{
    grep -v '^#' "$2"
    grep -rhoE --include='*.cpp' --include='*.h' '(command|format)\("yankomas [^"]*' "$1/src"
} | grep -oE '\byankomas [a-z][^`;()]*' | sed 's/[",.]*$//' | LC_ALL=C sort -u |
    while read -r command; do
        set -f
        # shellcheck disable=SC2086
        set -- $command
        verb=$2
        case $verb in or | has) continue ;; esac  # prose
        [ -e "$man/yankomas-$verb.1" ] || { verb=$2-${3-}; verb=${verb%,}; }
        [ -e "$man/yankomas-$verb.1" ] || { echo "  $command"; continue; }
        for word; do
            case $word in
                --*)
                    option=${word%%[!a-z-]*}
                    grep -qE "Fl .*${option#-}( |\$)" "$man/yankomas-$verb.1" "$man/yankomas.1" || echo "  $command"
                    ;;
            esac
        done
    done
