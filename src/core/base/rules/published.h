// The rules of integrity that ask for published files and the trust root (YK106 to YK110, YK114).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(106, sop_changed, "sop-changed", error, published,
        "a procedure file that is not the one the case was opened under",
        "A case stays for life with the procedure it was opened under, by digest. That file is "
        "missing or was edited, so nobody can say which steps and limits held.",
        "Take the file back with `git checkout -- sops`. Changes go into a new version: a new "
        "file, published with `yankomas roster publish FILE`.")
YK_RULE(107, trust_root, "trust-root", error, published,
        "a roster that does not start from the founder you trust",
        "Whoever can replace the whole folder can also write a whole new roster. So the founder's "
        "fingerprint is pinned outside the folder; it does not fit, the roster does not extend "
        "the one seen before, or nothing is pinned and nobody is at a terminal to ask.",
        "Ask the office for its fingerprint by another way, such as by phone, and give it: "
        "`--root SHA256:...` or YANKOMAS_TRUST_ROOT, or run once at a terminal, which remembers "
        "it. Only for a look at somebody else's folder: `--root any`. If the roster lacks entries "
        "that you signed yourself, that were never pushed to anybody and are lost, delete the "
        "lines of this office in your file of known offices, as yankomas-roster(5) says under "
        "FILES. In any other case never do so: an old copy looks just the same.")
YK_RULE(108, unpublished, "unpublished", error, published,
        "a file that counts only once it is published, and is not",
        "office.yaml, procedures and calendars hold only when an effective roster entry published "
        "exactly these bytes. Otherwise anybody could change the rules under running cases.",
        "Let an admin publish it: `yankomas roster publish FILE`; with a quorum of two the second "
        "admin adds `yankomas roster cosign N`.")
YK_RULE(109, wrong_office, "wrong-office", error, published, "a journal of another office",
        "The header names another office than office.yaml. A case or roster of another office "
        "can't be mixed in here: its people have no rights in this one.",
        "Move the file to the folder of its own office, or take it back from history with `git "
        "checkout`.")
YK_RULE(110, published_changed, "published-changed", error, published,
        "a published file that was changed or is gone",
        "This file was published by digest, and its bytes are others now or it is missing. What "
        "was once in force must stay readable, for old cases are judged by it.",
        "Take it back with `git checkout HEAD -- FILE`. If no commit has it, who published it "
        "commits and pushes it, and then: `git pull`. Put a change into a new version, a new file, "
        "and publish that: `yankomas roster publish FILE`.")
YK_RULE(114, version_twice, "version-twice", error, published,
        "two files that were published as the same id and version",
        "A procedure or calendar is named by its id and version, so two files of one version "
        "would let the second replace what is in force. The first counts, the second never does.",
        "Write the change into a new file with the next version, and publish that: `yankomas "
        "roster publish FILE`. The office goes on with the first; the finding stays, as the "
        "roster does.")
