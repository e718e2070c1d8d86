#!/usr/bin/env python3
# Mails of `overdue --mail` as Python's email parser reads them: mail.py PROGRAM EXAMPLES
# SPDX-License-Identifier: Apache-2.0
import email, email.header, email.policy, os, subprocess, sys, tempfile

program, examples = sys.argv[1:]
work = tempfile.TemporaryDirectory()
os.environ.update(HOME=work.name, XDG_CONFIG_HOME=work.name, XDG_CACHE_HOME=work.name, LC_ALL="C.UTF-8",
                  YANKOMAS_NOW="2026-04-30T10:00:00+07:00")
for name in ("YANKOMAS_TRUST_ROOT", "YANKOMAS_KEY", "LANG"):
    os.environ.pop(name, None)
addresses = f"{work.name}/addresses.yaml"


def run(*words, code=0, **more):
    answer = subprocess.run([program, *words], env={**os.environ, **more}, stdin=subprocess.DEVNULL, capture_output=True)
    assert answer.returncode == code, (words, answer)
    return answer


def overdue(office, *words, code=0, **more):
    return run("-C", office, "--root", "any", "overdue", "--mail", addresses, *words, code=code, **more)


def put_addresses(people, start="from: kanwil@kanwil.example"):
    with open(addresses, "w") as file:
        file.write(f"{start}\npeople:\n" + "".join(f"  {person}: {address}\n" for person, address in people.items()))


# Reads a mail strictly, and checks what must hold for every mail.
def parsed(text):
    message = email.message_from_bytes(text, policy=email.policy.default)
    assert not message.defects, message.defects
    head, body = text.split(b"\n\n", 1)
    assert b"\r" not in text and max(map(len, text.split(b"\n"))) <= 76, text
    names = [line.split(b":")[0] for line in head.split(b"\n") if not line.startswith(b" ")]
    assert sorted(names) == sorted([b"From", b"To", b"Subject", b"Date", b"Message-ID", b"Auto-Submitted", b"MIME-Version",
                                    b"Content-Type", b"Content-Transfer-Encoding", b"Content-Language"]), head
    for header in message.values():
        assert not header.defects, (header, header.defects)
    assert all(byte < 128 for byte in text) and not any(line.startswith(b".") for line in body.split(b"\n"))
    return message


# The shipped office: one person, who is told what the digest says.
office = f"{examples}/kanwil-contoh"
put_addresses({"tono": "tono@kanwil.example", "dewi": "dewi@kanwil.example"})
message = parsed(overdue(office, "--person", "tono").stdout)
assert message["To"].addresses[0].addr_spec == "tono@kanwil.example"
assert message["To"].addresses[0].display_name == "Tono Contoh"
assert message["From"].addresses[0].addr_spec == "kanwil@kanwil.example"
assert message["From"].addresses[0].display_name == "Kantor Wilayah Contoh"
assert message["Date"].datetime.isoformat() == "2026-04-30T10:00:00+07:00", message["Date"]
assert message["Message-ID"] == "<2026-04-30.tono.kanwil-contoh@kanwil.example>", message["Message-ID"]
digest = run("-C", office, "--root", "any", "overdue", "--person", "tono", "--digest", "--group-by", "step").stdout
assert message.get_content() == digest.decode() and b"YK-2026-0005" in digest
assert "overdue: 1" in message["Subject"], message["Subject"]
indonesian = parsed(overdue(office, "--person", "tono", LANG="id_ID.UTF-8", LC_ALL="").stdout)
assert indonesian["Content-Language"] == "id" and "lewat batas waktu" in indonesian.get_content()

# Who has nothing overdue gets no mail, and who has no address is named.
assert overdue(office, "--person", "sari").stdout == b""
put_addresses({"dewi": "dewi@kanwil.example"})
lacking = overdue(office, "--person", "tono", code=3)
assert b"has no address" in lacking.stderr and b"tono: ADDRESS" in lacking.stderr and lacking.stdout == b""

