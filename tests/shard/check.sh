#!/bin/sh
# Shards judged on two hosts make the whole answer: check.sh YANKOMAS MAKE_OFFICE
# SPDX-License-Identifier: Apache-2.0
#
# The hosts are two servers of OpenSSH that this test starts and ends: on the loopback address only, at ports of their own,
# with keys that nobody else has. GNU parallel deals the shards out as the page yankomas-performance(7) tells.
set -eu
yankomas=$1
make_office=$2
sshd=$(PATH=$PATH:/usr/sbin:/sbin command -v sshd)
folder=$(mktemp -d)
servers=
made_privsep=
status=0

stop() {
    for server in $servers; do kill "$server" 2> /dev/null || :; done
    [ -z "$made_privsep" ] || rmdir /run/sshd 2> /dev/null || :
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

fail() {
    echo "$*"
    status=1
}

serve() {  # serve NAME PORT: true once it listens; it writes its log to NAME.log
    cat > "$folder/$1.server" << END
Port $2
ListenAddress 127.0.0.1
HostKey $folder/host
AuthorizedKeysFile $folder/user.pub
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PidFile none
END
    rm -f "$folder/$1.said"
    mkfifo "$folder/$1.said"
    "$sshd" -D -e -f "$folder/$1.server" 2> "$folder/$1.said" &
    server=$!
    exec 3< "$folder/$1.said"
    while read -r line <&3; do
        echo "$line" >> "$folder/$1.log"
        case $line in
            *"Server listening on 127.0.0.1"*)
                servers="$servers $server"
                cat <&3 >> "$folder/$1.log" &
                exec 3<&-
                return
                ;;
        esac
    done
    exec 3<&-
    return 1
}

host() {  # host NAME: a server at a port that is free, and how ssh reaches it
    port=$next_port
    until serve "$1" "$port"; do
        port=$((port + 1))
        [ "$port" -lt $((next_port + 20)) ] || { cat "$folder/$1.log"; exit 1; }
    done
    next_port=$((port + 1))
    cat >> "$folder/ssh" << END
Host $1
HostName 127.0.0.1
Port $port
HostKeyAlias pengujian
IdentityFile $folder/user
IdentitiesOnly yes
UserKnownHostsFile $folder/known
GlobalKnownHostsFile /dev/null
StrictHostKeyChecking yes
BatchMode yes
ConnectTimeout 10
END
}

for key in host user; do ssh-keygen -q -t ed25519 -N '' -C '' -f "$folder/$key"; done
echo "pengujian $(cat "$folder/host.pub")" > "$folder/known"
# As root, sshd wants an empty folder to lock itself up in; a system that runs none may lack it.
if [ "$(id -u)" -eq 0 ] && [ ! -d /run/sshd ]; then
    mkdir -m 755 /run/sshd
    made_privsep=1
fi
next_port=$((20000 + $$ % 20000))
host satu
host dua

office=$folder/office
"$make_office" "$office" 60
world="--root any --now 2026-12-01T12:00:00+07:00 --format jsonl"

judged() {  # judged ARGS...: runs the program on this machine
    env XDG_CACHE_HOME="$folder/cache" XDG_CONFIG_HOME="$folder/config" LC_ALL=C.UTF-8 "$yankomas" -C "$office" "$@"
}

# shellcheck disable=SC2086  # options
for verb in "overdue --all" "lint --notes"; do
    name=${verb%% *}
    judged $verb $world > "$folder/whole"
    [ -s "$folder/whole" ] || fail "$name: nothing to deal out"
    env HOME="$folder" parallel --will-cite --timeout 60 --ssh "ssh -F $folder/ssh" -S 1/satu,1/dua \
        --joblog "$folder/jobs" --results "$folder/$name-{}" \
        env XDG_CACHE_HOME="$folder/cache-{}" XDG_CONFIG_HOME="$folder/config" LC_ALL=C.UTF-8 \
        ASAN_OPTIONS="${ASAN_OPTIONS-}" "$yankomas" -C "$office" $verb --shard {}/2 $world ::: 1 2 > "$folder/errors" 2>&1 ||
        { cat "$folder/errors"; fail "$name: parallel failed"; }
    sort "$folder/whole" > "$folder/whole.sorted"
    sort "$folder/$name-1" "$folder/$name-2" > "$folder/dealt.sorted"
    cmp "$folder/whole.sorted" "$folder/dealt.sorted" || fail "$name: the shards are not the whole"
    [ "$(cut -f 2 "$folder/jobs" | sed 1d | sort -u | wc -l)" -eq 2 ] || fail "$name: not on two hosts"
    for shard in 1 2; do
        [ -s "$folder/$name-$shard" ] || fail "$name: shard $shard is empty"
    done
done
[ "$status" -eq 0 ] || cat "$folder"/*.log
exit $status
