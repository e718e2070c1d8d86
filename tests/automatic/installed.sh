#!/bin/sh
# What cmake --install puts down is whole, works from where it lies, and has no path of the build in it: installed.sh
# CMAKE BUILD_DIR SOURCE_DIR
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C.UTF-8
cmake=$1 build=$2 source=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
fail() { echo "$*"; status=1; }

# It is installed into another root, as for a package. No path that is written has DESTDIR.
DESTDIR=$work/root "$cmake" --install "$build" --prefix /opt/office > "$work/log" || { cat "$work/log"; exit 1; }
opt=$work/root/opt/office
for file in bin/yankomas share/locale/id/LC_MESSAGES/yankomas.mo share/man/man1/yankomas.1 share/man/id/man1/yankomas.1 \
    share/man/man5/yankomas-case.5 share/man/man7/yankomas-rules.7 share/bash-completion/completions/yankomas \
    share/zsh/vendor-completions/_yankomas share/fish/vendor_completions.d/yankomas.fish share/doc/yankomas/LICENSE \
    share/doc/yankomas/README.md share/doc/yankomas/README.id.md share/doc/yankomas/CHANGELOG.md \
    share/doc/yankomas/examples/kanwil-contoh/roster.yaml share/yankomas/sops/yankomas-1.yaml \
    share/yankomas/calendars share/yankomas/hooks/pre-receive share/yankomas/hooks/commit-msg \
    share/yankomas/schemas/files/sop.json share/yankomas/automatic/crontab lib/systemd/system/yankomas-overdue@.service; do
    [ -e "$opt/$file" ] || fail "$file is not installed"
done
# The schemas that installed files name by /usr are installed.
for schema in $(grep -rhoE 'schema=/usr/[a-z/.-]*' "$opt/share" | sort -u); do
    [ -e "$opt/${schema#schema=/usr/}" ] || fail "${schema#*=} is not installed"
done
grep -qr "^ExecStart=/opt/office/bin/yankomas " "$opt/lib/systemd/system" || fail "the unit does not name the program"
# With sanitizers the program names source files, where its variables are.
except=
if grep -q -e -fsanitize "$build/CMakeCache.txt"; then except=--exclude-dir=bin; fi
if grep -rlF $except -e "$work" -e "$build" -e "$source" "$opt"; then fail "^ names a folder of this machine"; fi
if readelf --sections --wide "$opt/bin/yankomas" | grep -q '\.debug_info'; then fail "the program is not stripped"; fi

# When it is moved elsewhere, the program finds its catalogue by its own place.
mv "$opt" "$work/moved"
for language in en:overdue id:lewat; do
    env -i PATH=/usr/bin:/bin "$work/moved/bin/yankomas" help overdue --lang "${language%:*}" > "$work/help" 2>&1 || true
    grep -q "${language#*:}" "$work/help" || fail "no words in ${language%:*}: $(head -n 2 "$work/help")"
done

# The release is hardened as Debian's programs are, and small.
if grep -q '^CMAKE_BUILD_TYPE:.*=RelWithDebInfo$' "$build/CMakeCache.txt" && grep -q '^YANKOMAS_STATIC:.*=ON$' "$build/CMakeCache.txt"; then
    readelf --file-header --program-headers --dynamic --wide "$work/moved/bin/yankomas" > "$work/elf"
    grep -q 'Type: *DYN' "$work/elf" || fail "it is no PIE"
    grep -q GNU_RELRO "$work/elf" || fail "no RELRO"
    grep -Eq 'BIND_NOW|FLAGS_1.*NOW' "$work/elf" || fail "no BIND_NOW"
    if grep 'GNU_STACK' "$work/elf" | grep -q 'RWE'; then fail "the stack can be executed"; fi
    readelf --symbols --wide "$build/src/yankomas" > "$work/symbols"
    grep -q '__stack_chk_fail' "$work/symbols" || fail "no stack protector"
    grep -q '__[a-z]*_chk' "$work/symbols" || fail "nothing is fortified"
    # The build id is made before the program is stripped, so a path in what debuggers read changes it.
    if grep -qF -e "$source" -e "$build" "$build/src/yankomas"; then fail "a debugger is told a folder of this machine"; fi
    size=$(wc -c < "$work/moved/bin/yankomas")
    # 6 MiB.
    [ "$size" -le 6291456 ] || fail "the program has $size bytes; 6291456 at most"
fi
exit $status
