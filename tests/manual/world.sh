#!/bin/sh
# Makes the office of office.sh once, for the tests that start with a copy of it: world.sh PROGRAM FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
world=$2
rm -rf "${world:?}"
mkdir -p "$world"
unset YANKOMAS_WORLD
# shellcheck source=tests/manual/office.sh
. "$(dirname "$0")/office.sh"
make_world
