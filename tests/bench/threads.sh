#!/bin/sh
# Runs what works with several threads under ThreadSanitizer: threads.sh YANKOMAS MAKE_OFFICE
# SPDX-License-Identifier: Apache-2.0
#
# YANKOMAS is that of the preset "threads". Each verb runs cold, warm and without a cache, and answers the same each time.
set -eu
program=$1
make_office=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_CACHE_HOME="$folder/cache" XDG_CONFIG_HOME="$folder/config" YANKOMAS_TRUST_ROOT=any LC_ALL=C.UTF-8 TZ=UTC
export YANKOMAS_NOW=2026-11-20T10:00:00+07:00 TSAN_OPTIONS=halt_on_error=1:exitcode=66

"$make_office" "$folder/office" 300
runs=0
for verb in "lint" "overdue" "overdue --within 3hk" "list --all" "report --year 2026" "documents check --all" "party list"; do
    rm -rf "$folder/cache"
    for options in "" "" "--no-cache"; do
        code=0
        # shellcheck disable=SC2086  # a verb may be several words
        "$program" -C "$folder/office" $options $verb > "$folder/answer" 2> "$folder/err" || code=$?
        if [ "$code" = 66 ] || grep -q 'ThreadSanitizer' "$folder/err"; then
            cat "$folder/err" >&2
            exit 1
        fi
        [ -f "$folder/first" ] || cp "$folder/answer" "$folder/first"
        cmp "$folder/first" "$folder/answer"
        runs=$((runs + 1))
    done
    rm "$folder/first"
done
echo "threads: $runs runs"
