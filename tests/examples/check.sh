#!/bin/sh
# The office in examples/ lints clean, its README is right, and OpenSSH alone verifies each entry: check.sh PROGRAM EXAMPLES
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
program=$1 examples=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" YANKOMAS_NOW=2026-04-30T10:00:00+07:00
unset YANKOMAS_TRUST_ROOT YANKOMAS_KEY 2> /dev/null || true
status=0
fail() { echo "$*"; status=1; }

# What the README tells a reader to do.
sed -n 's/^    \(export\|yankomas\)/\1/p' "$examples/README.md" > "$work/commands"
[ "$(wc -l < "$work/commands")" -ge 4 ] || fail "examples/README.md has lost its commands"
(
    yankomas() { "$program" "$@"; }
    cd "$examples/.."
    . "$work/commands" > "$work/shown"
    yankomas -C examples/kanwil-contoh lint --strict > "$work/lint"
    yankomas -C examples/kanwil-contoh roster export | cmp - "$examples/allowed_signers"
) || fail "a command of examples/README.md failed"
[ ! -s "$work/lint" ] || fail "lint is not clean: $(cat "$work/lint")"
grep -q 'YK-2026-0005$' "$work/shown" || fail "no case is overdue"

# The recipe of yankomas-case(5), entry by entry.
count=0
for journal in "$examples"/kanwil-contoh/roster.yaml "$examples"/kanwil-contoh/cases/*/*.yaml; do
    space=yankomas-case
    [ "$(basename "$journal")" = roster.yaml ] && space=yankomas-roster
    total=$(grep -c '^  sig: ' "$journal")
    k=0
    while [ $k -lt "$total" ]; do
        k=$((k + 1))
        awk -v k=$k '/^  sig: / && ++n == k { exit } { print }' "$journal" > "$work/prefix"
        person=$(grep '^  by: ' "$work/prefix" | tail -n 1 | cut -c 7-)
        {
            echo "-----BEGIN SSH SIGNATURE-----"
            grep '^  sig: ' "$journal" | sed -n ${k}p | cut -c 8- | fold -w 70
            echo "-----END SSH SIGNATURE-----"
        } > "$work/sig"
        ssh-keygen -Y verify -f "$examples/allowed_signers" -I "$person" -n $space -s "$work/sig" < "$work/prefix" \
            > /dev/null 2>&1 || fail "$journal: OpenSSH does not verify entry $k by $person"
        count=$((count + 1))
    done
done
[ $count -ge 80 ] || fail "only $count entries were checked"
echo "$count entries verified by OpenSSH"
exit $status
