// Goes through the cases of an office by several threads, with a memory of verified signatures.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/judge_cases.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/base/formats.h"
#include "core/base/rules/calendar.h"
#include "core/rules/summary.h"
#include "store/disk/in_order.h"
#include "store/disk/os_error.h"
#include "work/judge/predecessor.h"
#include "work/report.h"

namespace yankomas {

namespace {

// For so many cases at once the disk is told what comes next.
constexpr std::size_t kExpectedAtOnce = 32;

// Tells the disk which cases come next. They are so far ahead that the disk has read them by the
// time they are needed.
void expect_ahead(const YearOfCases& cases, std::size_t i, const OpenFolder& year) {
    constexpr std::size_t kAhead = 8 * kExpectedAtOnce;
    std::vector<std::string> names;
    for (std::size_t k = i + kAhead; k < std::min(i + kAhead + kExpectedAtOnce, cases.size()); ++k)
        names.push_back(file_of_case(cases.id(k)));
    year.expect(names);
}

// Returns an error for each document of a case that the system did not let us read.
std::vector<Error> unread_documents(const OpenedCase& opened) {
    std::vector<Error> unread;
    for (std::size_t i = 0; i < opened.evidence.documents.size(); ++i) {
        const std::vector<DocumentFact>& facts = opened.evidence.documents[i];
        for (std::size_t k = 0; k < facts.size(); ++k) {
            if (facts[k].state != FileState::unread) continue;
            const std::string& file = *opened.journal.entries[i].documents[k].file;
            unread.push_back(failed(facts[k].why, in_file(file),
                                    {message("see who may read it: ls -l {}", file)}));
        }
    }
    return unread;
}

// If a whole folder is missing, there is one stray for each sealed case.
constexpr std::size_t kMostStraysTold = 10;

// Reports files and folders in which cases may be hidden, because a run that reports nothing must
// have looked at every case. Returns true if there are any.
bool tell_strays(const Host& host, Findings strays) {
    std::erase_if(strays, [](const Finding& stray) { return stray.severity != Severity::error; });
    const std::size_t count = strays.size();
    if (count > kMostStraysTold) strays.erase(strays.begin() + kMostStraysTold, strays.end());
    tell(host, strays);
    if (count > kMostStraysTold) {
        remark(host, Severity::error,
               message("{} more of these: yankomas lint names them all", count - kMostStraysTold));
    }
    return count > 0;
}

JudgedCase judge_opened(const Host& host, const OpenedOffice& office, const CasePath& where,
                        bool replay, Advice advice, OpenedCase opened) {
    Docket docket(office.record, opened.journal, opened.evidence, host.now);
    docket.replay = replay && host.now_is_given;
    docket.advice = advice;
    docket.continues = predecessor_of(host, office, opened.journal);
    Judgement judgement = judge(docket);
    return JudgedCase{where, std::move(opened), std::move(judgement)};
}

// A run in which most cases are quiet asks for few digests, so it leaves them in the file.
VerifiedSet known_to(const Files& files, const std::optional<std::string>& file,
                     const QuietCases& quiet) {
    if (!file) return {};
    return quiet.serves() ? VerifiedSet::open(files, *file) : VerifiedSet::read(files, *file);
}

}  // namespace

Result<JudgedCase> judge_named_case(const Host& host, const OpenedOffice& office,
                                    const std::string& text, bool replay) {
    const auto where = find_case(host.files, office.root, text);
    if (!where) return where.error();
    auto opened = open_case(host.files, office, where->path);
    if (!opened) return opened.error();
    return judge_opened(host, office, *where, replay, Advice::notes, std::move(*opened));
}

Docket docket_of(const Host& host, const OpenedOffice& office, const JudgedCase& judged) {
    Docket docket(office.record, judged.opened.journal, judged.opened.evidence, host.now);
    docket.continues = judged.judgement.standing.progress.continues;
    return docket;
}

void tell_broken(const Host& host, const Findings& findings) {
    Findings broken = findings;
    std::erase_if(broken, std::not_fn(breaks_integrity));
    tell(host, broken);
}

void tell_unverified(const Host& host, const CasePath& where) {
    remark(host, Severity::error,
           message("{} is not verified: yankomas lint {} tells why", where.id, where.path));
}

CaseRun::CaseRun(Host& host, const OpenedOffice& office, const Wants& wants)
    : host_(host),
      office_(office),
      wants_(wants),
      memory_file_(wants.remembers && host.cache_folder
                       ? std::optional(*host.cache_folder + "/verified")
                       : std::nullopt),
      quiet_(host, office, wants.remembers ? wants.quiet : QuietFor::nobody),
      known_(known_to(host.files, memory_file_, quiet_)),
      log_(known_),
      progress_(host) {}

// Several threads call this. Only one thread calls the functions that it returns.
Take CaseRun::take_one(const YearOfCases& cases, std::size_t i, const Folders& folders,
                       const LookAtCase& look) {
    if (i % kExpectedAtOnce == 0 && folders.year.keeps_waiting())
        expect_ahead(cases, i, folders.year);
    const CasePath where = cases[i];
    auto bytes = folders.year.read(file_of_case(where.id.value), kMaxJournal);
    if (bytes) {
        if (auto status = refuse_newer_format(*bytes, where.path); !status) bytes = status.error();
    }
    if (!bytes) {
        return [this, error = std::move(bytes).error()] {
            progress_.hide();
            static_cast<void>(report(host_, error));
            is_complete_ = false;
            all_read_ = false;
            if (error.kind == ErrorKind::failed) ++unread_;
        };
    }
    const auto key = quiet_.key(where.path, *bytes);
    if (const auto place = key ? quiet_.find(*key) : std::nullopt) {
        return [this, place = *place] {
            ++read_;
            quiet_.use(place);
            log_.note_unasked();
        };
    }
    RememberedCase opened =
        open_remembered_case(host_.files, office_, folders.office, where, *std::move(bytes),
                             memory_file_ ? &known_ : nullptr);
    JudgedCase judged =
        judge_opened(host_, office_, where, wants_.replay, wants_.advice, std::move(opened.opened));
    Take notes = take_notes(judged);
    Take quiet = key ? take_quiet(*key, judged) : Take();
    return [this, remembered = opened.remembered, notes = std::move(notes),
            quiet = std::move(quiet), take = look(std::move(judged))] {
        ++read_;
        log_.note(remembered);
        for (const Take* one : {&notes, &quiet, &take}) {
            if (*one) (*one)();
        }
    };
}

// Returns what every verb that reads all cases reports about one of them, which usually is nothing.
Take CaseRun::take_notes(const JudgedCase& judged) {
    const bool is_unverified = wants_.points_to_lint && !judged.judgement.standing.verified;
    std::vector<Error> unread = unread_documents(judged.opened);
    if (!is_unverified && unread.empty()) return {};
    return [this, is_unverified, where = judged.where, unread = std::move(unread)] {
        progress_.hide();
        is_complete_ = false;
        if (is_unverified) tell_unverified(host_, where);
        for (const Error& error : unread) static_cast<void>(report(host_, error));
    };
}

// Remembers for how long there is nothing to say of the case.
Take CaseRun::take_quiet(const QuietKey& key, const JudgedCase& judged) {
    const auto span = quiet_.span(docket_of(host_, office_, judged), judged.judgement);
    if (!span) return {};
    return [this, key, span = *span] { quiet_.add(key, span); };
}

Status CaseRun::judge(const YearOfCases& cases, const LookAtCase& look) {
    if (cases.size() == 0) return Done{};
    const auto office = host_.files.open_folder_below(office_.root, {});
    if (!office) return office.error();
    const auto year = host_.files.open_folder_below(office_.root, cases.folder());
    if (!year) return year.error();
    const Folders folders{**office, **year};
    in_order(
        cases.size(), host_.threads,
        [&](std::size_t i) { return take_one(cases, i, folders, look); },
        [&](std::size_t /*i*/, const Take& take) {
            take();
            progress_.step();
        });
    return Done{};
}

Status CaseRun::each_year(Findings& strays, const std::function<Status(YearOfCases&&)>& take) {
    const auto years = list_years(host_.files, office_.root, &strays);
    if (!years) return years.error();
    progress_.expect(office_.root, *years);
    const SealBook& seals = office_.record.seals;
    std::vector<CaseId> present;  // stays empty if nothing was sealed
    for (const std::string& folder : *years) {
        auto cases = list_year(host_.files, office_.root, folder, &strays);
        if (!cases) return std::move(cases).error();
        for (std::size_t i = 0; !seals.heads().empty() && i < cases->size(); ++i)
            present.emplace_back(cases->id(i));
        progress_.hide();
        if (auto status = take(*std::move(cases)); !status) return status;
    }
    progress_.hide();
    for (Finding& gone : vanished_cases(seals, std::move(present)))
        strays.push_back(std::move(gone));
    return Done{};
}

void CaseRun::finish() {
    progress_.hide();
    if (memory_file_) log_.write(host_.files, *memory_file_);
    quiet_.write(host_.files);
}

Result<AllJudged> judge_all_cases(Host& host, const OpenedOffice& office, const LookAtCase& look,
                                  const CaseRun::Wants& wants, const Shard& shard) {
    CaseRun run(host, office, wants);
    Findings strays;
    bool has_strays = false;
    const auto tell_all_strays = [&] {
        has_strays = tell_strays(host, std::exchange(strays, {})) || has_strays;
    };
    auto judged = run.each_year(strays, [&](YearOfCases&& cases) {
        tell_all_strays();
        if (shard.count > 1) cases.keep([&](const CasePath& where) { return shard.has(where.id); });
        return run.judge(cases, look);
    });
    if (!judged) return std::move(judged).error();
    run.finish();
    tell_all_strays();
    const bool is_clean = run.is_complete() && !has_strays;
    return AllJudged{is_clean ? ExitCode::clean : ExitCode::failed, run.read(), run.unread(),
                     run.all_read() && !has_strays};
}

Result<CasesRead> read_cases(Host& host, const OpenedOffice& office, const LookAtDocket& look,
                             const ReadWants& wants) {
    int left_out = 0;  // entries that were signed later
    bool is_unknown = false;
    const auto all = judge_all_cases(
        host, office,
        [&](JudgedCase&& judged) -> Take {
            const Standing& standing = judged.judgement.standing;
            // A case that was not opened yet at that moment is not shown.
            if (standing.left_out > 0 && standing.progress.entries == 0)
                return [&, count = standing.left_out] { left_out += count; };
            // If the due date is not known, the calendar does not cover the years that it needs.
            const ClockVerdict* clock = standing.clock();
            const bool unknown = clock != nullptr && clock->verdict == Verdict::unknown;
            Findings missing = unknown ? judged.judgement.findings : Findings();
            std::erase_if(missing, [](const Finding& f) { return f.rule != rule::uncovered_date; });
            return [&, unknown, count = standing.left_out, missing = std::move(missing),
                    take = look(docket_of(host, office, judged), judged.judgement)] {
                left_out += count;
                is_unknown = is_unknown || unknown;
                if (!missing.empty()) tell(host, missing);
                if (take) take();
            };
        },
        {.replay = true, .advice = wants.advice, .quiet = wants.quiet}, wants.shard);
    if (!all) return all.error();
    if (left_out > 0 && wants.tells_left_out)
        remark(host, Severity::note, message("entries signed later are left out: {}", left_out));
    return CasesRead{is_unknown ? ExitCode::failed : read_code(office, all->code), all->read};
}

Result<CasesRead> read_summaries(Host& host, const OpenedOffice& office,
                                 const std::function<bool(const CaseSummary&)>& is_wanted,
                                 std::vector<CaseSummary>& cases) {
    return read_cases(host, office, [&](const Docket& docket, const Judgement& judgement) -> Take {
        CaseSummary summary = summary_of(docket, judgement);
        if (!is_wanted(summary)) return {};
        return [&, summary = std::move(summary)]() mutable { cases.push_back(std::move(summary)); };
    });
}

}  // namespace yankomas
