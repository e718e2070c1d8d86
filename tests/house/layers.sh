#!/bin/sh
# Includes of src/ point down, storey by storey and room by room, and each library has one owner: layers.sh SOURCE_DIR.
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
cd "$1"

find src tests -name '*.cpp' -o -name '*.h' | sort | xargs awk '
    # The rooms of a storey from the ground up. A room may include itself and those below it; "." is the storey itself.
    function storey(name, level, rooms,    list, count, i) {
        height[name] = level
        count = split(rooms, list, " ")
        for (i = 1; i <= count; i++) rank[name "/" list[i]] = i
    }
    BEGIN {
        storey("core", 1, "base calendar sop office journal roster seal record rules report")
        storey("store", 2, "crypto disk ssh git yaml memory parcel office")
        storey("render", 2, "kit findings sop chart calendar roster cases report")
        storey("work", 3, ". office judge sign documents")
        storey("cli", 4, ". commands")
        height["main"] = 5

        owner["yaml-cpp/"] = "src/store/yaml/yaml.cpp"
        owner["sodium.h"] = "src/store/crypto/crypto.cpp"
        owner["openssl/"] = "src/store/crypto/crypto.cpp"
        owner["CLI/"] = "src/cli/parse_args.cpp"
        owner["nlohmann/json.hpp"] = "src/render/kit/json.h"
        owner["nlohmann/json_fwd.hpp"] = "src/render/kit/json_fwd.h"
        owner["libintl.h"] = "src/work/language.cpp"
        owner["utf8proc.h"] = "src/core/base/text.cpp"
        # The pure core knows no clock of the machine, files, streams, processes or locale.
        impure = "^(iostream|fstream|ostream|istream|filesystem|locale|clocale|cstdio|ctime|random|thread|mutex|unistd\\.h|fcntl\\.h|sys/.*)$"
    }
    function fault(text) { print FILENAME ":" FNR ": " text; bad = 1 }
    function storey_of(path) { return path == "main.cpp" || path == "fmt.cpp" ? "main" : substr(path, 1, index(path, "/") - 1) }
    # "store/disk" of "store/disk/files.h", "work/." of "work/host.h"
    function room_of(path,    parts) { return split(path, parts, "/") > 2 ? parts[1] "/" parts[2] : parts[1] "/." }
    FNR == 1 {
        in_src = FILENAME ~ /^src\//
        is_test = FILENAME ~ /_test\.cpp$/ || FILENAME ~ /^tests\//
        path = FILENAME
        sub(/^src\//, "", path)
        here = storey_of(path)
        if (in_src && here != "main" && !(room_of(path) in rank)) fault("unknown room " room_of(path))
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
        if (in_src && here == "core" && !is_test && name ~ impure) fault("the core is pure: no <" name ">")
    }
    /^ *# *include *"/ {
        name = $0
        sub(/^[^"]*"/, "", name)
        sub(/".*/, "", name)
        there = storey_of(name)
        if (!in_src) next
        if (name ~ /_test\./) fault("a test is never included")
        if (name ~ /^support\//) {
            if (!is_test) fault("\"" name "\" is for tests")
            next
        }
        # Tests of rosters and cases put real signatures on them.
        if (is_test && here == "core" && there == "store") next
        if (name !~ "/") fault("\"" name "\": name it from src/, as \"storey/room/" name "\"")
        else if (!(there in height)) fault("unknown storey " there)
        else if (there != here && height[there] >= height[here]) fault(here " may not include " name)
        else if (there == here && !is_test && rank[room_of(name)] > rank[room_of(path)])
            fault(room_of(path) " may not include " name)
    }
    END { exit bad }
'
