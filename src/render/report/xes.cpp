// Writes events as a log of XES (IEEE 1849-2016), which programs for process mining read.
// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "core/report/case_events.h"
#include "render/cases/case_list.h"
#include "render/kit/html.h"
#include "render/report/event_log.h"

namespace yankomas {

namespace {

// What every trace and every event has is declared as global, with the value that stands for none.
constexpr std::string_view kHead =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<log xmlns="http://www.xes-standard.org/" xes.version="1849.2016" xes.features="">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<global scope="trace">
<string key="concept:name" value="UNKNOWN"/>
<string key="sop" value="UNKNOWN"/>
<string key="state" value="UNKNOWN"/>
</global>
<global scope="event">
<string key="concept:name" value="UNKNOWN"/>
<date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
<string key="lifecycle:transition" value="complete"/>
<string key="org:role" value="UNKNOWN"/>
<string key="org:resource" value="UNKNOWN"/>
<int key="entry" value="0"/>
<string key="sop" value="UNKNOWN"/>
</global>
<classifier name="Activity" scope="event" keys="concept:name"/>
<classifier name="Activity and lifecycle" scope="event" keys="concept:name lifecycle:transition"/>
<classifier name="Activity and role" scope="event" keys="concept:name org:role"/>
)";

// The numbers that stand for people in one log.
using Resources = std::map<PersonId, std::size_t>;

void add(std::string& xml, std::string_view key, std::string_view value) {
    xml += fmt::format("<string key=\"{}\" value=\"{}\"/>\n", key, escape_markup(value));
}

void add(std::string& xml, std::string_view key, int value) {
    xml += fmt::format("<int key=\"{}\" value=\"{}\"/>\n", key, value);
}

// Adds an optional id under its key.
template <class Id>
void add_id(std::string& xml, std::string_view key, const std::optional<Id>& id) {
    if (id) add(xml, key, id->value);
}

// Spells a time with milliseconds: 2026-03-02T09:15:00.000+07:00.
std::string in_milliseconds(Instant at, Zone zone) {
    std::string text = to_string(at, zone);
    return text.insert(text.size() - spelled_offset(zone).size(), ".000");
}

void add_event(std::string& xml, const CaseEvent& event, Resources& resources, Zone zone) {
    const std::size_t next = resources.size() + 1;
    const std::size_t resource = resources.try_emplace(event.by, next).first->second;
    xml += "<event>\n";
    add(xml, "concept:name", event.activity);
    xml += fmt::format("<date key=\"time:timestamp\" value=\"{}\"/>\n",
                       in_milliseconds(event.at, zone));
    add(xml, "lifecycle:transition", name_of(event.transition));
    add(xml, "org:role", event.role.value);
    add(xml, "org:resource", fmt::format("R{}", resource));
    add(xml, "entry", event.entry.value);
    add(xml, "sop", to_string(event.sop));
    add_id(xml, "step", event.step);
    if (event.pass) add(xml, "pass", *event.pass);
    if (event.verdict) add(xml, "verdict", name_of(*event.verdict));
    add_id(xml, "outcome", event.outcome);
    add_id(xml, "exit", event.exit);
    add_id(xml, "hold", event.hold);
    xml += "</event>\n";
}

}  // namespace

std::string render_xes(const std::vector<CaseTrace>& traces, const OfficeId& office, Zone zone) {
    std::string xml(kHead);
    add(xml, "concept:name", office.value);
    add(xml, "lifecycle:model", "standard");
    Resources resources;
    for (const CaseTrace& trace : traces) {
        xml += "<trace>\n";
        add(xml, "concept:name", trace.id.value);
        add(xml, "sop", to_string(trace.sop));
        add(xml, "state", name_of(trace.state));
        if (trace.taken_over) add(xml, "taken-over-at", trace.taken_over->step.value);
        for (const CaseEvent& event : trace.events) add_event(xml, event, resources, zone);
        xml += "</trace>\n";
    }
    return xml + "</log>\n";
}

}  // namespace yankomas
