// A SOP file as a value: its head, roles, documents, holds and exits.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_sop.h"

#include <utility>
#include <vector>

#include "core/base/rules/source.h"
#include "store/yaml/read_steps.h"

namespace yankomas {

namespace {

constexpr Limit kUsualLateRecording{LimitUnit::working_days, 3, false, false};

DayMeaning days_of(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::scalar && node.scalar == "working") return DayMeaning::working;
    if (node.kind == YamlNode::Kind::scalar && node.scalar == "calendar")
        return DayMeaning::calendar;
    text.complain(rule::entry_value, node.offset,
                  message("expected working or calendar, found {}", found_at(node)),
                  message("days says what a bare hari counts"));
    return DayMeaning::working;
}

Role role_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    Role role;
    role.title = fields.required("title", text_of);
    role.outside = fields.optional("outside", truth_of).value_or(false);
    role.recorded_by =
        fields.optional("recorded-by", some_roles_of).value_or(std::vector<RoleId>{});
    fields.refuse_other_keys();
    return role;
}

DocumentClass class_of(const YamlNode& node, SourceText& text) {
    using enum DocumentClass;
    for (const DocumentClass known : {paper, equipment, reference, result}) {
        if (node.kind == YamlNode::Kind::scalar && node.scalar == name_of(known)) return known;
    }
    text.complain(
        rule::entry_value, node.offset,
        message("expected paper, equipment, reference or result, found {}", found_at(node)));
    return paper;
}

DocumentType document_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    DocumentType document;
    document.title = fields.required("title", text_of);
    document.document_class = fields.optional("class", class_of).value_or(DocumentClass::paper);
    fields.refuse_other_keys();
    return document;
}

Hold hold_of(const YamlNode& node, SourceText& text, DayMeaning days) {
    YamlFields fields(node, text);
    Hold hold;
    hold.title = fields.required("title", text_of);
    hold.roles = fields.required("roles", some_roles_of);
    if (const YamlNode* limit = fields.find("limit")) hold.limit = limit_of(*limit, text, days);
    fields.refuse_other_keys();
    return hold;
}

Exit exit_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    Exit exit;
    exit.title = fields.required("title", text_of);
    exit.roles = fields.required("roles", some_roles_of);
    if (const YamlNode* from = fields.find("from"))
        exit.from = some_of(*from, text, step_number_of);
    exit.requirements =
        fields.optional("requires", requirements_of).value_or(std::vector<Requirement>{});
    fields.refuse_other_keys();
    return exit;
}

void read_head(YamlFields& fields, SourceText& text, Sop& sop) {
    sop.version.id = fields.required("sop", id_of<SopId>);
    sop.version.version = fields.required("version", number_of);
    sop.title = fields.required("title", text_of);
    sop.basis = fields.optional("basis", text_of).value_or("");
    sop.days = fields.required("days", days_of);
    const YamlNode* late = fields.find("late-recording");
    sop.late_recording = late == nullptr ? kUsualLateRecording : limit_of(*late, text, sop.days);
    sop.partial = fields.optional("partial", truth_of).value_or(false);
    if (const YamlNode* open_by = fields.find("open-by")) {
        sop.open_by = some_roles_of(*open_by, text);
        sop.open_by_place = text.place_at(open_by->offset);
    }
}

void read_body(YamlFields& fields, SourceText& text, Sop& sop) {
    if (const YamlNode* roles = fields.need("roles"))
        sop.roles = named_of<RoleId, Role>(*roles, text, role_of);
    if (const YamlNode* documents = fields.need("documents")) {
        sop.documents = named_of<DocumentKind, DocumentType>(*documents, text, document_of);
    }
    if (const YamlNode* holds = fields.find("holds")) {
        const auto reader = [&sop](const YamlNode& node, SourceText& source) {
            return hold_of(node, source, sop.days);
        };
        sop.holds = named_of<HoldId, Hold>(*holds, text, reader);
    }
    if (const YamlNode* exits = fields.find("exits"))
        sop.exits = named_of<ExitId, Exit>(*exits, text, exit_of);
    if (const YamlNode* steps = fields.need("steps"))
        sop.steps = read_steps(*steps, text, sop.days);
}

}  // namespace

std::optional<Sop> read_sop(std::string_view bytes, const std::string& file, Findings& findings,
                            TreeMemory* memory) {
    SourceText text(bytes, file, findings);
    const auto root = read_yaml(text, memory);
    if (!root) return std::nullopt;
    YamlFields fields(*root, text);
    Sop sop;
    read_head(fields, text, sop);
    read_body(fields, text, sop);
    fields.refuse_other_keys();
    if (!text.is_clean()) return std::nullopt;
    return sop;
}

}  // namespace yankomas
