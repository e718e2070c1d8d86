// Lays a procedure out step by step.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/table.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

constexpr int kStepColumn = 4;  // fields begin below the title of their step

template <class Id>
std::string listed(const std::vector<Id>& ids) {
    return joined(ids, ", ", [](const Id& id) { return to_string(id); });
}

std::vector<std::string> spell_documents(const std::vector<DocumentKind>& kinds, const Sop& sop) {
    std::vector<std::string> spelled;
    for (const DocumentKind& kind : kinds) spelled.push_back(spell_document(kind, sop));
    return spelled;
}

std::vector<std::string> spell_requirements(const std::vector<Requirement>& requirements,
                                            const Sop& sop, const Page& page) {
    std::vector<std::string> spelled;
    for (const Requirement& need : requirements) {
        const std::string text = spell_document(need.kind, sop);
        spelled.push_back(need.since ? page.say(message("{} since step {}", text, *need.since))
                                     : text);
    }
    return spelled;
}

Message way_to(Next next) {
    return next.step ? message("step {}", *next.step) : message("the end");
}

// Spells where an outcome leads and what it changes of the step: "step 1 with tolak: Ditolak;
// produces nothing".
std::string spell_outcome(const OutcomeId& id, const Outcome& outcome, const Sop& sop,
                          const Page& page) {
    std::string text =
        page.say(message("{} with {}: {}", page.say(way_to(outcome.next)), id, outcome.title));
    if (outcome.produces) {
        text = page.say(outcome.produces->empty()
                            ? message("{}; produces nothing", text)
                            : message("{}; produces {}", text,
                                      join(spell_documents(*outcome.produces, sop), ", ")));
    }
    if (outcome.after_limit) text = page.say(message("{}; only once the limit has lapsed", text));
    return text;
}

void show_ways(Page& page, const Step& step, const Sop& sop) {
    std::vector<std::string> ways;
    for (const auto& [id, outcome] : step.outcomes)
        ways.push_back(spell_outcome(id, outcome, sop, page));
    if (ways.empty()) ways.push_back(page.say(way_to(step.next)));
    page.fields(message("goes to"), ways);
}

// Every step shows the fields that all steps have. The other fields are shown only if the step has
// them.
void show_step(Page& page, const Step& step, const Sop& sop, bool notes) {
    page.beside(fmt::format("{:>4}  ", step.number.value), step.title);
    page.shift_fields(kStepColumn);
    page.field(message("by"), titles_of(sop.roles, step.by));
    if (!step.with.empty()) page.field(message("with"), titles_of(sop.roles, step.with));
    if (!step.not_by.empty())
        page.field(message("not by"), message("whoever did step {}", listed(step.not_by)));
    if (step.signatures > 1)
        page.field(message("signatures"),
                   counted("{} person", "{} different people", step.signatures));
    page.field(message("time"), to_string(step.time));
    if (step.stage) page.field(message("stage"), name_of(*step.stage));
    page.fields(message("requires"), spell_requirements(step.requirements, sop, page));
    page.fields(message("produces"), spell_documents(step.produces, sop));
    show_ways(page, step, sop);
    if (notes && !step.note.empty()) page.field(message("note"), step.note);
    page.shift_fields(0);
}

// Spells what becomes of each step: "1 becomes 1, 2 gone, 3 becomes 2".
std::string spell_map(const Migration& migration, const Page& page) {
    if (std::ranges::all_of(migration.steps,
                            [](const auto& one) { return one.first == one.second; }))
        return page.say(message("every step stays what it is"));
    std::vector<std::string> steps;
    for (const auto& [step, now] : migration.steps) {
        steps.push_back(
            page.say(now ? message("{} becomes {}", step, *now) : message("{} gone", step)));
    }
    return join(steps, ", ");
}

void show_takeover(Page& page, const Sop& sop) {
    if (sop.takeover_by.empty()) return;
    const std::string takers = titles_of(sop.roles, sop.takeover_by);
    page.field(message("taken over"),
               sop.takeover_until
                   ? message("by {}, until {}", takers, to_string(*sop.takeover_until))
                   : message("by {}, in the first year of the office's roster", takers));
}

void show_head(Page& page, const Sop& sop) {
    show_sop_name(page, sop);
    if (!sop.basis.empty()) page.field(message("basis"), sop.basis);
    page.field(message("a \"hari\" is"), sop.days == DayMeaning::working
                                             ? message("a working day")
                                             : message("a calendar day"));
    page.field(message("may be late"),
               message("recorded up to {} after it happened", to_string(sop.late_recording)));
    page.field(message("opened by"), titles_of(sop.roles, sop.open_by));
    if (!sop.assign_by.empty())
        page.field(message("assigned by"), titles_of(sop.roles, sop.assign_by));
    if (!sop.forget_by.empty())
        page.field(message("forgotten by"), titles_of(sop.roles, sop.forget_by));
    show_takeover(page, sop);
    if (!sop.migrate_by.empty())
        page.field(message("moved by"), titles_of(sop.roles, sop.migrate_by));
    for (const Migration& migration : sop.migrations) {
        page.field(message("from version {}", migration.from), spell_map(migration, page));
    }
}

