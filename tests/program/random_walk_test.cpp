// A random walk of honest and clumsy people over all verbs that sign. Wherever it leads, the office
// goes on by the command line alone: some admin can enrol, and some officer can advance a case.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "support/small_office.h"
#include "support/test_host.h"

namespace yankomas::test {

namespace {

constexpr std::array<const char*, 3> kRoles = {"petugas", "kepala", "penyegel"};
constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
// The steps between two calls of `go_on`, which takes long. What goes wrong stays wrong until then.
constexpr int kSteps = 50;

// The number of steps: what YANKOMAS_WALK says, or 500.
int steps_to_walk() {
    const char* asked = std::getenv("YANKOMAS_WALK");
    return asked == nullptr ? 500 : std::stoi(asked);
}

class Walk {
public:
    explicit Walk(unsigned seed) : dice_(seed) {
        host_.now = Instant{1772417700};
        host_.environment.values["YANKOMAS_KEY"] = new_key("p1");
        people_.push_back("p1");
        must({"init", "--office", "kanwil-contoh", "--title", "Kanwil Contoh", "--zone", "WIB",
              "--person", "p1", "--name", "P1", "--yes"});
        host_.write(std::string(kSmallSopPath), small_sop());
        must({"roster", "publish", std::string(kSmallSopPath), "--yes"});
        for (const char* person : {"p2", "p3", "p4"}) {
            people_.emplace_back(person);
            must({"roster", "enrol", person, "--name", "P", "--public-key",
                  new_key(person) + ".pub", "--yes"});
            must({"roster", "appoint", person, person == people_[1] ? "petugas" : "kepala",
                  "--yes"});
        }
        must({"roster", "appoint", "p4", "penyegel", "--yes"});
        must({"roster", "admin", "p2", "--yes"});
        must({"roster", "admin", "p3", "--yes"});
    }

    // Somebody does something. Most acts are refused by some rule and change nothing.
    void step();
    // Checks that the office goes on: somebody is enrolled and appointed, opens a case and advances
    // it.
    void go_on();

    [[nodiscard]] const std::map<std::string, int>& done() const { return done_; }

private:
    using Args = std::vector<std::string>;

    int any(int count) { return std::uniform_int_distribution<int>(0, count - 1)(dice_); }
    bool chance(int percent) { return any(100) < percent; }
    template <class Items>
    const auto& one_of(const Items& items) {
        return items[static_cast<std::size_t>(any(static_cast<int>(items.size())))];
    }

    std::string new_key(const std::string& person) {
        keys_.emplace_back(person, fmt::format("{}-{}", person, keys_.size()));
        return host_.key(keys_.back().second);
    }
    std::string any_key_of(const std::string& person) {
        std::vector<std::string> own;
        for (const auto& [owner, name] : keys_)
            if (owner == person) own.push_back(name);
        return host_.key(one_of(own));
    }
    std::string any_public_key() { return host_.key(one_of(keys_).second) + ".pub"; }
    std::string any_case() { return cases_.empty() ? "0001" : one_of(cases_); }
    std::string any_day() {
        const auto at = host_.now.seconds + (any(400) - 300) * kDay;
        return to_string(local_date(Instant{at}, Zone::wib));
    }

    Ran run(Args args);
    void must(const Args& args);
    // Tries the command with one key after another. True if one of them was good for it.
    bool by_anybody(const Args& args);
    // Signs a change of the roster until it is in force. This returns what went wrong, or nothing.
    std::string change_roster(const Args& args);
    Args any_act();
    Args any_change();
    nlohmann::json shown_roster();
    // The entries of a case that are doubtful and that nobody has ratified.
    std::vector<int> doubtful_entries(const std::string& path);
    // Somebody ratifies what is doubtful in a case, or ends the case for it.
    void mend(const std::string& path, const std::string& id);
    // How many admins have a key that is not revoked.
    int live_admins();

