#!/bin/sh
# The crontab lines and the systemd units say what the manual says, and run as they are installed: automatic.sh CMAKE
# BUILD_DIR SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cmake=$1 build=$2 source=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
fail() { echo "$*"; status=1; }

usr=$work/usr
"$cmake" --install "$build" --prefix "$usr" > "$work/log" || { cat "$work/log"; exit 1; }
examples=$usr/share/doc/yankomas/examples
root=$(sed -n 's/.*\(SHA256:[A-Za-z0-9+\/]*\).*/\1/p' "$examples/README.md" | head -n 1)

# The manual shows each line of the package as it is.
for name in crontab crontab-mail; do
    file=$usr/share/yankomas/automatic/$name
    grep -v '^#' "$file" | sed "s#$usr/bin#/usr/bin#" > "$work/$name"
    grep -qF "/usr/bin/yankomas" "$work/$name" || fail "$name does not name the program in full"
    if grep -v '^#' "$file" | grep -q %; then fail "$name: cron takes % for a line break"; fi
    while read -r line; do
        for page in man id/man; do
            page=$usr/share/man/${page%man}man1/yankomas-overdue.1
            grep -qxF -e "$line" "$page" || fail "$page does not show: $line"
        done
    done < "$work/$name"
done

# run_lines NAME ROOT NOW: runs the lines as cron does, in its environment with what the file sets
# and nothing else. The clock stands still, since an example grows old.
mkdir -p "$work/home" "$work/mail"
run_lines() {
    file=$usr/share/yankomas/automatic/$1
    grep -v '^#' "$file" | sed "s#/srv/mail#$work/mail#g; s#/srv/kanwil#$examples/kanwil-contoh#g
        s#/usr/sbin/sendmail#$work/sendmail#" > "$work/lines"
    command=$(sed -n 's/^[0-9]* [0-9]* \* \* 1-5 //p' "$work/lines")
    set -- YANKOMAS_TRUST_ROOT="$2" YANKOMAS_NOW="$3"
    while read -r setting; do set -- "$setting" "$@"; done << EOF
$(grep '^[A-Z_]*=' "$work/lines")
EOF
    env -i SHELL=/bin/sh PATH=/usr/bin:/bin HOME="$work/home" LOGNAME=kanwil "$@" /bin/sh -c "$command" \
        > "$work/out" 2> "$work/err" < /dev/null
}
late=2026-04-30T10:00:00+07:00

run_lines crontab "$root" $late || fail "with breaches it ends with $?: $(cat "$work/err")"
grep -q '^YK-2026-0005.*: lewat batas waktu$' "$work/out" || fail "no digest: $(cat "$work/out")"
[ ! -s "$work/err" ] || fail "it complains: $(cat "$work/err")"

# Before any case was opened nothing is overdue, so nothing is printed and cron sends no mail.
run_lines crontab "$root" 2026-01-05T07:30:00+07:00 || fail "without breaches it ends with $?: $(cat "$work/err")"
[ ! -s "$work/out" ] || fail "it says something about nothing: $(cat "$work/out")"

code=0
run_lines crontab SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA $late || code=$?
[ $code -eq 3 ] || fail "under another trust root it ends with $code"
[ -s "$work/err" ] || fail "under another trust root it is silent"

# Each officer gets a mail once a day, and a mail that could not be sent is sent by the next run.
cat > "$work/sendmail" << EOF
#!/bin/sh
[ "\$*" = "-t -i" ] || exit 64
[ ! -f "$work/down" ] || exit 75
cat >> "$work/sent"
EOF
chmod 755 "$work/sendmail"
{ echo 'from: kanwil@kanwil.example'; echo 'people:'; for id in budi dewi sari tono; do echo "  $id: $id@kanwil.example"; done; } > "$work/mail/addresses.yaml"
sent() { grep -c '^Message-ID:' "$work/sent" || true; }
touch "$work/down" "$work/sent"
run_lines crontab-mail "$root" $late || true
[ "$(sent)" = 0 ] && [ -n "$(ls "$work/mail/new")" ] || fail "a mail that could not be sent is gone"
rm "$work/down"
run_lines crontab-mail "$root" $late || fail "it ends with $?: $(cat "$work/err")"
count=$(sent)
[ "$count" -gt 0 ] && [ "$count" = "$(ls "$work/mail/cur" | wc -l)" ] || fail "$count mails were sent: $(cat "$work/err")"
run_lines crontab-mail "$root" $late || fail "a second time it ends with $?: $(cat "$work/err")"
[ "$(sent)" = "$count" ] || fail "a second run on a day sends again"
run_lines crontab-mail "$root" 2026-05-04T07:30:00+07:00 || true
[ "$(sent)" -gt "$count" ] || fail "the next day brings no mail"

# The service runs the same command, each timer goes by its zone, and systemd finds no fault.
units=$usr/lib/systemd/system
wanted=$(tail -n 1 "$usr/share/yankomas/automatic/crontab" | cut -d ' ' -f 6- | sed 's#-C [^ ]* #-C %f #')
grep -qxF "ExecStart=$wanted" "$units/yankomas-overdue@.service" || fail "the service does not run: $wanted"
for row in @:Jakarta -wita@:Makassar -wit@:Jayapura; do
    timer=$units/yankomas-overdue${row%:*}.timer
    grep -qx "OnCalendar=Mon..Fri 07:30 Asia/${row#*:}" "$timer" || fail "$timer is not of Asia/${row#*:}"
done
if command -v systemd-analyze > /dev/null; then
    cp "$units"/* "$work/"
    for unit in @srv-kanwil.service @srv-kanwil.timer -wita@srv-kanwil.timer -wit@srv-kanwil.timer; do
        systemd-analyze verify --man=no "$work/yankomas-overdue$unit" > "$work/verified" 2>&1 || true
        if grep -q yankomas-overdue "$work/verified"; then fail "systemd does not like it: $(cat "$work/verified")"; fi
    done
    systemd-analyze security --no-pager --offline=yes --threshold=30 "$work/yankomas-overdue@.service" > "$work/exposure" 2>&1 ||
        fail "the service is exposed: $(tail -n 1 "$work/exposure")"
fi
exit $status
