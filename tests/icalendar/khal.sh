#!/bin/sh
# khal, a calendar program, shows each due time on the day that `list` has, and no longer what has ended or is held up:
# khal.sh PROGRAM OFFICE
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1 office=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work" XDG_DATA_HOME="$work" LC_ALL=C.UTF-8
yankomas() { "$program" -C "$office" --root any --lang en --no-cache "$@"; }

mkdir "$work/khal" "$work/calendar"
cat > "$work/khal/config" << END
[calendars]
[[kantor]]
path = $work/calendar
[locale]
local_timezone = Asia/Jakarta
default_timezone = Asia/Jakarta
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = kantor
END

# The days that khal shows, as "2026-04-21 YK-2026-0001".
shown() {
    yankomas --now "$1" export ics --events > "$work/events.ics"
    khal import --batch --include-calendar kantor "$work/events.ics" > /dev/null
    khal list --day-format '' --format '{start-date} {status}{title}' 2026-01-01 365d | grep -v CANCELLED | cut -d: -f1 | sort -u
}
# The same by list.
listed() {
    yankomas --now "$1" list --state open --format csv --delimiter tab | awk -F '\t' '
        NR == 1 { for (i = 1; i <= NF; i++) if ($i == "due") due = i; next }
        $due != "" { print substr($due, 1, 10), $1 }' | sort
}

status=0
for now in 2026-04-20T10:00:00+07:00 2026-04-27T10:00:00+07:00 2026-04-30T10:00:00+07:00; do
    shown "$now" > "$work/shown"
    listed "$now" > "$work/listed"
    [ "$(wc -l < "$work/listed")" -ge 2 ] || { echo "at $now hardly anything is due"; status=1; }
    diff "$work/listed" "$work/shown" || { echo "at $now khal shows other days than list (>)"; status=1; }
done
exit $status
