#!/bin/sh
# Executes the README by hand, as a stranger would: readme.sh PROGRAM README
# SPDX-License-Identifier: Apache-2.0
#
# Every command of "A first case by hand" and "An office with several officers", or of the same in README.id.md, must
# succeed, and the case must reach its end. README.id.md promises 80 columns: its commands are no wider.
# Nobody sits at a terminal here, so the command line says what a person would answer there.
set -eu
program=$1
readme=$2
language=en
until='^## Every morning'
since='^## A first case by hand'
closed='^Signed: .* The case is closed\.$'
case $readme in
    *.id.md)
        language=id_ID.UTF-8
        since='^## Kasus pertama'
        until='^## Setiap pagi'
        closed='^Ditandatangani: .* Kasus sudah selesai\.$'
        ;;
esac
world=$(mktemp -d)
trap 'rm -rf "$world"' EXIT
mkdir "$world/home" "$world/bin"

cat > "$world/bin/yankomas" << END
#!/bin/sh
case "\$1 \${2-}" in
    "key new") set -- "\$@" --no-passphrase ;;
    init* | new* | advance* | hold* | resume* | note* | correct* | exit* | "roster "*) set -- "\$@" --yes ;;
esac
exec "$program" "\$@"
END
chmod +x "$world/bin/yankomas"

{
    echo 'set -eu; cd ~'
    sed -n "/$since/,/$until/s/^    //p" "$readme" |
        sed '/roster enrol tono/s|^|ssh-keygen -q -t ed25519 -N "" -f tono; |'
} > "$world/commands"
[ "$(grep -c yankomas "$world/commands")" -ge 25 ] || { echo "the README has lost its commands" >&2; exit 1; }
[ "$language" = en ] || ! grep -v '^ssh-keygen' "$world/commands" | grep '.\{81\}' || { echo "$readme: wider than 80 columns" >&2; exit 1; }

if ! env -i HOME="$world/home" PATH="$world/bin:$PATH" LC_MESSAGES=$language LC_CTYPE=C.UTF-8 TZ=UTC YANKOMAS_NOW=2026-03-02T09:00:00+07:00 \
    GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Sari GIT_AUTHOR_EMAIL=sari@contoh.invalid GIT_COMMITTER_NAME=Sari \
    GIT_COMMITTER_EMAIL=sari@contoh.invalid sh "$world/commands" > "$world/log" 2>&1; then
    cat "$world/log" >&2
    exit 1
fi
grep -q "$closed" "$world/log" || { cat "$world/log" >&2; exit 1; }
echo "the README's $(grep -c yankomas "$world/commands") commands bring a case to its end"
