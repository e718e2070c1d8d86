#!/bin/sh
# Chromium prints charts and reports on the right number of A4 sheets, their pages fit every screen, and axe-core finds
# nothing in them: browser.sh PROGRAM OFFICE [AXE]. AXE is the file axe.min.js; without it that part is left to others. Where
# html-validate is installed beside it, each page must be valid HTML.
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
office=$2
axe=${3:-}
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$browser" ] || { echo "skipped: this machine lacks chromium"; exit 0; }
for tool in pdfinfo python3; do
    command -v $tool > /dev/null || { echo "skipped: this machine lacks $tool"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work"
cd "$work"
status=0
run() { "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer "$@" 2> chromium.log; }

# sheets FILE NUMBER WAY: the file is printed on so many sheets of A4, landscape or portrait
sheets() {
    run --print-to-pdf="$work/printed.pdf" "file://$work/$1" > /dev/null || cat chromium.log
    pdfinfo printed.pdf > info
    case $3 in
        landscape) size='84[12].* x 59[45]' ;;
        portrait) size='59[45].* x 84[12]' ;;
    esac
    grep -q "^Pages: *$2\$" info && grep -q "^Page size: *$size.* pts" info && return
    echo "$1 is not printed on $2 sheets of A4 $3:"
    grep '^Page' info
    status=1
}

for sop in yankomas:2 diseminasi-ham:1 aksi-ham-pemda:1 penilaian-kkp-ham:1; do
    name=${sop%:*}
    "$program" sop show "$name" --lang id --format html > "chart-$name.html"
    "$program" sop show "$name" --lang en --format html > "chart-$name-en.html"
    sheets "chart-$name.html" "${sop#*:}" landscape
done
"$program" sop show yankomas --lang id --format svg --page 2 > page.svg
sheets page.svg 1 landscape

in_office() { "$program" -C "$office" --root any --now 2026-05-08T10:00 "$@" 2> errors || cat errors; }
for language in id en; do
    in_office --lang $language report --year 2026 --format html > report-$language.html
    in_office --lang $language report --month 2026-04 --sop yankomas --format html > report-one-$language.html
done
sheets report-id.html 5 portrait
sheets report-one-id.html 3 portrait
for language in id en; do
    in_office --lang $language show YK-2026-0008 --format html > case-$language.html
    in_office --lang $language due YK-2026-0008 --format html > due-$language.html
    in_office --lang $language export html "$work/pages" > /dev/null
    cp "$work/pages/index.html" index-$language.html
    cp "$work/pages/law.html" law-$language.html
    cp "$work/pages/calendar.html" calendar-$language.html
    cp "$work/pages/sop-yankomas-1.html" chart-linked-$language.html
    in_office --lang $language export html "$work/public" --public > /dev/null
    cp "$work/public/index.html" public-$language.html
done
sheets case-id.html 3 portrait
sheets due-id.html 1 portrait
sheets index-id.html 1 portrait
sheets calendar-id.html 11 portrait
sheets chart-linked-id.html 2 landscape

