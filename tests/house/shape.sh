#!/bin/sh
# The shape of files: purpose, licence, length, names, functions of at most 60 lines: shape.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cd "$1"
list=$(mktemp)
trap 'rm -f "$list"' EXIT

find CMakeLists.txt src tests cmake scripts examples man po packaging .ci completions -type f 2>/dev/null | grep -vE '^(tests/(cases|fuzz/corpus)/|examples/[^/]*/)' |
    grep -E '\.(cpp|h|sh|awk|cmake)$|(^|/)CMakeLists\.txt$|^\.ci/run$' | sort > "$list"
status=0

# Names say what a thing is.
if grep -E '(^|[/_])(util|utils|utility|common|misc|helper|helpers|manager|managers)(_test)?(\.|/|_|$)' "$list"; then
    echo "^ names that say nothing: call it by its noun or its verb"
    status=1
fi
grep -E '\.(cpp|h)$' "$list" | grep -vE '(^|/)[a-z][a-z0-9_]*\.(cpp|h)$' && { echo "^ files are named in snake_case"; status=1; }

# Two types of one name in two headers are one type to the linker, and the program crashes.
twice=$(grep -E '^src/.*\.h$' "$list" | xargs sed -nE 's/^(struct|class|enum class) ([A-Za-z]+)( final)?( ?:[^;]*)? ?\{?$/\2/p' | sort | uniq -d)
[ -z "$twice" ] || { echo "$twice"; echo "^ types that two headers define"; status=1; }

xargs awk '
    function fault(line, text) { print FILENAME ":" line ": " text; bad = 1 }
    function done() {
        if (lines > 400) { print file ": " lines " lines; 400 at most"; bad = 1 }
        if (has_licence == 0) { print file ": no SPDX-License-Identifier in its first lines"; bad = 1 }
        if (file ~ /\.h$/ && has_once == 0) { print file ": no #pragma once"; bad = 1 }
    }
    FNR == 1 {
        if (file != "") done()
        file = FILENAME
        lines = has_licence = has_once = 0
        purpose = 1
        is_code = FILENAME ~ /\.(cpp|h)$/
        opened = 0
        if ($0 ~ /^#!/) purpose = 2
    }
    { lines = FNR }
    FNR == purpose && $0 !~ /^(\/\/|#) ?[A-Za-z].* .*/ { fault(FNR, "the first line says what the file is for") }
    FNR <= 12 && /SPDX-License-Identifier: Apache-2\.0/ { has_licence = 1 }
    /^#pragma once$/ { has_once = 1 }
    FILENAME == "tests/house/shape.sh" { next }
    /(^|[^A-Z_])(TODO|FIXME)/ && !/TODO: .*because/ { fault(FNR, "a TODO needs its reason: TODO: what, because why") }
    # The suffixes of literals ("..."sv, 5s) cannot be named otherwise.
    is_code && /^ *using namespace / && !/literals;$/ { fault(FNR, "no using namespace") }
    # A function of a namespace opens with a brace at the end of a line that starts in the first column, and closes with
    # one there. Rows of a table inside it do not count, and each SUBCASE of a test counts alone.
    is_code && /^[A-Za-z].*\{$/ && !/^(namespace|struct|class|enum|union|extern|inline namespace) ?/ { opened = FNR; rows = 0; next }
    is_code && /^ .*\{$/ && previous ~ /^[A-Za-z].*[,(]$/ && previous !~ /^(struct|class|enum)/ { opened = FNR - 1; rows = 0 }
    opened > 0 && /^ *([{"]|[A-Za-z]+\{|message\(")/ { rows++ }
    opened > 0 && (/^    SUBCASE\(/ || /^\}/) {
        if (FNR - opened - rows - 1 > 60) fault(opened, FNR - opened - rows - 1 " lines in one function; 60 at most")
        opened = /^\}/ ? 0 : FNR
        rows = 0
    }
    { previous = $0 }
    END { done(); exit bad }
' < "$list" || status=1
exit $status
