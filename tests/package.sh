#!/bin/sh
# Builds the Debian package, lets lintian judge it, and tries it in a fresh Debian: sh tests/package.sh
# SPDX-License-Identifier: Apache-2.0
#
# It uses the objects of build/release if they are there. The fresh root is made once by mmdebstrap, which fetches some
# 150 MB; to make it and to work in it takes root, so without root this script asks sudo.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
sh packaging/install.sh build package
folder=$PWD/build/package
mkdir -p "$folder"

as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    command -v sudo > /dev/null || { echo "a fresh root takes root or sudo" >&2; exit 3; }
fi

# ---- the package ----

rm -f "$folder"/yankomas_*
PACKAGE_FOLDER=$folder DEB_BUILD_OPTIONS=nocheck dpkg-buildpackage --unsigned-source --unsigned-changes --build=binary \
    --buildinfo-option="-u$folder" --buildinfo-file="$folder/yankomas_build.buildinfo" \
    --changes-option="-u$folder" --changes-file="$folder/yankomas_build.changes" > "$folder/build.log" 2>&1 ||
    { tail -n 40 "$folder/build.log" >&2; exit 1; }
deb=$(ls "$folder"/yankomas_*.deb)
[ "$(id -u)" -ne 0 ] || set -- --allow-root
lintian "$@" --fail-on error,warning "$deb"
[ "$(dpkg-deb --field "$deb" Depends)" = openssh-client ] || { echo "it depends on: $(dpkg-deb --field "$deb" Depends)" >&2; exit 1; }

# cpack makes a package too.
(cd build/release && cpack -G DEB -B "$folder/cpack") > "$folder/cpack.log" 2>&1 || { cat "$folder/cpack.log" >&2; exit 1; }
dpkg-deb --contents "$folder"/cpack/*.deb | grep ' ./usr/bin/yankomas$' > /dev/null

# ---- a fresh root ----

# A container may forbid to mount anything, and then no root can be made.
probe=$(mktemp -d)
if ! $as_root mount --bind "$probe" "$probe" 2> /dev/null; then
    echo "$deb is sound; it was not tried in a fresh root, because this machine forbids mount"
    exit 0
fi
$as_root umount "$probe"

base=$folder/base.tar
[ -f "$base" ] || $as_root mmdebstrap --quiet --variant=minbase \
    --include=bash-completion,cron,man-db,openssh-client,systemd bookworm "$base"
root=$(mktemp -d)
trap '$as_root umount "$root/proc" 2> /dev/null || true; $as_root rm -rf --one-file-system "$root"' EXIT
$as_root tar -C "$root" --exclude='./dev/*' -xf "$base"
$as_root cp "$deb" tests/package_inside.sh "$root/root/"
$as_root mount --bind /proc "$root/proc"
$as_root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root chroot "$root" sh /root/package_inside.sh
echo "$deb is sound"
