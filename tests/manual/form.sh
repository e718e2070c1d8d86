#!/bin/sh
# Every page of the manual is mdoc without a warning: form.sh MAN_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
mandoc -Tlint -W warning ./*.[157]
