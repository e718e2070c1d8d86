#!/bin/sh
# Does what packaging/Containerfile says, without a container engine: each stage is a fresh root of Debian, and each RUN runs
# in it; then the program answers about an office as the ENTRYPOINT starts it: container.sh
# SPDX-License-Identifier: Apache-2.0
#
# It takes root, the network and a quarter of an hour: everything is compiled. With ccache on this machine and CCACHE_DIR
# set it takes less.
set -eu
cd "$(dirname "$0")/.."
source=$PWD
work=$(mktemp -d)
leave() {
    for place in "$work"/*/proc "$work"/*/ccache; do umount "$place" 2> /dev/null || true; done
    rm -rf --one-file-system "$work"
}
trap leave EXIT
trap 'exit 1' HUP INT TERM
fail() { echo "packaging/Containerfile:$number: $*" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || { echo "a fresh root takes root: sudo sh tests/container.sh" >&2; exit 3; }

base=$source/build/package/plain.tar
mkdir -p "$source/build/package"
[ -f "$base" ] || mmdebstrap --quiet --variant=minbase bookworm "$base"

inside() { # COMMAND: in the root of the stage, at its folder
    env -i PATH=/usr/lib/ccache:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root CCACHE_DIR=/ccache CCACHE_BASEDIR=/ CCACHE_NOHASHDIR=1 \
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime \
        chroot "$root" sh -c "cd $folder && $1"
}

number=0 root='' folder=/ last='' entry=''
while IFS= read -r line; do
    number=$((number + 1))
    rest=${line#* }
    case $line in
        '' | '#'*) ;;
        'FROM docker.io/library/debian:12'*)
            last=$root
            root=$(mktemp -d "$work/XXXXXX")
            folder=/
            case $rest in *' AS '*) ln -s "$root" "$work/stage-${rest##* AS }" ;; esac
            tar -C "$root" --exclude='./dev/*' -xf "$base"
            for device in null:3 zero:5 random:8 urandom:9; do mknod -m 666 "$root/dev/${device%:*}" c 1 "${device#*:}"; done
            cp /etc/resolv.conf "$root/etc/"
            mkdir "$root/ccache"
            mount --bind /proc "$root/proc"
            ;;
        'COPY . '*)
            mkdir -p "$root${rest#. }"
            sed 's,^,./,' .dockerignore > "$work/ignored"
            tar -C "$source" --exclude-from="$work/ignored" -cf - . | tar -C "$root${rest#. }" --no-same-owner -xf -
            if [ -n "${CCACHE_DIR:-}" ]; then
                mount --bind "$CCACHE_DIR" "$root/ccache"
                inside 'apt-get update -qq && apt-get install -y -qq --no-install-recommends ccache' > /dev/null 2>&1
            fi
            ;;
        'COPY --from='*)
            from=$work/stage-$(echo "$rest" | sed 's/--from=\([a-z]*\) .*/\1/')
            # shellcheck disable=SC2046  # a pattern
            set -- "$from"/$(echo "$rest" | cut -d ' ' -f 2)
            [ -f "$1" ] || fail "the stage has not made $(basename "$1")"
            cp "$@" "$root$(echo "$rest" | cut -d ' ' -f 3)"
            ;;
        'WORKDIR '*) folder=$rest && mkdir -p "$root$folder" ;;
        'RUN '*)
            echo "$line"
            inside "$rest" > "$work/log" 2>&1 || { tail -n 30 "$work/log" >&2; fail "it failed"; }
            ;;
        'ENTRYPOINT ["'*'"]') entry=$(echo "$rest" | tr -d '[]",') ;;
        *) fail "unknown: $line" ;;
    esac
done < packaging/Containerfile
if [ -z "$last" ] || [ -z "$entry" ]; then fail "it has no two stages, or no ENTRYPOINT"; fi

# As its first lines say: in an office folder.
cp -r examples/kanwil-contoh/. "$root/office"
answer=$(inside "YANKOMAS_TRUST_ROOT=any YANKOMAS_NOW=2026-04-30T10:00:00+07:00 $entry overdue")
case $answer in *0005*) ;; *) fail "$entry overdue says: $answer" ;; esac
inside "$entry --version"
