#!/bin/sh
# Installs and tries the package in a fresh root, and takes it away again: run there by tests/package.sh
# SPDX-License-Identifier: Apache-2.0
set -eu
fail() { echo "$*" >&2; exit 1; }
[ -e /dev/null ] || mknod -m 666 /dev/null c 1 3

dpkg --install /root/yankomas_*.deb > /root/log 2>&1 || { cat /root/log; exit 1; }
yankomas --version | grep -q '^yankomas [0-9]' || fail "no version"
yankomas help overdue --lang id | grep -q 'batas waktu' || fail "no Indonesian"

# The manual in two languages, compressed.
export MANPAGER=cat MANWIDTH=80
man yankomas 2> /root/log | grep -q '^SYNOPSIS' || fail "no English page: $(cat /root/log)"
man -L id yankomas 2> /root/log | grep -q '^RINGKASAN' || fail "no Indonesian page: $(cat /root/log)"
man 7 yankomas-rules 2> /dev/null | grep -q YK601 || fail "no page of rules"
for page in /usr/share/man/man1/yankomas*.1 /usr/share/man/id/man1/yankomas*.1; do
    [ ! -e "$page" ] || fail "$page is not compressed"
done

# Tab in bash; the scripts of zsh and fish lie where those look.
# shellcheck disable=SC2016  # for the other shell
bash -c '. /usr/share/bash-completion/bash_completion
    _completion_loader yankomas || [ $? -eq 124 ]
    complete -p yankomas' > /root/log 2>&1 || fail "no completion: $(cat /root/log)"
for file in /usr/share/zsh/vendor-completions/_yankomas /usr/share/fish/vendor_completions.d/yankomas.fish; do
    [ -s "$file" ] || fail "no $file"
done

# Runs the line of the crontab as cron does.
cp -r /usr/share/doc/yankomas/examples/kanwil-contoh /srv/kanwil
root=$(sed -n 's/.*\(SHA256:[A-Za-z0-9+\/]*\).*/\1/p' /usr/share/doc/yankomas/examples/README.md | head -n 1)
line=$(sed -n 's/^[0-9]* [0-9]* \* \* 1-5 //p' /usr/share/yankomas/automatic/crontab)
env -i PATH=/usr/bin:/bin HOME=/root LOGNAME=root SHELL=/bin/sh LANG=id_ID.UTF-8 YANKOMAS_TRUST_ROOT="$root" \
    YANKOMAS_NOW=2026-04-30T10:00:00+07:00 /bin/sh -c "$line" > /root/digest 2> /root/log < /dev/null || fail "cron: $(cat /root/log)"
grep -q '^YK-2026-0005.*: lewat batas waktu$' /root/digest || fail "cron has no digest"

# systemd understands the units, and shuts the service in.
for unit in @srv-kanwil.service @srv-kanwil.timer -wita@srv-kanwil.timer -wit@srv-kanwil.timer; do
    systemd-analyze verify --man=yes "yankomas-overdue$unit" > /root/log 2>&1 || true
    if grep -q yankomas-overdue /root/log; then fail "systemd does not like it: $(cat /root/log)"; fi
done
systemd-analyze security --no-pager --offline=yes --threshold=30 /usr/lib/systemd/system/yankomas-overdue@.service > /root/log 2>&1 ||
    fail "the service is exposed: $(tail -n 1 /root/log)"
tail -n 1 /root/log

# An example is made with the installed program alone.
sh /usr/share/doc/yankomas/examples/run.sh /root/contoh > /root/log 2>&1 || fail "examples/run.sh: $(tail -n 3 /root/log)"

dpkg --purge yankomas > /root/log 2>&1 || fail "it does not go: $(cat /root/log)"
left=$(find /usr /etc /var -name '*yankomas*' ! -path '/var/cache/man/*')
[ -z "$left" ] || fail "it leaves behind: $left"
