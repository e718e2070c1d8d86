// A small well-formed case for tests of the reader; its signatures are no signatures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas::test {

inline std::string small_case() {
    return R"(yankomas: case/1
case: YK-2026-0001
office: kanwil-contoh
sop: yankomas/1
sop-digest: sha256:2f0c000000000000000000000000000000000000000000000000000000000000
title: "Dugaan \"contoh\" \\ pelanggaran"
entries:
- do: open
  at: 2026-03-02T09:15:00+07:00
  by: sari
  role: kasubbid-ppi
  for: PK-0007
  roster: 14@sha256:9b1d000000000000000000000000000000000000000000000000000000000000
  sig: U1NIU0lH
- do: step
  step: 1
  at: 2026-03-02T09:20:00+07:00
  by: sari
  role: kasubbid-ppi
  for: PK-0007
  roster: 14@sha256:9b1d000000000000000000000000000000000000000000000000000000000000
  due: 2026-03-02T09:25:00+07:00
  documents:
  - kind: surat-pengaduan
    file: documents/2026/YK-2026-0001/surat.pdf
    size: 48213
    digest: sha256:77e1000000000000000000000000000000000000000000000000000000000000
  - kind: disposisi
    number: "12/X/2026"
  note: |-
    baris satu

    baris tiga
  sig: U1NIU0lH
)";
}

}  // namespace yankomas::test
