# What a short script would do instead: PyYAML's C loader, jsonschema, and PyNaCl over every signature.
# check_cases.py FOLDER SCHEMA: prints the number of signatures.
# SPDX-License-Identifier: Apache-2.0
import base64
import hashlib
import json
import pathlib
import struct
import sys

import jsonschema
import nacl.signing
import yaml

SIG = b"\n  sig: "


def string(text):
    return struct.pack(">I", len(text)) + text


def strings(blob):
    at = 0
    while at < len(blob):
        (size,) = struct.unpack_from(">I", blob, at)
        yield blob[at + 4:at + 4 + size]
        at += 4 + size


def verify(above, line):
    blob = base64.b64decode(line, validate=True)
    if blob[:10] != b"SSHSIG\0\0\0\1":
        raise ValueError("no SSHSIG")
    key, namespace, _, algorithm, signature = strings(blob[10:])
    message = b"SSHSIG" + string(namespace) + string(b"") + string(algorithm) + string(hashlib.sha512(above).digest())
    nacl.signing.VerifyKey(list(strings(key))[1]).verify(message, list(strings(signature))[1])


def check(path, validator):
    text = path.read_bytes()
    case = yaml.load(text, Loader=yaml.CBaseLoader)
    validator.validate(case)
    end = 0
    for entry in case["entries"]:
        end = text.index(SIG, end + 1)
        verify(text[:end + 1], entry["sig"])
    return len(case["entries"])


def main(folder, schema):
    validator = jsonschema.Draft7Validator(json.loads(pathlib.Path(schema).read_text()))
    print(sum(check(path, validator) for path in sorted(pathlib.Path(folder).glob("*/*.yaml"))))


main(*sys.argv[1:])
