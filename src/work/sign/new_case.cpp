// Numbers new cases, and begins their journals.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/new_case.h"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/journal/write.h"
#include "core/office/numbering.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"

namespace yankomas {

int year_of_now(const Host& host, const OpenedOffice& office) {
    return civil_of(local_date(host.now, office.record.config.zone)).year;
}

Result<CaseId> next_id(const Host& host, const OpenedOffice& office, const SopId& sop) {
    const auto cases = list_cases(host.files, office.root);
    if (!cases) return cases.error();
    const CasePattern& pattern = pattern_for(office.record.config, sop);
    const int year = year_of_now(host, office);
    std::set<int> used;
    const auto use = [&](const CaseId& id) {
        if (const auto number = number_in(pattern, year, id)) used.insert(*number);
    };
    for (const CasePath& where : *cases) use(where.id);
    for (const SealedHead& sealed : office.record.seals.heads()) {
        if (!sealed.failed) use(sealed.head.id);
    }
    return make_case_id(pattern, year, next_number(pattern, used));
}

Result<CaseHeader> header_of_new(const OpenedOffice& office, const Sop& sop, std::string_view title,
                                 CaseId id) {
    std::string text = to_nfc(trim(title));
    if (!is_one_line_text(text)) {
        return bad_usage(message("the title can't stand in a journal"),
                         {message("one line of plain text, at most 4 KiB")});
    }
    return CaseHeader{std::move(id), office.record.config.id, sop.version, sop.digest,
                      std::move(text)};
}

Result<CaseJournal> empty_journal(const Host& host, const OpenedOffice& office, CaseHeader header) {
    CaseJournal journal;
    journal.path = fmt::format("cases/{}/{}.yaml", year_of_now(host, office), header.id.value);
    const auto taken = host.files.kind_of(office.root + '/' + journal.path);
    if (!taken) return taken.error();
    if (*taken != FileKind::none) {
        return refused(message("there is a case {} already", header.id), {},
                       {message("leave out --id, and the next free one is taken")});
    }
    journal.bytes = write_header(header);
    journal.header = std::move(header);
    return journal;
}

}  // namespace yankomas
