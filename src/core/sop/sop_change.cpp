// Compares two versions of a procedure key by key.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/sop_change.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/base/text.h"

namespace yankomas {

namespace {

// The keys of one thing, each as the file spells it, but with the steps of the newer version, so
// that a renumbered step is no difference.
struct KeyValue {
    std::string_view key;
    std::string text;
};
using KeyValues = std::vector<KeyValue>;

// Spells the values of one version.
class Speller {
public:
    // `steps` leads from the numbers of this version to those of the newer one; null for the newer
    // version itself.
    explicit Speller(const StepMap* steps) : steps_(steps) {}

    void add(std::string_view key, std::string text) { values_.push_back({key, std::move(text)}); }
    template <class Id>
    void add_ids(std::string_view key, const std::vector<Id>& ids) {
        std::vector<std::string> names;
        for (const Id& id : ids) names.push_back(id.value);
        add(key, join(names, ", "));
    }
    void add_steps(std::string_view key, const std::vector<StepNumber>& steps) {
        std::vector<std::string> names;
        for (const StepNumber step : steps) names.push_back(number(step));
        add(key, join(names, ", "));
    }
    void add_next(std::string_view key, Next next) {
        add(key, next.step ? number(*next.step) : std::string("end"));
    }
    void add_requirements(const std::vector<Requirement>& requirements) {
        std::vector<std::string> names;
        for (const Requirement& need : requirements) {
            std::string name = need.kind.value;
            if (need.since) name += " since " + number(*need.since);
            names.push_back(std::move(name));
        }
        add("requires", join(names, ", "));
    }
    [[nodiscard]] KeyValues take() { return std::move(values_); }

private:
    // Returns the number of a step in the newer version; one that is gone keeps its own: "2
    // (gone)".
    [[nodiscard]] std::string number(StepNumber step) const {
        if (steps_ == nullptr) return std::to_string(step.value);
        const auto found = steps_->find(step);
        const bool is_gone = found == steps_->end() || !found->second;
        return is_gone ? fmt::format("{} (gone)", step.value)
                       : std::to_string(found->second->value);
    }

    const StepMap* steps_;
    KeyValues values_;
};

std::string truth(bool value) { return value ? "true" : ""; }

KeyValues head_of(const Sop& sop, Speller speller) {
    speller.add("title", sop.title);
    speller.add("basis", sop.basis);
    speller.add("days", sop.days == DayMeaning::working ? "working" : "calendar");
    speller.add("late-recording", to_string(sop.late_recording));
    speller.add("partial", truth(sop.partial));
    for (const HeadRoles& list : kHeadRoles) speller.add_ids(list.key, sop.*list.roles);
    speller.add("takeover-until", sop.takeover_until ? to_string(*sop.takeover_until) : "");
    return speller.take();
}

KeyValues values_of(const Step& step, Speller speller) {
    speller.add("title", step.title);
    speller.add("short", step.short_title);
    speller.add_ids("by", step.by);
    speller.add_ids("with", step.with);
    speller.add_requirements(step.requirements);
    speller.add("time", to_string(step.time));
    speller.add_ids("produces", step.produces);
    speller.add_steps("not-by", step.not_by);
    speller.add("signatures", std::to_string(step.signatures));
    if (step.outcomes.empty()) speller.add_next("next", step.next);
    speller.add("stage", step.stage ? std::string(name_of(*step.stage)) : std::string());
    return speller.take();
}

KeyValues values_of(const Outcome& outcome, Speller speller) {
    speller.add("title", outcome.title);
    speller.add_next("next", outcome.next);
    if (outcome.produces) speller.add_ids("produces", *outcome.produces);
    speller.add("after-limit", truth(outcome.after_limit));
    return speller.take();
}

KeyValues values_of(const Role& role, Speller speller) {
    speller.add("title", role.title);
    speller.add("short", role.short_title);
    speller.add("outside", truth(role.outside));
    speller.add("single", truth(role.single));
    speller.add_ids("recorded-by", role.recorded_by);
    return speller.take();
}

KeyValues values_of(const DocumentType& type, Speller speller) {
    speller.add("title", type.title);
    speller.add("short", type.short_title);
    speller.add("class", std::string(name_of(type.document_class)));
    return speller.take();
}

KeyValues values_of(const Hold& hold, Speller speller) {
    speller.add("title", hold.title);
    speller.add_ids("roles", hold.roles);
    speller.add("limit", hold.limit ? to_string(*hold.limit) : std::string());
    return speller.take();
}

KeyValues values_of(const Exit& exit, Speller speller) {
    speller.add("title", exit.title);
    speller.add_ids("roles", exit.roles);
    speller.add_steps("from", exit.from);
    speller.add_requirements(exit.requirements);
    speller.add("void", truth(exit.is_void));
    return speller.take();
}

KeyValues values_of(const Subject& subject, Speller speller) {
    speller.add("title", subject.title);
    return speller.take();
}

class Comparison {
public:
    Comparison(const Sop& before, const Sop& after, const StepMap& steps)
        : before_(before), after_(after), steps_(steps) {}

