// Tests that keys and certificates of other kinds, made by the real ssh-keygen, are refused at
// enrolment and wherever else they stand.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <regex>

#include "program/office_on_disk.h"
#include "store/crypto/base64.h"
#include "store/ssh/sshsig.h"

namespace yankomas::test {

namespace {

struct Foreign {
    const char* type;     // as ssh-keygen names it
    const char* options;  // for -t
    const char* named;    // in the public key
};

constexpr Foreign kForeign[] = {{"rsa", "-t rsa -b 2048", "ssh-rsa"},
                                {"ecdsa", "-t ecdsa -b 256", "ecdsa-sha2-nistp256"}};

struct KeyWorld {
    TestHost host;
    OfficeWorld office = small_office();

    KeyWorld() {
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    std::string keygen(const std::string& args, const std::string& input = "") {
        std::vector<std::string> argv = words(args);
        argv.insert(argv.begin(), "ssh-keygen");
        const auto ran = RealProcesses().run(argv, input, {});
        REQUIRE(ran);
        CAPTURE(ran->err);
        REQUIRE(ran->exit_code == 0);
        return ran->out;
    }
    std::string make(const Foreign& kind) {
        std::string path = host.folder_path(kind.type);
        keygen(std::string("-q ") + kind.options + " -C x -N '' -f " + path);
        return path;
    }
    void check_enrolment_refused(const std::string& public_key, const std::string& named) {
        const auto before = host.all_files();
        const Ran ran = run_as(
            host, "admin",
            {"roster", "enrol", "wati", "--name", "Wati", "--public-key", public_key, "--yes"});
        CAPTURE(ran.err);
        CHECK((ran.code == 1 || ran.code == 2));
        CHECK(holds(ran.err,
                    "a key of type " + named +
                        " is not accepted, only ssh-ed25519 and sk-ssh-ed25519@openssh.com"));
        CHECK(host.all_files() == before);
    }
};

}  // namespace

TEST_CASE("foreign keys: rsa, ecdsa and certificates are not enrolled") {
    KeyWorld world;
    for (const Foreign& kind : kForeign) {
        CAPTURE(kind.type);
        world.check_enrolment_refused(world.make(kind) + ".pub", kind.named);
    }
    const std::string authority = world.host.folder_path("authority");
    world.keygen("-q -t ed25519 -C x -N '' -f " + authority);
    world.host.key("wati");
    world.keygen("-q -s " + authority + " -I wati -n wati " +
                 world.host.folder_path("keys/wati.pub"));
    world.check_enrolment_refused(world.host.folder_path("keys/wati-cert.pub"),
                                  "ssh-ed25519-cert-v01@openssh.com");
}

TEST_CASE("foreign keys: a private key is burnt, and no verb takes it for its public half") {
    KeyWorld world;
    TestHost& host = world.host;
    const std::string wati = host.key("wati");
    const std::string sari = host.key("sari");
    const std::string alone = host.folder_path("alone");
    host.write(alone, host.read(wati));
    const std::string posing = host.folder_path("posing.pub");
    host.write(posing, host.read(wati));
    const std::string pem = host.folder_path("pem");
    world.keygen("-q -t rsa -b 2048 -m PEM -C x -N geheim -f " + pem);
    const auto refuse = [&](std::vector<std::string> args, const std::string& key) {
        CAPTURE(key);
        args.insert(args.end(), {"--public-key", key, "--yes"});
        check_refused(host, "admin", args,
                      {1,
                       {"this is a private key: whoever was given it can sign with it",
                        "hint: it is burnt: let its owner make a new one: yankomas key new"}});
    };
    for (const std::string& key :
         {wati, alone, posing, pem, host.folder_path("posing"), host.read(wati)})
        refuse({"roster", "enrol", "wati", "--name", "Wati"}, key);
    for (const std::string& key : {wati, pem}) refuse({"roster", "key", "budi"}, key);
    refuse({"roster", "revoke-key", "sari", "--reason", "hilang"}, sari);
    const Ran ran = run_as(
        host, "admin",
        {"roster", "enrol", "wati", "--name", "Wati", "--public-key", host.read(wati), "--yes"});
    CHECK(!holds(ran.err, "BEGIN OPENSSH"));
}

TEST_CASE("foreign keys: no change of the roster takes a private key, as a file or as text") {
    KeyWorld world;
    TestHost& host = world.host;
    std::vector<std::string> change;
    std::string owner = "wati";
    SUBCASE("an enrolment") { change = {"roster", "enrol", "wati", "--name", "Wati"}; }
    SUBCASE("a second key") {
        owner = "budi";
        change = {"roster", "key", "budi"};
    }
    SUBCASE("a revocation") {
        owner = "sari";
        change = {"roster", "revoke-key", "sari", "--reason", "hilang"};
    }
    const std::string key = host.key(owner);
    const std::string alone = host.folder_path("alone");
    host.write(alone, host.read(key));
    // The private key stands beside its public half, stands alone, or is pasted.
    for (const std::string& given : {key, alone, host.read(key), "ssh-ed25519 " + host.read(key)}) {
        CAPTURE(given);
        auto command = change;
        command.insert(command.end(), {"--public-key", given, "--yes"});
        check_refused(host, "admin", command, {1, {"this is a private key"}});
    }
}

TEST_CASE("foreign keys: a signature by rsa or ecdsa in a case is named and is not good") {
    for (const Foreign& kind : kForeign) {
        CAPTURE(kind.type);
        KeyWorld world;
        const std::string key = world.make(kind);
        const std::string bytes = world.host.read(kCase);
        const std::size_t line = bytes.rfind("  sig: ");
        const auto blob =
            unarmour(world.keygen("-q -Y sign -n yankomas-case -f " + key, bytes.substr(0, line)));
        REQUIRE(blob);
        world.host.write(kCase, bytes.substr(0, line) + "  sig: " + base64_encode(*blob) + "\n");
        const Ran ran = run_as(world.host, "sari", {"lint"});
        CAPTURE(ran.out);
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, "error[YK101]"));
        CHECK(holds(ran.out, std::string("a key of type ") + kind.named + " is not accepted"));
        CHECK(run_as(world.host, "budi", words("note 0001 x --yes")).code == 1);
    }
}

