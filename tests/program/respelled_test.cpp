// Tests with the last signature of a journal spelled in another way that decodes to the same or
// nearly the same bytes: only one spelling counts.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "program/office_on_disk.h"
#include "store/crypto/base64.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kSig = "\n  sig: ";

std::string last_signature(const std::string& bytes) {
    const std::size_t at = bytes.rfind(kSig) + kSig.size();
    return bytes.substr(at, bytes.find('\n', at) - at);
}

// The journal with another spelling of its last signature.
std::string respelled(std::string bytes, const std::string& sig) {
    const std::size_t at = bytes.rfind(kSig) + kSig.size();
    return bytes.replace(at, bytes.find('\n', at) - at, sig);
}

std::string with_version(std::string blob, char version) {
    blob[9] = version;  // the last of the four bytes after "SSHSIG"
    return blob;
}

}  // namespace

TEST_CASE(
    "respelled: a signature in another spelling is refused, by lint and before the next signature") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    const CaseWorld one = small_case_at_step_2(office);
    const std::string good = last_signature(one.bytes);
    const std::string blob = base64_decode(good).value();
    REQUIRE(base64_encode(blob) == good);
    std::string url = good;
    std::ranges::replace(url, '+', '-');
    std::ranges::replace(url, '/', '_');
    struct Row {
        const char* name;
        std::string sig;
    };
    const Row rows[] = {
        {"more padding", good + "===="},
        {"the alphabet of addresses", url},
        {"on two lines", good.substr(0, 70) + "\n    " + good.substr(70)},
        {"a blank inside", good.substr(0, 70) + " " + good.substr(70)},
        {"quoted", "\"" + good + "\""},
        {"in armour", "-----BEGIN SSH SIGNATURE----- " + good + " -----END SSH SIGNATURE-----"},
        {"bytes behind it", base64_encode(blob + std::string(3, '\0'))},
        {"twice", base64_encode(blob + blob)},
        {"another outer version", base64_encode(with_version(blob, 2))},
        {"version 0", base64_encode(with_version(blob, 0))},
    };
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_case(host, one);
    REQUIRE(run_as(host, "sari", {"lint"}).code == 0);
    for (const Row& row : rows) {
        CAPTURE(row.name);
        REQUIRE(row.sig != good);
        host.write(kCase, respelled(one.bytes, row.sig));
        const Ran ran = run_as(host, "sari", {"lint"});
        CAPTURE(ran.out);
        CHECK(ran.code == 1);
        CHECK((holds(ran.out, "error[YK0") || holds(ran.out, "error[YK101]")));
        check_refused(host, "sari", words("note 0001 Catatan --yes"), {1, {"is not verified"}});
    }
}

// The signatures of a case fill their base64 to the last bit. Those of a roster need padding.
TEST_CASE("respelled: the padding of a signature has one spelling too") {
    TestHost host;
    put_office(host, small_office());
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const std::string whole = host.read("roster.yaml");
    const std::string good = last_signature(whole);
    REQUIRE(good.ends_with('='));
    REQUIRE(run_as(host, "sari", {"lint"}).code == 0);
    const std::size_t last = good.find_last_not_of('=');
    std::string loose = good;  // holds bits that decode to nothing
    ++loose[last];
    for (const std::string& sig : {good.substr(0, last + 1), good + '=', good + "====", loose}) {
        CAPTURE(sig);
        host.write("roster.yaml", respelled(whole, sig));
        const Ran ran = run_as(host, "sari", {"lint"});
        CAPTURE(ran.out);
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, "roster.yaml"));
        CHECK((holds(ran.out, "error[YK0") || holds(ran.out, "error[YK101]")));
        check_refused(host, "admin", words("roster appoint sari kepala --yes"),
                      {3, {"roster.yaml", "nothing is signed onto it"}});
    }
}

}  // namespace yankomas::test