    std::vector<SopChange> all() &&;

private:
    [[nodiscard]] Speller older() const { return Speller(&steps_); }
    [[nodiscard]] static Speller newer() { return Speller(nullptr); }
    // Adds each key that differs between two things, which `named` names.
    void compare(const SopChange& named, const KeyValues& was, const KeyValues& is);
    template <class Id, class T>
    void compare_lists(SopPart part, const Listed<Id, T>& was, const Listed<Id, T>& is,
                       const std::string& of = {});
    void compare_steps();

    const Sop& before_;
    const Sop& after_;
    const StepMap& steps_;
    std::vector<SopChange> changes_;
};

void Comparison::compare(const SopChange& named, const KeyValues& was, const KeyValues& is) {
    const auto value = [](const KeyValues& values, std::string_view key) {
        const auto found = std::ranges::find(values, key, &KeyValue::key);
        return found == values.end() ? KeyValue{key, {}} : *found;
    };
    std::vector<std::string_view> keys;
    for (const KeyValue& one : is) keys.push_back(one.key);
    for (const KeyValue& one : was) {
        if (std::ranges::find(keys, one.key) == keys.end()) keys.push_back(one.key);
    }
    for (const std::string_view key : keys) {
        const KeyValue old = value(was, key);
        const KeyValue now = value(is, key);
        if (old.text == now.text) continue;
        SopChange change = named;
        change.field = std::string(key);
        change.was = old.text;
        change.is = now.text;
        changes_.push_back(std::move(change));
    }
}

// An outcome is named with its step: "4 setuju".
template <class Id, class T>
void Comparison::compare_lists(SopPart part, const Listed<Id, T>& was, const Listed<Id, T>& is,
                               const std::string& of) {
    const auto name = [&](const Id& id) { return of.empty() ? id.value : of + ' ' + id.value; };
    for (const auto& [id, value] : is) {
        const T* old = find(was, id);
        if (old == nullptr) {
            changes_.push_back({part, {}, name(id), value.title, {}, {}, {}});
        } else {
            compare({part, name(id), name(id), value.title, {}, {}, {}}, values_of(*old, older()),
                    values_of(value, newer()));
        }
    }
    for (const auto& [id, value] : was) {
        if (find(is, id) == nullptr)
            changes_.push_back({part, name(id), {}, value.title, {}, {}, {}});
    }
}

void Comparison::compare_steps() {
    const auto number = [](StepNumber step) { return std::to_string(step.value); };
    for (const Step& old : before_.steps) {
        const auto found = steps_.find(old.number);
        const Step* now =
            found == steps_.end() || !found->second ? nullptr : after_.step(*found->second);
        if (now == nullptr) {
            changes_.push_back({SopPart::step, number(old.number), {}, old.title, {}, {}, {}});
            continue;
        }
        const SopChange named{
            SopPart::step, number(old.number), number(now->number), now->title, {}, {}, {}};
        if (old.number != now->number) changes_.push_back(named);
        compare(named, values_of(old, older()), values_of(*now, newer()));
        compare_lists(SopPart::outcome, old.outcomes, now->outcomes, number(now->number));
    }
    for (const Step& step : after_.steps) {
        const bool is_new = std::ranges::none_of(
            steps_, [&](const auto& one) { return one.second == step.number; });
        if (is_new)
            changes_.push_back({SopPart::step, {}, number(step.number), step.title, {}, {}, {}});
    }
}

std::vector<SopChange> Comparison::all() && {
    compare({SopPart::head, {}, {}, after_.title, {}, {}, {}}, head_of(before_, older()),
            head_of(after_, newer()));
    compare_steps();
    compare_lists(SopPart::role, before_.roles, after_.roles);
    compare_lists(SopPart::document, before_.documents, after_.documents);
    compare_lists(SopPart::hold, before_.holds, after_.holds);
    compare_lists(SopPart::exit, before_.exits, after_.exits);
    compare_lists(SopPart::subject, before_.subjects, after_.subjects);
    return std::move(changes_);
}

}  // namespace

std::string_view name_of(SopPart part) {
    static constexpr std::array<std::string_view, 8> kParts = {
        "head", "step", "outcome", "role", "document", "hold", "exit", "subject"};
    return kParts.at(static_cast<std::size_t>(part));
}

std::vector<SopChange> changes_between(const Sop& before, const Sop& after, const StepMap& steps) {
    return Comparison(before, after, steps).all();
}

StepMap same_numbers(const Sop& before, const Sop& after) {
    StepMap steps;
    for (const Step& step : before.steps)
        steps[step.number] =
            after.step(step.number) != nullptr ? std::optional(step.number) : std::nullopt;
    return steps;
}

}  // namespace yankomas
