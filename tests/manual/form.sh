#!/bin/sh
# Every page of the manual is mdoc without a warning: form.sh MAN_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
mandoc -Tlint -W warning ./*.[157]
# An Indonesian page calls its sections by Indonesian names, which mandoc does not know.
foreign='first section is not "NAME"|description line outside NAME section'
[ ! -d id ] || ! { mandoc -Tlint -W warning ./id/*.[157] || true; } | grep -vE "$foreign"