# A maildir: a mail for each person, whole and once a day.
box = f"{work.name}/box"
assert b"tono" in overdue(office, "--maildir", box, code=3).stderr
assert os.listdir(f"{box}/new") == ["2026-04-30.dewi.kanwil-contoh"], os.listdir(f"{box}/new")
put_addresses({"tono": "tono@kanwil.example", "dewi": "dewi@kanwil.example"})
first = open(f"{box}/new/2026-04-30.dewi.kanwil-contoh", "rb").read()
assert parsed(first)["To"].addresses[0].addr_spec == "dewi@kanwil.example"
os.rename(f"{box}/new/2026-04-30.dewi.kanwil-contoh", f"{box}/cur/2026-04-30.dewi.kanwil-contoh:2,S")
for _ in range(2):
    overdue(office, "--maildir", box)
    assert os.listdir(f"{box}/new") == ["2026-04-30.tono.kanwil-contoh"] and not os.listdir(f"{box}/tmp")
overdue(office, "--maildir", box, YANKOMAS_NOW="2026-05-04T10:00:00+07:00")
assert "2026-05-04.tono.kanwil-contoh" in os.listdir(f"{box}/new")
assert oct(os.stat(box).st_mode & 0o77) == "0o0"

# An office with hostile names and titles.
hard = f"{work.name}/hard"
key = f"{work.name}/key"
run("key", "new", "--no-passphrase", "--file", key)
os.mkdir(hard)
name = 'Ĺšāri, S.H. "Bcc: <x@evil.example>" =?UTF-8?Q?=0ABcc?= \u2019'
title = "=?UTF-8?Q?=0D=0ABcc:_x@evil.example?= " + "ä" * 150


def sign(*words):
    return run("-C", hard, *words, "--yes", YANKOMAS_KEY=key, YANKOMAS_NOW="2026-04-01T10:00:00+07:00")


sign("init", "--office", "kanwil-keras", "--title", title, "--zone", "WIT", "--person", "sari", "--name", name)
sign("roster", "appoint", "sari", "kasubbid-ppi", "--from", "2026-01-01")
sign("new", "yankomas", "--title", "Satu \\n Bcc: x@evil.example, \"dua\"")
put_addresses({"sari": "sari@kanwil.example"})
mail = overdue(hard, "--person", "sari").stdout
message = parsed(mail)

def decoded(header):  # the name as email.header decodes it: email.policy keeps the blanks between encoded words
    plain = email.message_from_bytes(mail)[header]
    return str(email.header.make_header(email.header.decode_header(plain[:plain.rindex("<")].strip())))


assert decoded("To") == name, decoded("To")
assert decoded("From") == title, decoded("From")
assert [message[header].addresses[0].addr_spec for header in ("To", "From")] == ["sari@kanwil.example", "kanwil@kanwil.example"]
assert len(message["To"].addresses) == len(message["From"].addresses) == 1 and message["Bcc"] is None
assert message["Date"].datetime.utcoffset().total_seconds() == 9 * 3600

# A control character does not get into what is signed at all, and no address file brings one in.
run("-C", hard, "new", "yankomas", "--title", "Satu\nBcc: x@evil.example", "--yes", code=2, YANKOMAS_KEY=key)
for bad in ('"a@b.example\\nBcc: x@evil.example"', "Sari <a@b.example>", "a@b.example, c@d.example", "sari", '"ä@b.example"'):
    put_addresses({"sari": bad})
    refused = overdue(hard, "--person", "sari", code=3)
    assert refused.stdout == b"" and b"addresses.yaml:3:" in refused.stderr, refused
put_addresses({"sari": "a@b.example"}, start='from: "a@b.example\\r\\nBcc: x@evil.example"')
assert overdue(hard, "--person", "sari", code=3).stdout == b""
put_addresses({"sari": "a@b.example"}, start="dari: a@b.example")
assert b"from" in overdue(hard, "--person", "sari", code=3).stderr

# Options that make no sense together are refused.
assert b"--person PERSON" in overdue(office, code=2).stderr
assert b"--mail FILE --maildir DIR" in run("-C", office, "--root", "any", "overdue", "--maildir", box, code=2).stderr
assert overdue(office, "--person", "tono", "--format", "json", code=2).stdout == b""
