// Tests of what is kept out of the record before it is signed: private keys, and numbers of people
// in the roster.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

struct Office {
    TestHost host;
    OfficeWorld office = small_office();

    Office() {
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran admin(std::vector<std::string> args) { return run_as(host, "admin", std::move(args)); }
};

}  // namespace

TEST_CASE("no paper: a private key is not attached") {
    Office world;
    const auto refused = [&](const std::string& line) {
        check_refused(world.host, "sari", words(line),
                      {1, {"YK208", "this is a private key and no paper"}});
    };
    world.host.write("kunci.pdf", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n");
    world.host.write("kunci.pem", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n");
    SUBCASE("of OpenSSH") { refused("attach 0001 --doc putusan=kunci.pdf --yes"); }
    SUBCASE("of another kind") { refused("attach 0001 --doc putusan=kunci.pem --yes"); }
    SUBCASE("with a step") {
        check_refused(world.host, "tono",
                      words("advance 0001 --outcome setuju --doc putusan=kunci.pem --yes"),
                      {1, {"YK208"}});
    }
    SUBCASE("a public one is a paper") {
        world.host.write("kunci.pub", "ssh-ed25519 AAAA budi\n");
        CHECK(run_as(world.host, "sari", words("attach 0001 --doc putusan=kunci.pub --yes")).code ==
              0);
    }
}

TEST_CASE("no paper: numbers of people are told before they stand in the roster, and by lint") {
    Office world;
    const std::string number = "3271046504930002";
    std::vector<std::string> args;
    SUBCASE("in a name") {
        args = {"roster", "enrol", "agus", "--name", "NIK " + number, "--public-key", "agus.pub"};
        world.host.write("agus.pub", public_line(make_test_key("agus")) + "\n");
    }
    SUBCASE("in the basis of an appointment") {
        args = {"roster", "appoint", "sari", "kepala", "--basis", "SK " + number};
    }
    SUBCASE("in the reason of a dismissal") {
        args = {"roster", "dismiss", "tono", "kepala", "--reason", "NIK " + number};
    }
    args.emplace_back("--yes");
    const Ran ran = world.admin(args);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "YK701"));
    CHECK(holds(world.admin({"lint", "--strict"}).out, "roster.yaml"));
    CHECK(holds(world.admin({"lint"}).out, "YK701"));
}

TEST_CASE("no paper: a reason of several lines is as short in the roster as one on a single line") {
    Office world;
    const auto dismiss = [&](std::size_t lines) {
        std::string reason;
        for (std::size_t i = 0; i < lines; ++i)
            reason += (i > 0 ? "\n" : "") + std::string(95, 'x');
        return world.admin({"roster", "dismiss", "tono", "kepala", "--reason", reason, "--yes"});
    };
    const Ran long_one = dismiss(41);
    CHECK(long_one.code == 2);
    CHECK(holds(long_one.err, "more than 4096"));
    CHECK(dismiss(40).code == 0);
}

}  // namespace yankomas::test
