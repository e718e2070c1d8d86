// Lays a procedure out step by step.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/table.h"

namespace yankomas {

namespace {

std::string titles_of(const std::vector<RoleId>& roles, const Sop& sop) {
    std::vector<std::string> titles;
    for (const RoleId& id : roles) {
        const Role* role = find(sop.roles, id);
        titles.push_back(role == nullptr ? id.value : role->title);
    }
    return join(titles, "; ");
}

template <class List>
std::string listed(const List& list) {
    std::vector<std::string> names;
    for (const auto& item : list) names.push_back(to_string(item));
    return join(names, ", ");
}

std::string listed_requirements(const std::vector<Requirement>& requirements, const Page& page) {
    std::vector<std::string> kinds;
    for (const Requirement& need : requirements) {
        kinds.push_back(need.since ? page.say(message("{} since step {}", need.kind, *need.since))
                                   : need.kind.value);
    }
    return join(kinds, ", ");
}

Message way_to(Next next) {
    return next.step ? message("step {}", *next.step) : message("the end");
}

void show_ways(Page& page, const Step& step) {
    if (step.outcomes.empty()) return page.field(message("goes to"), way_to(step.next));
    Message label = message("goes to");
    for (const auto& [id, outcome] : step.outcomes) {
        std::string text =
            page.say(message("{} with {}: {}", page.say(way_to(outcome.next)), id, outcome.title));
        if (outcome.produces && !outcome.produces->empty()) {
            text = page.say(message("{}; produces {}", text, listed(*outcome.produces)));
        } else if (outcome.produces) {
            text = page.say(message("{}; produces nothing", text));
        }
        if (outcome.after_limit)
            text = page.say(message("{}; only once the limit has lapsed", text));
        page.field(label, text);
        label = Message{};
    }
}

void show_step(Page& page, const Step& step, const Sop& sop, bool notes) {
    page.beside(fmt::format("{:>4}  ", step.number.value), step.title);
    page.field(message("by"), titles_of(step.by, sop));
    if (!step.with.empty()) page.field(message("with"), titles_of(step.with, sop));
    if (!step.not_by.empty())
        page.field(message("not by"), message("whoever did step {}", listed(step.not_by)));
    if (step.signatures > 1)
        page.field(message("signatures"), message("{} different people", step.signatures));
    page.field(message("time"), to_string(step.time));
    if (!step.requirements.empty())
        page.field(message("requires"), listed_requirements(step.requirements, page));
    if (!step.produces.empty()) page.field(message("produces"), listed(step.produces));
    show_ways(page, step);
    if (notes && !step.note.empty()) page.field(message("note"), step.note);
}

void show_head(Page& page, const Sop& sop) {
    page.heading(fmt::format("{}: {}", to_string(sop.version), sop.title));
    if (sop.partial)
        page.field(message("partial"), message("the source holds only a part of this procedure"));
    if (!sop.basis.empty()) page.field(message("basis"), sop.basis);
    page.field(message("a \"hari\" is"), sop.days == DayMeaning::working
                                             ? message("a working day")
                                             : message("a calendar day"));
    page.field(message("may be late"),
               message("recorded up to {} after it happened", to_string(sop.late_recording)));
    page.field(message("opened by"), titles_of(sop.open_by, sop));
}

Message title_of(DocumentClass document_class) {
    switch (document_class) {
        case DocumentClass::paper: return message("paper");
        case DocumentClass::equipment: return message("equipment");
        case DocumentClass::reference: return message("reference");
        case DocumentClass::result: return message("result");
    }
    return {};
}

void show_roles(Page& page, const Sop& sop) {
    page.gap();
    page.heading(message("roles"));
    for (const auto& [id, role] : sop.roles) {
        page.paragraph(2, fmt::format("{}: {}", id.value, role.title));
        if (!role.outside) continue;
        page.paragraph(4, role.recorded_by.empty()
                              ? page.say(message("outside; signs himself"))
                              : page.say(message("outside; recorded by {}",
                                                 titles_of(role.recorded_by, sop))));
    }
}

void show_documents(Page& page, const Sop& sop) {
    page.gap();
    page.heading(message("documents"));
    for (const auto& [kind, type] : sop.documents) {
        const std::string document_class = page.say(title_of(type.document_class));
        page.paragraph(2, fmt::format("{}: {} ({})", kind.value, type.title, document_class));
    }
}

void show_holds(Page& page, const Sop& sop) {
    if (sop.holds.empty()) return;
    page.gap();
    page.heading(message("holds"));
    for (const auto& [id, hold] : sop.holds) {
        page.paragraph(2, fmt::format("{}: {}", id.value, hold.title));
        page.paragraph(4, message("by {}", titles_of(hold.roles, sop)));
        if (hold.limit) page.paragraph(4, message("at most {}", to_string(*hold.limit)));
    }
}

void show_exits(Page& page, const Sop& sop) {
    if (sop.exits.empty()) return;
    page.gap();
    page.heading(message("exits"));
    for (const auto& [id, exit] : sop.exits) {
        page.paragraph(2, fmt::format("{}: {}", id.value, exit.title));
        page.paragraph(4, message("by {}", titles_of(exit.roles, sop)));
        page.paragraph(4, exit.from.empty() ? message("from any step")
                                            : message("from step {}", listed(exit.from)));
        if (!exit.requirements.empty()) {
            page.paragraph(4, message("requires {}", listed_requirements(exit.requirements, page)));
        }
    }
}

}  // namespace

std::string render_sop(const Sop& sop, bool notes, const Words& words, Paint paint) {
    Page page(words, paint);
    show_head(page, sop);
    page.gap();
    page.heading(message("steps"));
    for (const Step& step : sop.steps) {
        if (&step != &sop.first_step()) page.gap();
        show_step(page, step, sop, notes);
    }
    show_roles(page, sop);
    show_documents(page, sop);
    show_holds(page, sop);
    show_exits(page, sop);
    return page.text();
}

std::string render_sop_list(const std::vector<ListedSop>& sops, const Words& words, int width) {
    Table table;
    table.columns = {{words(message("SOP"))},
                     {words(message("title")), Align::left, true},
                     {words(message("steps")), Align::right},
                     {words(message("published"))},
                     {words(message("file"))}};
    for (const ListedSop& listed : sops) {
        std::string title = listed.sop->title;
        if (listed.sop->partial) title = words(message("{} (partial)", title));
        const Message state = listed.latest      ? message("yes, for new cases")
                              : listed.published ? message("yes")
                                                 : message("no");
        table.rows.push_back({to_string(listed.sop->version), title,
                              std::to_string(listed.sop->steps.size()), words(state), listed.file});
    }
    return render_table(table, width);
}

}  // namespace yankomas