void show_section(Page& page, const Message& title) {
    page.gap();
    page.heading(title);
}

template <class Id>
void show_item(Page& page, const Id& id, std::string_view title) {
    page.item(2, fmt::format("{}: {}", id.value, title));
}

// An outside party who is enrolled signs himself. For any other one an officer records what he did.
void show_roles(Page& page, const Sop& sop) {
    show_section(page, message("roles"));
    for (const auto& [id, role] : sop.roles) {
        show_item(page, id, role.title);
        if (!role.outside) continue;
        page.item(4, role.recorded_by.empty()
                         ? page.say(message("outside; signs himself"))
                         : page.say(message("outside; recorded by {}",
                                            titles_of(sop.roles, role.recorded_by))));
    }
}

void show_subjects(Page& page, const Sop& sop) {
    if (sop.subjects.empty()) return;
    show_section(page, message("subjects"));
    for (const auto& [id, subject] : sop.subjects) show_item(page, id, subject.title);
}

void show_documents(Page& page, const Sop& sop) {
    show_section(page, message("documents"));
    for (const auto& [kind, type] : sop.documents) {
        const std::string document_class = page.say(noun_of(type.document_class));
        show_item(page, kind, fmt::format("{} ({})", type.title, document_class));
    }
}

void show_holds(Page& page, const Sop& sop) {
    if (sop.holds.empty()) return;
    show_section(page, message("holds"));
    for (const auto& [id, hold] : sop.holds) {
        show_item(page, id, hold.title);
        page.item(4, message("by {}", titles_of(sop.roles, hold.roles)));
        if (hold.limit) page.item(4, message("at most {}", to_string(*hold.limit)));
    }
}

void show_exits(Page& page, const Sop& sop) {
    show_section(page, message("exits"));
    for (const auto& [id, exit] : sop.exits) {
        show_item(page, id, exit.title);
        page.item(4, message("by {}", titles_of(sop.roles, exit.roles)));
        page.item(4, exit.from.empty() ? message("from any step")
                                       : message("from step {}", listed(exit.from)));
        if (exit.is_void)
            page.item(4, message("for a case opened by mistake, within 3 working days"));
        if (!exit.requirements.empty()) {
            page.item(4, message("requires {}",
                                 join(spell_requirements(exit.requirements, sop, page), ", ")));
        }
    }
    show_item(page, ExitId(std::string(kInvalidExit)), page.say(invalid_exit_title()));
    page.item(4, sop.open_by.empty() ? message("by whoever signs the running step")
                                     : message("by {}, and by whoever signs the running step",
                                               titles_of(sop.roles, sop.open_by)));
    page.item(4, message("from any step, for a doubtful entry of somebody else"));
}

}  // namespace

void show_sop_name(Page& page, const Sop& sop) {
    page.heading(fmt::format("{}: {}", to_string(sop.version), sop.title));
    if (sop.partial)
        page.field(message("partial"), message("the source holds only a part of this procedure"));
}

std::string render_sop(const Sop& sop, bool notes, const Screen& screen) {
    Page page(screen);
    show_head(page, sop);
    show_section(page, message("steps"));
    for (const Step& step : sop.steps) {
        if (&step != &sop.first_step()) page.gap();
        show_step(page, step, sop, notes);
    }
    show_roles(page, sop);
    show_subjects(page, sop);
    show_documents(page, sop);
    show_holds(page, sop);
    show_exits(page, sop);
    return page.text();
}

std::string render_sop_list(const std::vector<ListedSop>& sops, const Screen& screen) {
    const Words& words = screen.words;
    const auto title = [&](const ListedSop& listed) {
        const std::string& known = listed.sop->title;
        return listed.sop->partial ? words(message("{} (partial)", known)) : known;
    };
    const auto published = [&](const ListedSop& listed) {
        if (listed.latest) return words(message("yes, for new cases"));
        return words(listed.published ? message("yes") : message("no"));
    };
    std::vector<ColumnOf<ListedSop>> columns{
        {message("SOP"), [](const ListedSop& listed) { return to_string(listed.sop->version); }},
        {message("title"), title, Align::left, Fit::flow},
        {message("steps"),
         [](const ListedSop& listed) { return std::to_string(listed.sop->steps.size()); },
         Align::right},
        {message("published"), published}};
    // A file is named by its procedure and version as a rule, so there is little to say of it.
    if (!screen.is_narrow())
        columns.push_back({message("file"), &ListedSop::file, Align::left, Fit::flow});
    return render_table(table_of(sops, words, columns), screen);
}

}  // namespace yankomas