# Each page stands in frames as wide as three screens, and a script from outside measures what it finds there.
python3 - *.html > measure.page << 'END'
import json, sys
pages = {name: open(name, encoding="utf-8").read() for name in sys.argv[1:]}
print("<!DOCTYPE html><meta charset=utf-8><body><script>const pages =",
      json.dumps(pages).replace("</", "<\\/"), ";", r"""
const faults = [];
let waiting = 0;
function measure(name, width, page) {
    const root = page.documentElement, say = text => faults.push(`${name} at ${width}: ${text}`);
    if (root.scrollWidth > root.clientWidth) say(`is ${root.scrollWidth} wide`);
    if (!root.lang || !page.title) say("has no language or no title");
    if (page.querySelector("script,link,img,iframe,object")) say("fetches or runs something");
    let last = 0;
    for (const heading of page.querySelectorAll("h1,h2,h3,h4")) {
        const level = Number(heading.tagName[1]);
        if (level > last + 1) say(`skips a level of headings before ${heading.textContent}`);
        last = level;
    }
    const ids = [...page.querySelectorAll("[id]")].map(e => e.id);
    if (new Set(ids).size != ids.length) say("has an id twice");
    for (const e of page.querySelectorAll("main *")) {
        const box = e.getBoundingClientRect();
        if (!e.closest("svg, figure, .vh, thead") && box.width > 0 && (box.left < -1 || box.right > root.clientWidth + 1))
            say(`${e.tagName} "${e.textContent.slice(0, 30)}" leaves the screen`);
    }
    if (name.startsWith("chart")) for (const svg of page.querySelectorAll("svg")) {
        const boxes = [...svg.querySelectorAll("text")].map(e => ({text: e.textContent, ...(({x, y, width, height}) =>
            ({x, y, width, height}))(e.getBBox())}));
        if (boxes.length < 20) say("has a chart without texts");
        for (const [i, a] of boxes.entries()) {
            if (a.x < 30 || a.x + a.width > 1158) say(`"${a.text}" leaves the paper`);
            for (const b of boxes.slice(0, i)) {
                // The boxes of a font are higher than its letters.
                if (a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height)
                    say(`"${a.text}" covers "${b.text}"`);
            }
        }
    }
}
for (const [name, text] of Object.entries(pages)) for (const width of [360, 800, 1280]) {
    const frame = document.createElement("iframe");
    frame.width = width;
    frame.height = 900;
    ++waiting;
    frame.onload = () => {
        measure(name, width, frame.contentDocument);
        if (--waiting == 0) document.body.textContent = ["measured", ...faults].join("\n");
    };
    frame.srcdoc = text;
    document.body.append(frame);
}
</script>""")
END
mv measure.page measure.html
run --virtual-time-budget=20000 --dump-dom "file://$work/measure.html" > dom || cat chromium.log
sed -n '/measured/,$p' dom | sed 's/^.*<body>//; s/<\/body>.*//' > found
grep -q '^measured$' found || { echo "the pages were not measured"; status=1; }
if grep -v -e '^measured$' -e '^$' found; then status=1; fi

# axe-core looks at structure, names and contrast. It has to run inside the page, whose policy forbids every script, so
# it looks at a copy without the policy.
[ -n "$axe" ] || exit $status
mv measure.html measure.htm
validate=$(dirname "$axe")/../.bin/html-validate
if [ -x "$validate" ]; then
    echo '{"root": true, "extends": ["html-validate:standard"]}' > .htmlvalidate.json
    "$validate" ./*.html || status=1
fi
for page in *.html; do
    # All pages of a kind have the same dark style, so one of each kind is looked at in the dark.
    case $page in chart-yankomas.html | report-id.html | case-id.html | index-id.html) schemes='light dark' ;; *) schemes=light ;; esac
    for scheme in $schemes; do
        {
            sed -e '/Content-Security-Policy/d' -e '/<\/body>/,$d' "$page"
            echo '<script>'
            cat "$axe"
            cat << 'END'
</script><script>axe.run().then(result => {
document.body.innerHTML = "<pre></pre>";
document.querySelector("pre").textContent =
    ["measured", ...result.violations.map(found => `${found.id}: ${found.help} ${found.nodes[0].html}`)].join("\n");
})</script></body></html>
END
        } > axe.page
        mv axe.page axe-page.htm
        dark=
        [ $scheme = light ] || dark=--blink-settings=preferredColorScheme=0
        run $dark --virtual-time-budget=20000 --dump-dom "file://$work/axe-page.htm" > dom || cat chromium.log
        sed -n '/<pre>measured/,/<\/pre>/p' dom | sed 's/^.*<pre>//; s/<\/pre>.*//' > found
        grep -q '^measured$' found || { echo "axe-core did not look at $page"; status=1; }
        if grep -v -e '^measured$' -e '^$' found; then
            echo "axe-core found the above in $page ($scheme)"
            status=1
        fi
    done
done
exit $status
