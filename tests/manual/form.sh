#!/bin/sh
# Every page of the manual is mdoc without a warning: form.sh MAN_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
command -v mandoc > /dev/null || { echo "mandoc is not here" >&2; exit 77; }
mandoc -Tlint -W warning ./*.[157]
