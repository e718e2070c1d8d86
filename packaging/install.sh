#!/bin/sh
# Installs, through apt, what is missing of the packages for the purposes named: install.sh run|build|test|ci|package|bench ...
# SPDX-License-Identifier: Apache-2.0
set -eu
list=$(dirname "$0")/debian-packages.txt
[ $# -gt 0 ] || { echo "usage: $0 run|build|test|ci|package|bench ..." >&2; exit 2; }

missing=
for purpose in "$@"; do
    for package in $(awk -v purpose="$purpose" '$1 == purpose { print $2 }' "$list"); do
        # dpkg answers at once and without the network; apt is asked only for what is really missing.
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get > /dev/null; then
    echo "this machine has no apt; install by hand:$missing" >&2
    exit 3
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo "neither root nor sudo; install first:$missing" >&2; exit 3; }
    as_root=sudo
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of names
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing > /dev/null
