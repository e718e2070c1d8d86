// The tables of the three kinds of journal.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/schema.h"

#include <array>

namespace yankomas {

namespace {

using enum Field;

constexpr std::array kCaseHeader = {
    HeaderSpec{"case", Spelling::case_id},    HeaderSpec{"office", Spelling::word},
    HeaderSpec{"sop", Spelling::sop_version}, HeaderSpec{"sop-digest", Spelling::digest},
    HeaderSpec{"title", Spelling::text},
};

constexpr std::array kCaseFields = {
    FieldSpec{act, "do", Spelling::word},
    FieldSpec{step, "step", Spelling::number},
    FieldSpec{outcome, "outcome", Spelling::word},
    FieldSpec{exit, "exit", Spelling::word},
    FieldSpec{hold, "hold", Spelling::word},
    FieldSpec{entry, "entry", Spelling::number},
    FieldSpec{at, "at", Spelling::instant},
    FieldSpec{occurred, "occurred", Spelling::instant},
    FieldSpec{by, "by", Spelling::word},
    FieldSpec{role, "role", Spelling::word},
    FieldSpec{party, "for", Spelling::party},
    FieldSpec{roster, "roster", Spelling::roster_position},
    FieldSpec{due, "due", Spelling::instant},
    FieldSpec{documents, "documents", Spelling::items},
    FieldSpec{reason, "reason", Spelling::long_text},
    FieldSpec{note, "note", Spelling::long_text},
    FieldSpec{sig, "sig", Spelling::base64},
};

constexpr std::array kDocumentItems = {
    ItemSpec{ItemField::kind, "kind", Spelling::word},
    ItemSpec{ItemField::number, "number", Spelling::text},
    ItemSpec{ItemField::date, "date", Spelling::date},
    ItemSpec{ItemField::file, "file", Spelling::path},
    ItemSpec{ItemField::size, "size", Spelling::number},
    ItemSpec{ItemField::digest, "digest", Spelling::digest},
};

constexpr FieldSet kCaseAlways = {act, at, by, role, roster, sig};

constexpr ActSpec case_act(std::string_view name, FieldSet required, FieldSet optional) {
    const FieldSet all = kCaseAlways.with(required);
    return {name, all, all.with(optional).with({note})};
}

// In the order of CaseAct.
constexpr std::array kCaseActs = {
    case_act("open", {}, {occurred, party, documents}),
    case_act("step", {step, due}, {outcome, occurred, party, documents}),
    case_act("cosign", {entry}, {step, occurred, party}),
    case_act("attach", {documents}, {party}),
    case_act("note", {note}, {entry}),
    case_act("hold", {hold}, {documents, reason}),
    case_act("resume", {}, {occurred, documents, reason}),
    case_act("return", {step, reason}, {due, documents}),
    case_act("exit", {exit, due, reason}, {documents}),
};

constexpr std::array kRosterHeader = {
    HeaderSpec{"office", Spelling::word},
    HeaderSpec{"quorum", Spelling::number},
};

constexpr std::array kRosterFields = {
    FieldSpec{act, "do", Spelling::word},
    FieldSpec{person, "person", Spelling::word},
    FieldSpec{name, "name", Spelling::text},
    FieldSpec{key, "key", Spelling::key},
    FieldSpec{role, "role", Spelling::word},
    FieldSpec{capacity, "capacity", Spelling::word},
    FieldSpec{from, "from", Spelling::date},
    FieldSpec{until, "until", Spelling::date},
    FieldSpec{basis, "basis", Spelling::text},
    FieldSpec{count, "count", Spelling::number},
    FieldSpec{entry, "entry", Spelling::number},
    FieldSpec{at, "at", Spelling::instant},
    FieldSpec{by, "by", Spelling::word},
    FieldSpec{files, "files", Spelling::items},
    FieldSpec{reason, "reason", Spelling::long_text},
    FieldSpec{sig, "sig", Spelling::base64},
};

constexpr std::array kFileItems = {
    ItemSpec{ItemField::kind, "kind", Spelling::word},
    ItemSpec{ItemField::file, "file", Spelling::path},
    ItemSpec{ItemField::digest, "digest", Spelling::digest},
};

constexpr FieldSet kRosterAlways = {act, at, by, sig};

constexpr ActSpec roster_act(std::string_view name, FieldSet required, FieldSet optional = {}) {
    const FieldSet all = kRosterAlways.with(required);
    return {name, all, all.with(optional)};
}

// In the order of RosterAct.
constexpr std::array kRosterActs = {
    roster_act("enrol", {person, name, key}),
    roster_act("key", {person, key}),
    roster_act("revoke-key", {person, key, reason}, {from}),
    roster_act("appoint", {person, role, capacity, from}, {until, basis}),
    roster_act("dismiss", {person, role}, {reason}),
    roster_act("admin", {person}),
    roster_act("unadmin", {person}),
    roster_act("publish", {files}),
    roster_act("quorum", {count}),
    roster_act("cosign", {entry}),
};

constexpr std::array kSealHeader = {
    HeaderSpec{"office", Spelling::word},
};

constexpr std::array kSealFields = {
    FieldSpec{act, "do", Spelling::word},
    FieldSpec{at, "at", Spelling::instant},
    FieldSpec{by, "by", Spelling::word},
    FieldSpec{role, "role", Spelling::word},
    FieldSpec{roster, "roster", Spelling::roster_position},
    FieldSpec{cases, "cases", Spelling::number},
    FieldSpec{manifest, "manifest", Spelling::path},
    FieldSpec{digest, "digest", Spelling::digest},
    FieldSpec{sig, "sig", Spelling::base64},
};

constexpr FieldSet kSealAll = {act, at, by, role, roster, cases, manifest, digest, sig};
constexpr std::array kSealActs = {ActSpec{"seal", kSealAll, kSealAll}};

}  // namespace

const JournalSchema& case_schema() {
    static constexpr JournalSchema kSchema = {"case/1",    "yankomas-case", kCaseHeader,
                                              kCaseFields, kDocumentItems,  kCaseActs};
    return kSchema;
}

const JournalSchema& roster_schema() {
    static constexpr JournalSchema kSchema = {"roster/1",    "yankomas-roster", kRosterHeader,
                                              kRosterFields, kFileItems,        kRosterActs};
    return kSchema;
}

const JournalSchema& seal_schema() {
    static constexpr JournalSchema kSchema = {"seals/1", "yankomas-seal", kSealHeader, kSealFields,
                                              {},        kSealActs};
    return kSchema;
}

std::string_view name_of(Field field) {
    for (const auto& schema : {case_schema(), roster_schema(), seal_schema()}) {
        for (const FieldSpec& spec : schema.fields) {
            if (spec.field == field) return spec.name;
        }
    }
    return "";
}

}  // namespace yankomas
