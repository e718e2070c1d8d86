#!/bin/sh
# What is longer than the terminal goes through a pager, and nothing else does: pager.sh PROGRAM
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CONFIG_HOME="$folder" XDG_CACHE_HOME="$folder" LC_ALL=C.UTF-8 TERM=xterm

# on_terminal ROWS COMMAND: what the command shows on a terminal with so many rows.
on_terminal() {
    script -qec "stty rows $1 cols 80; $2" /dev/null < /dev/null | tr -d '\r'
}
if ! script -qec true /dev/null < /dev/null > /dev/null 2>&1; then
    echo "skipped: this machine lacks terminals (is /dev/pts mounted?)"
    exit 0
fi
fail() { echo "$1" >&2; exit 1; }
# is_paged ROWS COMMAND: true if every line of the answer came through the pager.
is_paged() {
    shown=$(on_terminal "$1" "$2")
    [ "$(printf '%s\n' "$shown" | grep -c '^paged:')" = "$(printf '%s\n' "$shown" | wc -l)" ]
}
# is_plain ROWS COMMAND: true if no line did, and there is an answer.
is_plain() {
    shown=$(on_terminal "$1" "$2")
    [ -n "$shown" ] && ! printf '%s\n' "$shown" | grep -q '^paged:'
}

pager="PAGER='sed s/^/paged:/'"
is_paged 5 "$pager '$program' explain YK303" || fail "a long answer was not paged"
is_plain 500 "$pager '$program' explain YK303" || fail "a short answer was paged"
is_plain 5 "$pager '$program' --no-pager explain YK303" || fail "--no-pager was not obeyed"
is_plain 5 "PAGER=cat '$program' explain YK303" || fail "PAGER=cat shows the answer as it is"
is_plain 5 "PAGER= '$program' explain YK303" || fail "an empty PAGER shows the answer as it is"
is_plain 5 "TERM=dumb $pager '$program' explain YK303" || fail "a dumb terminal has no pager"
is_plain 5 "PAGER=no-such-pager '$program' explain YK303" || fail "a missing pager lost the answer"
is_plain 5 "$pager '$program' explain YK303 | cat" || fail "a pipe was paged"

# A pager that ends early is no failure, and the exit code stays that of the answer.
on_terminal 5 "PAGER='head -1' '$program' explain; echo \"code \$?\"" | grep -q '^code 0$' ||
    fail "a pager that ends early changed the exit code"
on_terminal 5 "$pager '$program' sop check /no/such/file; echo \"code \$?\"" | grep -q '^code 3$' ||
    fail "the exit code got lost"
# A pager is never taken from the working folder.
printf '#!/bin/sh\nsed s/^/paged:/\n' > "$folder/mine" && chmod +x "$folder/mine"
(cd "$folder" && is_plain 5 "PATH=:\$PATH PAGER=mine '$program' explain YK303") ||
    fail "a pager was taken from the working folder"
