// The rules of integrity that ask for seals (YK111 to YK113 and YK115).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rules/row.h"

YK_RULE(111, broken_seal, "broken-seal", error, witnesses,
        "a case that is not what a seal says of it",
        "A seal names how many entries the case had and the digest of its bytes up to there. Here "
        "entries are gone, others stand in their place, or the whole case is gone: by itself it "
        "may verify, but it is not what was witnessed.",
        "Find the sealed bytes in the history: `git log -p -- FILE`, and bring them back with "
        "`git checkout COMMIT -- FILE`.")
YK_RULE(112, bad_manifest, "bad-manifest", error, witnesses,
        "a manifest that is not the one a seal signed",
        "The manifest lists the cases that a seal witnesses, and the seal signs its digest. It is "
        "missing, was changed, or says something else than its seal. It is a warning if "
        "`seals.yaml` itself is missing, and the manifest of a second seal or a later one is "
        "there.",
        "Bring back what is missing: `git checkout -- FILE`.")
YK_RULE(113, unwitnessed, "unwitnessed", error, witnesses,
        "an entry that no seal saw in time, by a key or a person gone since",
        "The entry says that it was signed before a seal which does not have it, and before any "
        "seal had it its key was revoked or its signer dismissed: it may have been dated back. Or "
        "its key was compromised, and no seal from before that day proves its time. Whatever time "
        "it names, it does not count.",
        "If it was meant, who had the right then or has it now ratifies it: `yankomas cosign CASE "
        "--entry N`. It then counts at its own time, but not before the last seal that lacks it.")
YK_RULE(115, failed_seal, "failed-seal", warning, witnesses,
        "a case that is not what a failed seal says",
        "The seal is no witness, for instance because the key of its sealer was stolen by then: a "
        "thief may have made it up. But it may also tell of entries that are gone or changed "
        "since, so whatever it says otherwise than the case is shown.",
        "Look into the history: `git log -p -- FILE`. If nothing is missing, seal again: `yankomas "
        "seal`.")
YK_RULE(116, early_seal, "early-seal", warning, witnesses,
        "a seal that is dated before an entry which it has",
        "`yankomas seal` leaves out what is dated more than 5 minutes after the seal, so this one "
        "was signed otherwise: with a false time, or over an entry with one. It proves nothing "
        "about the time of that entry, which the next seal with a later time has.",
        "Ask the sealer whether the clock was wrong, and seal on: `yankomas seal`. A sealer whose "
        "seals can't be believed is dismissed: `yankomas roster dismiss PERSON penyegel`.")
