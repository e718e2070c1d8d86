// Makes random procedures until one is sound.
// SPDX-License-Identifier: Apache-2.0
#include "chart/random_sop.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/sop/soundness.h"

namespace yankomas::test {

namespace {

constexpr std::array<std::string_view, 16> kWords = {
    "menyampaikan", "surat",       "pengaduan/permohonan",
    "dan",          "rekomendasi", "HAM",
    "disposisi",    "instansi",    "pertanggungjawaban",
    "oleh",         "koordinasi",  "RANHAM",
    "telaahan",     "verifikasi",  "di",
    "laporan",
};

class SopMaker {
public:
    explicit SopMaker(std::uint64_t seed) : engine_(seed) {}

    Sop make() {
        Sop sop;
        sop.version = {SopId("acak"), 1};
        sop.title = words(1 + below(9));
        sop.basis = below(2) == 0 ? words(1 + below(30)) : "";
        sop.late_recording = {LimitUnit::working_days, 3, false, false};
        const int roles = 1 + below(9);
        for (int i = 0; i < roles; ++i)
            sop.roles.emplace_back(RoleId(fmt::format("peran-{}", i)),
                                   Role{words(1 + below(4)), false, {}, {}});
        sop.open_by = {sop.roles[0].first};
        for (int i = 0; i < 4; ++i)
            sop.documents.emplace_back(DocumentKind(fmt::format("dokumen-{}", i)),
                                       DocumentType{words(1 + below(5)), DocumentClass::paper, {}});
        const int steps = 1 + below(20);
        first_ = below(4) == 0 ? 2 + below(15) : 1;
        sop.partial = first_ > 1;
        for (int i = 0; i < steps; ++i) sop.steps.push_back(step(sop, i, steps));
        return sop;
    }

private:
    int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(limit)); }

    std::string words(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            if (i > 0) text += ' ';
            text += kWords.at(static_cast<std::size_t>(below(static_cast<int>(kWords.size()))));
        }
        return text;
    }

    Next to(int at, int steps) const {
        return at >= steps ? Next{} : Next{StepNumber{first_ + at}};
    }

    std::vector<RoleId> some_roles(const Sop& sop, int most) {
        std::vector<RoleId> ids;
        for (int i = 1 + below(most); i > 0; --i) {
            const RoleId& id =
                sop.roles[static_cast<std::size_t>(below(static_cast<int>(sop.roles.size())))]
                    .first;
            if (std::ranges::count(ids, id) == 0) ids.push_back(id);
        }
        return ids;
    }

    Step step(const Sop& sop, int at, int steps) {
        Step step;
        step.number = StepNumber{first_ + at};
        step.title = words(1 + below(14));
        step.by = some_roles(sop, below(4) == 0 ? 3 : 1);
        if (below(6) == 0) {
            for (const RoleId& id : some_roles(sop, 2)) {
                if (std::ranges::count(step.by, id) == 0) step.with.push_back(id);
            }
        }
        step.time = {LimitUnit::working_days, 1 + below(30), false, false};
        step.produces = {sop.documents[static_cast<std::size_t>(below(4))].first};
        if (below(3) == 0) step.source = {step.title, words(1 + below(8)), "1 hari", words(3), ""};
        if (below(9) == 0) step.source.remark = words(1 + below(25));
        step.next = to(at + 1, steps);
        if (below(3) != 0) return step;
        outcome(step, to(at + 1, steps), "Disetujui");
        for (int more = 1 + below(3); more > 0; --more) {
            const bool leads_on = below(3) == 0;
            // Drawn before the step, since compilers differ in which argument they make first.
            const std::string title = words(1 + below(6));
            if (leads_on) {
                outcome(step, to(at + 1 + below(5), steps), title);
            } else {
                outcome(step, to(below(at + 1), steps), "Tidak " + title);
            }
        }
        return step;
    }

    static void outcome(Step& step, Next next, std::string title) {
        step.outcomes.emplace_back(OutcomeId(fmt::format("hasil-{}", step.outcomes.size())),
                                   Outcome{std::move(title), next, {}, false, {}});
    }

    std::mt19937_64 engine_;
    int first_ = 1;
};

}  // namespace

Sop random_sop(std::uint64_t seed) {
    SopMaker maker(seed);
    for (;;) {
        Sop sop = maker.make();
        if (!has_errors(check_soundness(sop))) return sop;
    }
}

}  // namespace yankomas::test
