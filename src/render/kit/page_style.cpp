// Holds the style sheet of all pages.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/page_style.h"

namespace yankomas {

namespace {

constexpr std::string_view kPageStyle = R"(:root{color-scheme:light dark;
--paper:#fff;--ink:#1b2129;--soft:#525c68;--rule:#d5dae0;--faint:#eef1f4;
--main:#23507f;--pale:#7396bd;--late:#a62b1f;--soon:#8a5a00;--good:#2b6a4b}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#14181d;--ink:#e4e8ec;--soft:#a3adb8;--rule:#343c45;--faint:#1f252c;
--main:#7fb0e0;--pale:#54789c;--late:#ff8f7f;--soon:#e2b04a;--good:#7cc9a0}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,"Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
main,.top,.foot{max-width:62rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:2.25rem}
.office{margin:0;padding-bottom:.6rem;border-bottom:2px solid var(--ink);display:flex;flex-wrap:wrap;
justify-content:space-between;gap:.1rem 1.5rem;font-size:.875rem}
.office b{font-weight:600}
.office span{color:var(--soft)}
h1,h2,.big{font-family:ui-serif,Charter,"Noto Serif",Georgia,"Liberation Serif",serif;font-weight:600}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);line-height:1.18;margin:1.5rem 0 .35rem}
h2{font-size:1.3rem;line-height:1.25;margin:0 0 .2rem}
h3{font-size:1rem;line-height:1.3;margin:1.5rem 0 .3rem}
.sub{margin:0;color:var(--soft)}
.lead{font-size:1.125rem;max-width:44rem;margin:1.25rem 0 0}
section{margin-top:2.75rem}
section>p{margin:.15rem 0 .9rem;color:var(--soft);font-size:.9375rem;max-width:44rem}
.two{display:grid;grid-template-columns:minmax(0,1fr);gap:2.75rem 3rem;margin-top:2.75rem}
.two>section{margin-top:0}
@media(min-width:50rem){.two{grid-template-columns:repeat(2,minmax(0,1fr))}}
.late{color:var(--late);font-weight:600}
.soon{color:var(--soon)}
.good{color:var(--good)}
.soft{color:var(--soft)}
.sm{font-size:.875rem}
.nw{white-space:nowrap}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{display:block;overflow:visible}
.swatch{display:inline-block;margin-right:.5rem}
svg text{font-family:inherit;fill:currentColor}
figure{margin:0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
table+table{margin-top:1.5rem}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:baseline;padding:.42rem .75rem .42rem 0;
border-top:1px solid var(--rule);font-weight:400}
tr>:last-child{padding-right:0}
thead th,thead td{border-top:0;color:var(--soft);font-size:.8125rem;padding-bottom:.3rem;
vertical-align:bottom;line-height:1.25}
tbody tr:first-child>*{border-top:1px solid var(--ink)}
tfoot>tr>*{border-top:1px solid var(--ink);font-weight:600}
.n{text-align:right;white-space:nowrap}
.bar{vertical-align:middle}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.6rem 0 0;padding:0;
font-size:.8125rem;color:var(--soft)}
.key li{display:flex;align-items:center;gap:.4rem}
.foot{margin-top:3rem;padding-bottom:3rem}
.small{border-top:2px solid var(--ink);padding-top:1rem;font-size:.8125rem;color:var(--soft)}
.small h2{font-size:1rem;color:var(--ink)}
.small ol{margin:.4rem 0 0;padding-left:1.3rem;columns:2;column-gap:3rem}
.small li{break-inside:avoid;margin-bottom:.45rem}
.small p{margin:.8rem 0 0;overflow-wrap:anywhere}
code{font:.95em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
a{color:var(--main)}
@media screen and (max-width:50rem){.small ol{columns:1}}
@media screen and (max-width:44rem){
.stack,.stack tbody,.stack caption{display:block}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;border-top:1px solid var(--rule);padding:.6rem 0}
.stack tr>*{border:0!important;padding:0!important}
.stack tr>th,.stack tr>.bar{flex:1 0 100%}
.stack td[data-l]{text-align:left;font-size:.875rem}
.stack td[data-l]::before{content:attr(data-l);display:block;color:var(--soft);font-size:.75rem}
}
@page{size:A4;margin:14mm 15mm 15mm}
@media print{
html{font-size:9.2pt}
body{line-height:1.42}
main,.top,.foot{max-width:none;padding-left:0;padding-right:0}
.top{padding-top:0}
h1{font-size:2.1rem;margin-top:1rem}
.lead{margin-top:.9rem}
section,.two{margin-top:2rem}
.foot{margin-top:2rem;padding-bottom:0}
.small{break-inside:avoid}
th,td{padding-top:.24rem;padding-bottom:.24rem}
tr,figure,svg,.keep{break-inside:avoid}
h2,h3,caption{break-after:avoid}
tbody>tr:first-child{break-before:avoid}
thead{display:table-header-group}
.two{gap:1.5rem 2.4rem;grid-template-columns:repeat(2,minmax(0,1fr))}
}
)";

}  // namespace

std::string_view page_style() { return kPageStyle; }

}  // namespace yankomas