TEST_CASE("foreign keys: a roster that names one can't be read past it") {
    for (const Foreign& kind : kForeign) {
        CAPTURE(kind.type);
        KeyWorld world;
        std::string line = world.host.read(world.make(kind) + ".pub");
        line.resize(line.rfind(' '));
        RosterEntry entry;
        entry.act = RosterAct::enrol;
        entry.person = PersonId("wati");
        entry.name = "Wati";
        entry.key = line;
        world.office.add(std::move(entry), "2026-02-05T08:00:00+07:00");
        put_office(world.host, world.office);
        const Ran ran = run_as(world.host, "sari", {"lint"});
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, "roster.yaml"));
        CHECK(holds(ran.out, "error[YK005]: expected \"ssh-ed25519 ...\" without a comment"));
        check_refused(world.host, "budi", words("note 0001 x --yes"), {1, {"YK005"}});
    }
}

TEST_CASE("foreign keys: the exported signers are literal ids, and times end in Z") {
    KeyWorld world;
    const Ran ran = run_as(world.host, "sari", {"roster", "export"});
    REQUIRE(ran.code == 0);
    const std::regex line(
        "[a-z][a-z0-9]*(-[a-z0-9]+)*( namespaces=\"[a-z,-]+\"| valid-(after|before)=\"[0-9]+Z\")+ "
        "(ssh-ed25519|sk-ssh-ed25519@openssh\\.com) [A-Za-z0-9+/]+=*");
    int keys = 0;
    for (const std::string_view text : split(ran.out, '\n')) {
        if (text.empty() || text.starts_with('#')) continue;
        CAPTURE(text);
        CHECK(std::regex_match(std::string(text), line));
        ++keys;
    }
    CHECK(keys == 5);  // the second admin is one of them
}

}  // namespace yankomas::test
