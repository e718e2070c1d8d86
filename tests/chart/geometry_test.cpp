// The charts of the shipped procedures and of random ones, measured.
// SPDX-License-Identifier: Apache-2.0
#include "chart/geometry.h"

#include <doctest/doctest.h>

#include "chart/random_sop.h"
#include "chart/shipped_sop.h"
#include "render/chart/chart_svg.h"
#include "render/chart/lay_out.h"
#include "work/language.h"

namespace yankomas {

namespace {

std::string faults_in(const Chart& chart) {
    std::string text;
    for (const std::string& fault : test::chart_faults(chart)) text += fault + "\n";
    return text;
}

}  // namespace

TEST_CASE("the charts of the shipped procedures are sound on paper in both languages") {
    struct Row {
        const char* name;
        std::size_t sheets;
    };
    const Words indonesian = *words_in(Language::indonesian, YANKOMAS_PROGRAM);
    REQUIRE(indonesian(message("Yes")) == "Ya");
    for (const Row& row : {Row{"yankomas", 2}, Row{"diseminasi-ham", 1}, Row{"aksi-ham-pemda", 1},
                           Row{"penilaian-kkp-ham", 1}}) {
        CAPTURE(row.name);
        for (const Words& words : {Words(), indonesian}) {
            const Chart chart =
                lay_out_chart(test::shipped_sop(row.name), "Kantor Wilayah Contoh", words);
            CHECK(faults_in(chart) == "");
            CHECK(test::crossings_of(chart) == 0);
            CHECK(chart.sheets.size() == row.sheets);
        }
    }
}

TEST_CASE("twenty random procedures have a chart that is sound on paper") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Chart chart = lay_out_chart(test::random_sop(seed), "", Words());
        CHECK(faults_in(chart) == "");
    }
}

TEST_CASE("a partial procedure is entered by a pentagon, and a last decision ends in a capsule") {
    const Chart partial = lay_out_chart(test::shipped_sop("penilaian-kkp-ham"), "", Words());
    CHECK(partial.rows.missing ==
          "1\xe2\x80\x93"
          "11");
    CHECK(partial.rows.rows.front().shape == ChartShape::box);
    CHECK(partial.rows.rows.back().shape == ChartShape::capsule);

    Sop sop = test::shipped_sop("yankomas");
    sop.steps.back().outcomes = {
        {OutcomeId("selesai"), Outcome{"Diterima", Next{}, {}, false, {}}},
        {OutcomeId("ulang"), Outcome{"Belum lengkap", Next{StepNumber{11}}, {}, false, {}}}};
    const Chart decided = lay_out_chart(sop, "", Words());
    CHECK(faults_in(decided) == "");
    CHECK(decided.rows.rows.size() == 13);
    CHECK(decided.rows.rows[11].shape == ChartShape::diamond);
    CHECK(decided.rows.rows[12].shape == ChartShape::capsule);
    CHECK(decided.rows.rows[12].activity == "Finish");
}

TEST_CASE("texts that no size fits are cut, and what a file says is no markup") {
    Sop sop = test::shipped_sop("yankomas");
    std::string words;
    for (int i = 0; i < 300; ++i) words += "kata<b>&\"kata' ";
    for (Step& step : sop.steps) step.source.activity = words;
    sop.title = "</title><script>alert(1)</script>";
    const Chart chart = lay_out_chart(sop, words, Words());
    CHECK(faults_in(chart) == "");
    const std::string svg = render_chart_svg(chart, 0, sop.title, Words(), SvgPlace::own_file);
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("kata&lt;b&gt;&amp;&quot;kata&#39;") != std::string::npos);
}

}  // namespace yankomas
