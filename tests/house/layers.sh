#!/bin/sh
# Includes of src/ point one way, and each library has one owner: layers.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cd "$1"

find src tests -name '*.cpp' -o -name '*.h' | sort | xargs awk '
    BEGIN {
        # A chapter may include itself and every chapter of the core before it.
        chapters = split("base calendar sop office journal roster seal record rules", chapter, " ")
        for (i = 1; i <= chapters; i++) rank["core/" chapter[i]] = i
        may["render"] = "core render"
        may["store"] = "core store"
        may["cli"] = "core render store cli"
        may["main"] = "core render store cli"

        owner["yaml-cpp/"] = "src/store/yaml.cpp"
        owner["sodium.h"] = "src/store/crypto.cpp"
        owner["CLI/"] = "src/cli/parse_args.cpp"
        owner["nlohmann/"] = "src/render/json.cpp"
        owner["libintl.h"] = "src/cli/language.cpp"
        owner["utf8proc.h"] = "src/core/base/text.cpp"
        # The pure part knows nothing of clocks of the machine, files, streams, processes or the locale.
        impure = "^(iostream|fstream|ostream|istream|filesystem|locale|clocale|cstdio|ctime|random|thread|mutex|unistd\\.h|fcntl\\.h|sys/.*)$"
    }
    function fault(text) { print FILENAME ":" FNR ": " text; bad = 1 }
    function layer_of(path) {
        if (path !~ "/") return path ~ /^main\.cpp$/ ? "main" : ""
        return substr(path, 1, index(path, "/") - 1)
    }
    function chapter_of(path,    parts) {
        split(path, parts, "/")
        return parts[1] "/" parts[2]
    }
    FNR == 1 {
        in_src = FILENAME ~ /^src\//
        is_test = FILENAME ~ /_test\.cpp$/ || FILENAME ~ /^tests\//
        path = FILENAME
        sub(/^src\//, "", path)
        layer = layer_of(path)
        if (in_src && layer == "core" && !(chapter_of(path) in rank)) fault("unknown chapter of the core")
    }
    /^ *# *include *</ {
        name = $0
        sub(/^[^<]*</, "", name)
        sub(/>.*/, "", name)
        if (name ~ /^doctest\// && !is_test) fault("doctest is for tests")
        for (library in owner) {
            if (index(name, library) != 1 || FILENAME == owner[library]) continue
            if (library ~ /^(sodium.h|nlohmann)/ && FILENAME ~ /^tests\//) continue
            fault("<" name "> belongs to " owner[library] " alone")
        }
        if (in_src && layer == "core" && !is_test && name ~ impure) fault("the core is pure: no <" name ">")
    }
    /^ *# *include *"/ {
        name = $0
        sub(/^[^"]*"/, "", name)
        sub(/".*/, "", name)
        other = layer_of(name)
        if (!in_src) next
        if (name ~ /^support\//) {
            if (!is_test) fault("\"" name "\" is for tests")
            next
        }
        if (name !~ "/") fault("\"" name "\": name it from src/, as \"layer/" name "\"")
        else if (layer == "core" && other == "core") {
            if (rank[chapter_of(name)] > rank[chapter_of(path)]) fault(chapter_of(path) " may not include " name)
        }
        else if (layer == "core") {
            # Tests of rosters and cases put real signatures on them.
            if (!(is_test && other == "store")) fault("the core may not include " name)
        }
        else if (!(layer in may)) fault("unknown layer " layer)
        else if (index(" " may[layer] " ", " " other " ") == 0) fault(layer " may not include " name)
        if (name ~ /_test\./) fault("a test is never included")
    }
    END { exit bad }
'
