// A case as data: the item of yankomas.show/1.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/record/correcting.h"
#include "core/record/elapsed.h"
#include "core/record/migrating.h"
#include "core/record/predecessor.h"
#include "core/record/progress.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"
#include "render/cases/shown_case.h"
#include "render/findings/diagnostic.h"
#include "render/kit/json.h"

namespace yankomas {

namespace {

// What is said of the file of a document; null if it has none.
Json json_of_state(const CaseEntry& entry, std::size_t i, const ShownCase& shown) {
    if (!entry.documents[i].file) return {};
    if (shown.progress().find_forgotten(entry, entry.documents[i]) != nullptr) return "forgotten";
    switch (shown.docket.state_of(entry, i)) {
        case FileState::same: return "here";
        case FileState::absent: return "missing";
        case FileState::unread: return "unread";
        case FileState::differs: return "changed";
        case FileState::unsafe: return "unsafe";
    }
    return {};
}

Json json_of_documents(const CaseEntry& entry, const ShownCase& shown) {
    Json list = Json::array();
    for (std::size_t i = 0; i < entry.documents.size(); ++i) {
        const Document& document = entry.documents[i];
        list.push_back({{"kind", document.kind},
                        {"number", document.number},
                        {"date", document.date},
                        {"file", document.file},
                        {"size", document.size},
                        {"digest", text_or_null(document.digest.value())},
                        {"state", json_of_state(entry, i, shown)}});
    }
    return list;
}

// Null for an act that is no correction, migration or forgetting.
Json has_effect(const CaseEntry& entry, const Progress& progress) {
    if (entry.act == CaseAct::forget)
        return std::ranges::find(progress.forgotten, entry.number, &Forgotten::entry) !=
               progress.forgotten.end();
    if (entry.act == CaseAct::migrate) return has_moved(progress, entry.number);
    if (entry.act != CaseAct::correct) return {};
    return find_correction(progress, entry.number) != nullptr;
}

Json json_of(const CaseEntry& entry, const ShownCase& shown) {
    const Zone zone = shown.zone();
    const Appointment* held = appointment_of(entry, shown);
    const Pass* pass = pass_of(entry, shown.progress());
    const ClockVerdict* clock = verdict_of(entry, shown.judgement.standing);
    return {{"entry", entry.number},
            {"act", name_of(entry.act)},
            {"step", entry.step},
            {"pass", pass == nullptr ? Json() : Json(pass->number)},
            {"outcome", entry.outcome},
            {"exit", entry.exit},
            {"hold", entry.hold},
            {"about", entry.about},
            {"kind", entry.kind},
            {"digest", entry.digest},
            {"sop", entry.sop},
            {"person", entry.person},
            {"register", entry.register_text},
            {"received", entry.received},
            {"at", to_string(entry.at, zone)},
            {"occurred", json_of(entry.occurred, zone)},
            {"by", entry.by},
            {"name", shown.roster().name_of(entry.by)},
            {"role", entry.role},
            {"capacity", held == nullptr ? Json() : Json(name_of(held->capacity))},
            {"for", entry.party},
            {"due", clock == nullptr ? Json() : json_of(clock->due, zone)},
            {"verdict", clock == nullptr ? Json() : Json(name_of(clock->verdict))},
            {"late", clock == nullptr ? Json() : json_of(clock->late)},
            {"outside", clock != nullptr && clock->outside},
            {"documents", json_of_documents(entry, shown)},
            {"title", entry.title},
            {"basis", entry.basis},
            {"reason", entry.reason},
            {"note", entry.note},
            {"has_effect", has_effect(entry, shown.progress())},
            {"steps_before", steps_before(entry, shown)},
            {"corrected_by", corrections_of(entry, shown.progress())}};
}

Json json_of_requirements(const ShownCase& shown, const Step& step) {
    return json_list(step.requirements, [&](const Requirement& need) {
        return Json{{"kind", need.kind},
                    {"since", need.since},
                    {"missing", !is_met(need, shown.sop, shown.progress())}};
    });
}

Json json_of_outputs(const ShownCase& shown, const std::vector<DocumentKind>& kinds) {
    return json_list(kinds, [&](const DocumentKind& kind) {
        return Json{{"kind", kind}, {"missing", !is_produced(kind, shown.sop, shown.progress())}};
    });
}

Json json_of_outcomes(const ShownCase& shown, const Step& step) {
    return json_list(step.outcomes, [&](const std::pair<OutcomeId, Outcome>& listed) {
        const auto& [id, outcome] = listed;
        return Json{{"outcome", id},
                    {"title", outcome.title},
                    {"next", outcome.next.step},
                    {"after_limit", outcome.after_limit},
                    {"produces", json_of_outputs(shown, produced_by(step, &outcome))}};
    });
}

// Returns null for a closed case.
Json json_of_standing(const ShownCase& shown) {
    const CaseSummary& summary = shown.summary;
    const Step* step = summary.step ? shown.sop.step(*summary.step) : nullptr;
    if (step == nullptr) return {};
    return {
        {"step", step->number},
        {"title", step->title},
        {"pass", summary.pass},
        {"limit", summary.limit},
        {"verdict", name_of(summary.clock.verdict)},
        {"due", json_of(summary.clock.due, shown.zone())},
        {"late", json_of(summary.clock.late)},
        {"outside", summary.clock.outside},
        {"waiting", json_of(summary.waiting)},
        {"hold", json_of(summary.hold, shown.zone())},
        {"requires", json_of_requirements(shown, *step)},
        {"produces", json_of_outputs(shown, step->produces)},
        {"outcomes", json_of_outcomes(shown, *step)},
        {"commands", json_list(ways_on(shown, shown.summary.id.value, Words()), &WayOn::command)}};
}

Json json_of_elapsed(const ShownCase& shown) {
    const std::optional<Elapsed> elapsed = elapsed_of(shown);
    if (!elapsed) return {};
    const auto step = [](const StepElapsed& taken) {
        return Json{{"sop", taken.sop},
                    {"step", taken.step},
                    {"passes", taken.passes},
                    {"working_days", taken.working_days},
                    {"outside", taken.outside}};
    };
    return {{"working_days", elapsed->working_days},
            {"outside", elapsed->outside},
            {"on_hold", elapsed->on_hold},
            {"on_paper", elapsed->on_paper},
            {"steps", json_list(elapsed->steps, step)}};
}

// The case that this one goes on from, and which of its steps were late.
Json json_of_predecessor(const CaseSummary& summary) {
    if (!summary.continues) return {};
    const Predecessor& before = *summary.continues;
    return {
        {"case", before.id},
        {"entry", before.ended_for},
        {"step", before.step},
        {"late", json_list(before.late, [](const LateStep& one) {
             return Json{{"step", one.step}, {"late", json_of(one.late)}, {"outside", one.outside}};
         })}};
}

}  // namespace

Json json_of_case(const Docket& docket, const Judgement& judgement) {
    const CaseSummary summary = summary_of(docket, judgement);
    const Sop* sop = present_sop(docket, judgement.standing.progress);
    Json object = {{"case", summary.id},
                   {"title", summary.title},
                   {"sop", summary.sop},
                   {"opened_under", docket.journal.header.sop},
                   {"sop_title", sop == nullptr ? Json() : Json(sop->title)},
                   {"partial", summary.partial},
                   {"state", json_of_state(summary)},
                   {"verified", summary.verified},
                   {"path", summary.path},
                   {"opened", json_of(summary.opened, docket.zone())},
                   {"closed", json_of(summary.closed, docket.zone())},
                   {"exit", summary.exit},
                   {"end", summary.end},
                   {"subject", summary.subject},
                   {"area", summary.area},
                   {"register", summary.register_text},
                   {"taken_over", json_of(summary.taken_over)},
                   {"continues", json_of_predecessor(summary)},
                   {"void", summary.is_void},
                   {"findings", json_of_counts(judgement.findings)},
                   {"unjudged_from", judgement.standing.unjudged_from},
                   {"left_out", judgement.standing.left_out}};
    if (sop == nullptr) return object;
    const ShownCase shown{docket, judgement, *sop, summary};
    object["timeline"] =
        json_list(entries_of(shown), [&](const CaseEntry& entry) { return json_of(entry, shown); });
    object["standing"] = json_of_standing(shown);
    object["elapsed"] = summary.verified ? json_of_elapsed(shown) : Json();
    return object;
}

}  // namespace yankomas
