# A supply chain of eight signed steps for in-toto: made, or verified many times inside one process.
# in_toto_peer.py make FOLDER | loop FOLDER TIMES: the loop prints seconds for one verification.
# SPDX-License-Identifier: Apache-2.0
import os
import sys
import time

from in_toto.models.layout import Layout, Step
from in_toto.models.link import Link
from in_toto.models.metadata import Metablock
from in_toto.verifylib import in_toto_verify
from securesystemslib import interface

STEPS = 8


def make(folder):
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    for name in ("owner", "officer"):
        interface.generate_and_write_unencrypted_ed25519_keypair(name)
    owner = interface.import_ed25519_privatekey_from_file("owner")
    officer = interface.import_ed25519_privatekey_from_file("officer")
    public = interface.import_ed25519_publickey_from_file("officer.pub")
    layout = Layout()
    layout.add_functionary_key(public)
    for number in range(1, STEPS + 1):
        step = Step(name=f"step-{number}")
        step.pubkeys = [public["keyid"]]
        step.expected_materials = [["ALLOW", "*"]]
        step.expected_products = [["ALLOW", "*"]]
        layout.steps.append(step)
        link = Metablock(signed=Link(name=step.name, products={"case.yaml": {"sha256": f"{number:064x}"}}))
        link.sign(officer)
        link.dump(f"{step.name}.{public['keyid'][:8]}.link")
    signed = Metablock(signed=layout)
    signed.sign(owner)
    signed.dump("root.layout")


def loop(folder, times):
    os.chdir(folder)
    key = interface.import_ed25519_publickey_from_file("owner.pub")
    started = time.perf_counter()
    for _ in range(int(times)):
        in_toto_verify(Metablock.load("root.layout"), {key["keyid"]: key})
    print((time.perf_counter() - started) / int(times))


{"make": make, "loop": loop}[sys.argv[1]](*sys.argv[2:])