    TestHost host_;
    std::mt19937 dice_;
    std::vector<std::string> people_;
    std::vector<std::pair<std::string, std::string>> keys_;  // owner, name of the key
    std::vector<std::string> cases_;                         // their ids
    std::map<std::string, int> done_;
    std::string trail_;  // the commands that were run, to repeat them by hand
};

Ran Walk::run(Args args) {
    Ran ran = host_.run(args);
    const std::string line = join(args, " ");
    CAPTURE(trail_);
    CAPTURE(line);
    CAPTURE(ran.err);
    REQUIRE(ran.code <= 3);
    if (ran.code != 0) return ran;
    if (args[0] == "new") cases_.push_back(ran.out.substr(ran.out.find("YK-"), 12));
    const std::string verb = args[0] == "roster" ? "roster " + args[1] : args[0];
    ++done_[verb];
    trail_ += fmt::format("{}  {}\n", to_string(host_.now, Zone::wib), line);
    return ran;
}

void Walk::must(const Args& args) {
    const Ran ran = run(args);
    CAPTURE(join(args, " "));
    CAPTURE(ran.err);
    REQUIRE(ran.code == 0);
}

Walk::Args Walk::any_change() {
    const std::string person = one_of(people_);
    const std::string role = one_of(kRoles);
    switch (any(12)) {
        case 0: {
            const std::string name = fmt::format("p{}", people_.size() + 1);
            people_.push_back(name);
            return {"enrol", name, "--name", "P", "--public-key", new_key(name) + ".pub"};
        }
        case 1: return {"key", person, "--public-key", new_key(person) + ".pub"};
        case 2:
            return {"revoke-key", person,  "--public-key", any_key_of(person) + ".pub",
                    "--reason",   "hilang"};
        case 3:
            return {"revoke-key", person,   "--public-key",        any_key_of(person) + ".pub",
                    "--reason",   "dicuri", "--compromised-since", any_day()};
        case 4:
        case 5: return {"appoint", person, role};
        case 6: return {"appoint", person, role, "--from", any_day(), "--until", any_day()};
        case 7: return {"dismiss", person, role};
        case 8: return {"admin", person};
        case 9: return {"unadmin", person};
        case 10: return {"quorum", std::to_string(1 + any(4))};
        default: return {"cosign", std::to_string(1 + any(60))};
    }
}

Walk::Args Walk::any_act() {
    if (chance(40)) {
        Args change = any_change();
        change.insert(change.begin(), "roster");
        return change;
    }
    const std::string which = any_case();
    switch (any(14)) {
        case 0: return {"new", "contoh", "--title", "Perkara"};
        case 1: return {"seal"};
        case 2: return {"note", which, "catatan"};
        case 3: return {"hold", which, "menunggu-berkas", "--reason", "berkas"};
        case 4: return {"resume", which};
        case 5: return {"return", which, "--step", std::to_string(1 + any(2)), "--reason", "salah"};
        case 6:
            return {
                "exit", which, "dicabut", "--reason", "dicabut", "--doc", "pencabutan,number=3"};
        case 7: return {"cosign", which, std::to_string(1 + any(9))};
        case 8: return {"repair", which};
        case 9: return {"attach", which, "--doc", "permohonan,number=1"};
        case 10:
            return {"advance",   which,
                    "--outcome", one_of(std::array{"setuju", "perbaiki"}),
                    "--doc",     "putusan,number=2",
                    "--doc",     "atk,number=7"};
        case 11: return {"advance", which, "--doc", "tanda-terima,number=9"};
        default: return {"advance", which, "--for", "PK-0001", "--doc", "permohonan,number=1"};
    }
}

nlohmann::json Walk::shown_roster() {
    // Entries that somebody dated ahead are taken away first.
    static_cast<void>(host_.run({"repair", "roster.yaml", "--yes"}));
    const Ran ran = host_.run({"roster", "show", "--format", "json"});
    CAPTURE(trail_);
    CAPTURE(ran.err);
    REQUIRE(ran.code <= 1);
    REQUIRE_FALSE(ran.out.empty());
    return nlohmann::json::parse(ran.out);
}

int Walk::live_admins() {
    const auto shown = shown_roster();
    return static_cast<int>(std::ranges::count_if(shown.at("items"), [](const auto& person) {
        return person.at("admin") && std::ranges::any_of(person.at("keys"), [](const auto& key) {
                   return key.at("revoked").is_null();
               });
    }));
}

void Walk::step() {
    host_.now.seconds += any(9) * kHour;
    if (chance(5)) host_.now.seconds += any(40) * kDay;
    const std::size_t people = people_.size();
    const std::size_t keys = keys_.size();
    Args args = any_act();
    // The last admin would be warned that nobody comes after him, so he does not revoke his key.
    if (args[0] == "roster" && args[1] == "revoke-key" && live_admins() == 1) return;
    args.emplace_back("--yes");
    if (args[0] != "repair") args.insert(args.end(), {"--key", any_key_of(one_of(people_))});
    // Now and then somebody's clock is wrong: a battery is empty, a year was mistyped.
    const Instant right = host_.now;
    if (chance(3)) host_.now.seconds += (any(800) - 400) * kDay;
    const Ran ran = run(args);
    host_.now = right;
    if (ran.code == 0) return;
    people_.resize(people);
    keys_.resize(keys);
}

bool Walk::by_anybody(const Args& args) {
    for (const auto& [owner, name] : keys_) {
        Args signed_by = args;
        signed_by.insert(signed_by.end(), {"--yes", "--key", host_.key(name)});
        if (run(signed_by).code == 0) return true;
    }
    return false;
}

std::string Walk::change_roster(const Args& args) {
    Args change = args;
    change.insert(change.begin(), "roster");
    if (!by_anybody(change)) return "nobody may sign " + join(change, " ");
    const auto waits = [&] {
        const auto shown = shown_roster();
        std::vector<int> pending;
        for (const auto& one : shown.at("pending")) pending.push_back(one.at("entry"));
        return pending;
    };
    const std::vector<int> pending = waits();
    if (pending.empty()) return {};
    const int entry = *std::ranges::max_element(pending);
    for (std::size_t i = 0; i < people_.size(); ++i) {
        const std::vector<int> now = waits();
        if (std::ranges::find(now, entry) == now.end()) return {};
        if (!by_anybody({"roster", "cosign", std::to_string(entry)}))
            return "nobody may cosign " + join(change, " ");
    }
    return "it still waits: " + join(change, " ");
}

std::vector<int> Walk::doubtful_entries(const std::string& path) {
    const Ran lint = host_.run({"lint", path, "--format", "json"});
    const std::string journal = host_.read(path);
    const auto told = nlohmann::json::parse(lint.out);
    std::vector<int> doubtful;
    for (const auto& found : told.at("items")) {
        const std::string rule = found.at("rule");
        if (rule != "YK104" && rule != "YK105" && rule != "YK113") continue;
        int entry = 0;
        int line = 0;
        for (const std::string_view text : split(journal, '\n')) {
            if (++line > found.at("line")) break;
            if (text.starts_with("- do: ")) ++entry;
        }
        doubtful.push_back(entry);
    }
    return doubtful;
}

void Walk::mend(const std::string& path, const std::string& id) {
    static_cast<void>(host_.run({"repair", id, "--yes"}));
    for (const int entry : doubtful_entries(path)) {
        const std::string number = std::to_string(entry);
        if (by_anybody({"cosign", id, "--entry", number})) continue;
        by_anybody({"exit", id, "tidak-sah", "--entry", number, "--reason", "kunci dicuri"});
        break;
    }
    const Ran shown = host_.run({"show", id});
    CAPTURE(path);
    CAPTURE(shown.err);
    CHECK(shown.code == 0);
}

void Walk::go_on() {
    CAPTURE(trail_);
    // Entries that somebody dated ahead can be taken away.
    for (const char* journal : {"roster.yaml", "seals.yaml"})
        static_cast<void>(host_.run({"repair", journal, "--yes"}));
    const std::string name = fmt::format("p{}", people_.size() + 1);
    people_.push_back(name);
    const std::string key = new_key(name);
    CHECK(change_roster({"enrol", name, "--name", "P", "--public-key", key + ".pub"}).empty());
    CHECK(change_roster({"appoint", name, "petugas"}).empty());
    const Ran opened = run({"new", "contoh", "--title", "Perkara", "--yes", "--key", key});
    CAPTURE(opened.err);
    REQUIRE(opened.code == 0);
    const std::string id = cases_.back();
    const Ran advanced = run(
        {"advance", id, "--for", "PK-0001", "--doc", "permohonan,number=1", "--yes", "--key", key});
    CAPTURE(advanced.err);
    REQUIRE(advanced.code == 0);
    // What a stolen key signed is ratified, or its case ends for it.
    const auto all = nlohmann::json::parse(host_.run({"list", "--format", "json"}).out);
    for (const auto& one : all.at("items"))
        if (!one.at("verified").get<bool>()) mend(one.at("path"), one.at("case"));
    const Ran listed = host_.run({"list"});
    CAPTURE(listed.err);
    CHECK(listed.code <= 1);
    CHECK(listed.out.find(id) != std::string::npos);
}

}  // namespace

TEST_CASE("random walk: an office never comes to its end by what people do with its commands") {
    const int steps = steps_to_walk();
    std::map<std::string, int> done;
    for (int first = 0; first < steps; first += 250) {
        const auto seed = static_cast<unsigned>(first / 250);
        CAPTURE(seed);
        Walk walk(seed);
        for (int i = 1; i <= std::min(250, steps - first); ++i) {
            walk.step();
            if (i % kSteps == 0) walk.go_on();
        }
        for (const auto& [verb, count] : walk.done()) done[verb] += count;
    }
    std::string counts;
    for (const auto& [verb, count] : done) counts += fmt::format(" {} {};", count, verb);
    MESSAGE("of ", steps, " steps the office took", counts);
    for (const char* verb :
         {"seal", "roster enrol", "roster revoke-key", "roster quorum", "advance"})
        CHECK(done[verb] > 0);
}

}  // namespace yankomas::test
