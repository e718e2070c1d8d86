#!/bin/sh
# The crontab line and the systemd units say what the manual says, and run: check.sh PROGRAM SOURCE_DIR BUILT_UNITS
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
program=$1 source=$2 built=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
fail() { echo "$*"; status=1; }

line=$(tail -n 1 "$source/packaging/automatic/crontab")
grep -qxF "$line" "$source/man/yankomas-overdue.1" || fail "yankomas-overdue(1) shows another crontab line"
for file in packaging/automatic/crontab man/yankomas-overdue.1; do
    grep -qx 'YANKOMAS_TRUST_ROOT=SHA256:ROOT' "$source/$file" || fail "$file does not give the trust root"
done
case $line in *%*) fail "cron takes % for a line break" ;; esac

# Cron's environment, and nothing else; the clock stands still, since an example grows old.
mkdir "$work/bin" "$work/home"
ln -s "$program" "$work/bin/yankomas"
root=$(sed -n 's/.*\(SHA256:[A-Za-z0-9+\/]*\).*/\1/p' "$source/examples/README.md" | head -n 1)
run_line() {  # run_line ROOT NOW
    command=$(echo "$line" | cut -d ' ' -f 6- | sed "s#/srv/kanwil#$source/examples/kanwil-contoh#")
    env -i YANKOMAS_TRUST_ROOT="$1" SHELL=/bin/sh PATH="$work/bin:/usr/bin:/bin" HOME="$work/home" LOGNAME=kanwil YANKOMAS_NOW="$2" \
        /bin/sh -c "$command" > "$work/out" 2> "$work/err" < /dev/null
}

run_line "$root" 2026-04-30T10:00:00+07:00 || fail "with breaches it ends with $?: $(cat "$work/err")"
grep -q '^YK-2026-0005.*: overdue$' "$work/out" || fail "no digest: $(cat "$work/out")"
[ ! -s "$work/err" ] || fail "it complains: $(cat "$work/err")"

# Before any case was opened nothing can be overdue, and cron sends no mail.
run_line "$root" 2026-01-05T07:30:00+07:00 || fail "without breaches it ends with $?: $(cat "$work/err")"
[ ! -s "$work/out" ] || fail "it says something about nothing: $(cat "$work/out")"

code=0
run_line SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA 2026-04-30T10:00:00+07:00 || code=$?
[ $code -eq 3 ] || fail "under another trust root it ends with $code"
[ -s "$work/err" ] || fail "under another trust root it is silent"

# The service runs the same command.
wanted=$(echo "$line" | cut -d ' ' -f 6- | sed 's#-C [^ ]* #-C %f #')
grep -q "^ExecStart=/.*/$wanted\$" "$built/yankomas-overdue@.service" || fail "the service does not run: $wanted"
if command -v systemd-analyze > /dev/null; then
    # It wants the program to be where it will be installed.
    sed "s#^ExecStart=/[^ ]*#ExecStart=$program#" "$built/yankomas-overdue@.service" > "$work/yankomas-overdue@.service"
    cp "$source/packaging/automatic/yankomas-overdue@.timer" "$work/"
    for unit in service timer; do
        systemd-analyze verify --man=no "$work/yankomas-overdue@srv-kanwil.$unit" > "$work/verified" 2>&1 || true
        if grep -q yankomas-overdue "$work/verified"; then fail "systemd does not like it: $(cat "$work/verified")"; fi
    done
fi
exit $status
