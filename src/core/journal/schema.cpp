// The tables of the three kinds of journal.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/schema.h"

#include <array>

#include "core/journal/correctable.h"

namespace yankomas {

namespace {

using enum Field;

// The fields are in the order of Field. A field has the same name and the same spelling in every
// kind of journal.
constexpr std::array<FieldSpec, kFieldCount> kFields = {{
    {act, "do", Spelling::word},
    {step, "step", Spelling::number},
    {outcome, "outcome", Spelling::word},
    {exit, "exit", Spelling::word},
    {hold, "hold", Spelling::word},
    {entry, "entry", Spelling::number},
    {kind, "kind", Spelling::word},
    {sop, "sop", Spelling::sop_version},
    {sop_digest, "sop-digest", Spelling::digest},
    {subject, "subject", Spelling::word},
    {area, "area", Spelling::word},
    {title, "title", Spelling::text},
    {person, "person", Spelling::word},
    {register_text, "register", Spelling::text},
    {received, "received", Spelling::date},
    {name, "name", Spelling::text},
    {key, "key", Spelling::key},
    {role, "role", Spelling::word},
    {capacity, "capacity", Spelling::word},
    {from, "from", Spelling::date},
    {until, "until", Spelling::date},
    {basis, "basis", Spelling::text},
    {count, "count", Spelling::number},
    {at, "at", Spelling::instant},
    {occurred, "occurred", Spelling::instant},
    {by, "by", Spelling::word},
    {party, "for", Spelling::party},
    {roster, "roster", Spelling::roster_position},
    {due, "due", Spelling::instant},
    {documents, "documents", Spelling::items},
    {files, "files", Spelling::items},
    {reason, "reason", Spelling::long_text},
    {note, "note", Spelling::long_text},
    {cases, "cases", Spelling::number},
    {manifest, "manifest", Spelling::path},
    {digest, "digest", Spelling::digest},
    {sig, "sig", Spelling::base64},
}};

template <std::size_t Size>
constexpr std::array<FieldSpec, Size> in_order(const Field (&fields)[Size]) {
    std::array<FieldSpec, Size> specs{};
    for (std::size_t i = 0; i < Size; ++i) specs[i] = kFields[static_cast<std::size_t>(fields[i])];
    return specs;
}

constexpr std::array kCaseHeader = {
    HeaderSpec{"case", Spelling::case_id},    HeaderSpec{"office", Spelling::word},
    HeaderSpec{"sop", Spelling::sop_version}, HeaderSpec{"sop-digest", Spelling::digest},
    HeaderSpec{"title", Spelling::text},
};

constexpr auto kCaseFields = in_order(
    {act,     step,   outcome, exit,      hold,          entry,    kind, digest,   sop, sop_digest,
     subject, area,   title,   person,    register_text, received, at,   occurred, by,  role,
     party,   roster, due,     documents, basis,         reason,   note, sig});

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

// The acts are in the order of CaseAct.
constexpr std::array kCaseActs = {
    case_act("open", {},
             {step, register_text, received, subject, area, occurred, party, documents, reason}),
    case_act("step", {step, due}, {outcome, occurred, party, documents}),
    case_act("cosign", {entry}, {step, occurred, party}),
    case_act("attach", {documents}, {party}),
    case_act("note", {note}, {entry}),
    case_act("correct", {entry, reason}, kCorrectable),
    case_act("forget", {entry, kind, digest, basis, reason}, {}),
    case_act("migrate", {step, sop, sop_digest, reason}, {}),
    case_act("hold", {hold}, {documents, reason}),
    case_act("resume", {}, {occurred, documents, reason}),
    case_act("assign", {person}, {reason}),
    case_act("return", {step, reason}, {due, documents}),
    case_act("exit", {exit, reason}, {entry, due, documents}),
};

constexpr std::array kRosterHeader = {
    HeaderSpec{"office", Spelling::word},
    HeaderSpec{"quorum", Spelling::number},
};

constexpr auto kRosterFields = in_order({act, person, name, key, role, capacity, from, until, basis,
                                         count, entry, at, by, files, reason, sig});

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

// The acts are in the order of RosterAct.
constexpr std::array kRosterActs = {
    roster_act("enrol", {person, name, key}),
    roster_act("key", {person, key}),
    roster_act("revoke-key", {person, key, reason}, {from}),
    roster_act("appoint", {person, role, capacity, from}, {until, basis}),
    roster_act("dismiss", {person, role}, {from, reason}),
    roster_act("admin", {person}),
    roster_act("unadmin", {person}),
    roster_act("publish", {files}),
    roster_act("quorum", {count}),
    roster_act("cosign", {entry}),
};

constexpr std::array kSealHeader = {
    HeaderSpec{"office", Spelling::word},
};

constexpr auto kSealFields = in_order({act, at, by, role, roster, cases, manifest, digest, sig});

constexpr FieldSet kSealAll = {act, at, by, role, roster, cases, manifest, digest, sig};
constexpr std::array kSealActs = {ActSpec{"seal", kSealAll, kSealAll}};

}  // namespace

const JournalSchema& case_schema() {
    static constexpr JournalSchema kSchema = {"case/1",    "yankomas-case", kCaseHeader,
                                              kCaseFields, kDocumentItems,  kCaseActs,
                                              kMaxJournal, kMaxLongText};
    return kSchema;
}

const JournalSchema& roster_schema() {
    static constexpr JournalSchema kSchema = {"roster/1",    "yankomas-roster", kRosterHeader,
                                              kRosterFields, kFileItems,        kRosterActs,
                                              kMaxRoster,    kMaxText};
    return kSchema;
}

const JournalSchema& seal_schema() {
    static constexpr JournalSchema kSchema = {"seals/1", "yankomas-seal", kSealHeader, kSealFields,
                                              {},        kSealActs,       kMaxJournal, kMaxText};
    return kSchema;
}

std::string_view name_of(Field field) { return kFields[static_cast<std::size_t>(field)].name; }

}  // namespace yankomas
