// Looks people and keys up in the roster.
// SPDX-License-Identifier: Apache-2.0
#include "work/documents/recipients.h"

#include <algorithm>

#include "render/kit/text.h"
#include "store/office/open_office.h"
#include "store/parcel/age.h"

namespace yankomas {

namespace {

using People = std::set<PersonId>;

class Finder {
public:
    Finder(const Host& host, const OpenedOffice& office, const std::set<Digest>& sops)
        : roster_(office.record.roster),
          now_(host.now),
          today_(local_date(host.now, office.record.config.zone)) {
        for (const Digest& digest : sops) {
            const auto found = office.record.sops.find(digest);
            if (found != office.record.sops.end()) sops_.push_back(&found->second);
        }
    }

    [[nodiscard]] People all() const {
        People people;
        for (const Sop* sop : sops_) {
            for (const auto& [role, facts] : sop->roles) {
                if (!facts.outside) add_holders(people, role);
            }
        }
        return people;
    }

    // A word is a person, or a role of the procedures.
    [[nodiscard]] Status add_named(People& people, const std::string& word) const {
        if (roster_.person(PersonId(word)) != nullptr) {
            people.insert(PersonId(word));
            return Done{};
        }
        const RoleId role(word);
        const auto knows = [&](const Sop* sop) { return find(sop->roles, role) != nullptr; };
        if (std::ranges::none_of(sops_, knows)) {
            return bad_usage(
                message("'{}' is nobody of the roster and no role of these cases", word),
                {message("--for takes a name of {}", command("yankomas roster show"))});
        }
        if (std::ranges::any_of(sops_, [&](const Sop* sop) { return sop->is_outside(role); })) {
            return refused(
                message("{} is an outside role, and papers do not go out by a role", role), {},
                {message("name the person: --for PERSON")});
        }
        const std::size_t before = people.size();
        add_holders(people, role);
        if (people.size() != before || !roster_.in_force(now_).holders(role, today_).empty())
            return Done{};
        return refused(message("nobody holds the role {} today", role), {},
                       {message("yankomas roster show names who holds which role")});
    }

    // Returns the live keys of a person to which age can encrypt.
    [[nodiscard]] std::vector<std::string> keys_of(const PersonId& person) const {
        std::vector<std::string> keys;
        for (const KeyRecord& record : roster_.keys) {
            if (record.person == person && !roster_.in_force(now_).is_revoked(record.key) &&
                is_key_for_age(record.key))
                keys.push_back(record.key);
        }
        return keys;
    }

    [[nodiscard]] bool has_live_key(const PersonId& person) const {
        return roster_.in_force(now_).has_live_key(person);
    }

private:
    void add_holders(People& people, const RoleId& role) const {
        for (const Appointment* held : roster_.in_force(now_).holders(role, today_))
            people.insert(held->person);
    }

    const Roster& roster_;
    Instant now_;
    Date today_;
    std::vector<const Sop*> sops_;
};

Error no_key_for_age(const std::vector<PersonId>& people, bool has_hardware_key) {
    const std::string names = joined(people, ", ", &PersonId::value);
    const Message what =
        has_hardware_key
            ? message("age can't encrypt to a hardware key, and these have no other: {}", names)
            : message("these have no key in force: {}", names);
    return refused(
        what, {},
        {message("leave them out: --without {}; or let them enter a second key: yankomas "
                 "roster key {} --public-key FILE",
                 people.front(), people.front())});
}

}  // namespace

Result<Recipients> find_recipients(const Host& host, const OpenedOffice& office,
                                   const std::set<Digest>& sops, const PackWants& wants) {
    const Finder finder(host, office, sops);
    People people;
    if (wants.to.empty()) people = finder.all();
    for (const std::string& word : wants.to) {
        if (auto status = finder.add_named(people, word); !status) return status.error();
    }
    for (const PersonId& person : wants.without) {
        if (people.erase(person) > 0) continue;
        return bad_usage(message("the parcel is not for {} anyway", person),
                         {message("leave --without {} out", person)});
    }
    Recipients recipients;
    std::vector<PersonId> on_hardware;
    std::vector<PersonId> keyless;
    for (const PersonId& person : people) {
        const std::vector<std::string> keys = finder.keys_of(person);
        if (keys.empty()) (finder.has_live_key(person) ? on_hardware : keyless).push_back(person);
        recipients.people.push_back(person);
        recipients.keys.insert(recipients.keys.end(), keys.begin(), keys.end());
    }
    if (!on_hardware.empty()) return no_key_for_age(on_hardware, true);
    if (!keyless.empty()) return no_key_for_age(keyless, false);
    if (!recipients.people.empty()) return recipients;
    return refused(message("nobody is left for whom the parcel would be"), {},
                   {message("name somebody: --for PERSON")});
}

}  // namespace yankomas
