// Tests of options that mean nothing without another one, or beside it: they are refused and never
// ignored.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

struct Meaningless {
    std::string line;
    std::string told;
    std::string hint;
};

const std::vector<Meaningless> kMeaningless = {
    {"new contoh --title x --outcome setuju --yes", "--outcome goes with --advance",
     "--advance signs the step"},
    {"new contoh --title x --outcome setuju --dry-run", "--outcome goes with --advance",
     "--advance signs the step"},
    {"calendar new --decree SKB", "--decree and --decreed say where the rows", "add --day"},
    {"calendar new --decreed 2026-11-01 --until 2028-12-31", "--decree and --decreed",
     "or leave them out"},
    {"calendar new lain-2026a --extends --decree SKB", "--decree and --decreed", "add --day"},
    {"due 0001 --all-days", "--all-days goes with --explain", "the sum of --explain"},
    {"due --from 2026-05-04 --time 3hk --all-days --format json", "--all-days goes with --explain",
     "the sum of --explain"},
    {"sop show contoh --chart --format json", "--chart draws, and data has the steps",
     "leave out --chart"},
    {"sop show contoh --notes --chart", "a chart has no room for --notes",
     "yankomas sop show contoh --notes"},
    {"sop show contoh --notes --format html", "a chart has no room for --notes",
     "yankomas sop show contoh --notes"},
    {"overdue --outside", "--outside goes with --exit-code", "leave --outside out"},
    {"overdue --heartbeat --mail x.yaml --person sari", "--heartbeat is a line",
     "yankomas overdue --heartbeat"},
    {"todo --person sari --key kunci", "--person takes the place", "leave one of them out"},
    {"lint --message x.txt --notes", "--message is for the message of a commit alone",
     "yankomas lint"},
    {"lint --message x.txt --new", "--message is for the message of a commit alone",
     "yankomas lint"},
    {"lint --message x.txt --documents required", "--message is for the message of a commit alone",
     "yankomas lint"},
    {"lint --message x.txt --shard 1/2", "--message is for the message of a commit alone",
     "yankomas lint"},
};

}  // namespace

TEST_CASE("ignored options: each is refused with what helps, and nothing is written") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-11-30T12:00:00+07:00");
    for (const Meaningless& one : kMeaningless) {
        CAPTURE(one.line);
        check_refused(host, "sari", words(one.line), {2, {one.told, one.hint}});
    }
}

TEST_CASE("ignored options: with the option that they belong to they count") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-11-30T12:00:00+07:00");
    for (const char* line :
         {"due 0001 --all-days --explain", "sop show contoh --chart", "sop show contoh --notes",
          "sop show contoh --notes --format json", "overdue --outside --exit-code",
          "overdue --heartbeat", "calendar new"}) {
        CAPTURE(line);
        const Ran ran = run_as(host, "sari", words(line));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
    }
}

}  // namespace yankomas::test
