#!/bin/sh
# The charts in examples/charts are those that the program makes: files.sh PROGRAM SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
#
# UPDATE_GOLDEN=1 writes them anew.
set -eu
program=$1 examples=$2/examples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work" YANKOMAS_NOW=2026-04-30T10:00:00+07:00 YANKOMAS_TRUST_ROOT=any LC_ALL=C.UTF-8
cd "$examples/kanwil-contoh"
mkdir "$work/charts"
for sop in yankomas diseminasi-ham aksi-ham-pemda penilaian-kkp-ham; do
    page=1
    while "$program" sop show "$sop/1" --lang id --format svg --page $page > "$work/page" 2> "$work/refused"; do
        mv "$work/page" "$work/charts/$sop-$page.svg"
        page=$((page + 1))
    done
    grep -q -- --page "$work/refused" || { cat "$work/refused"; exit 1; }
    # A chart of one page needs no number.
    [ $page -ne 2 ] || "$program" sop show "$sop/1" --lang id --format svg | cmp - "$work/charts/$sop-1.svg"
done
if [ -n "${UPDATE_GOLDEN:-}" ]; then
    rm -rf "$examples/charts"
    cp -r "$work/charts" "$examples/charts"
fi
if ! diff -r "$examples/charts" "$work/charts"; then
    echo "examples/charts is not current: UPDATE_GOLDEN=1 ctest -R '^chart_files\$'"
    exit 1
fi
