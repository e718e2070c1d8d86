#!/usr/bin/env python3
# The pages of 1,000 cases cost a few times what their list costs, and under two seconds: speed.py PROGRAM MAKE_OFFICE
# SPDX-License-Identifier: Apache-2.0
import os, resource, subprocess, sys, tempfile

program, make_office = sys.argv[1:]


# The processor time of a run in seconds, the least of three runs.
def seconds(*words):
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "-C", office, "--root", "any", "--now", "2026-12-01T12:00:00+07:00", *words],
                       stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


with tempfile.TemporaryDirectory() as work:
    os.environ.update(HOME=work, XDG_CACHE_HOME=work + "/cache", XDG_CONFIG_HOME=work + "/config", LC_ALL="C.UTF-8")
    office = work + "/office"
    subprocess.run([make_office, office, "1000"], stdout=subprocess.DEVNULL, check=True)
    listed = seconds("list", "--all", "--format", "json")
    exported = seconds("export", "html", work + "/pages")
    pages = len(os.listdir(work + "/pages"))
    print(f"list {listed:.2f} s, export html {exported:.2f} s, {pages} files")
    assert pages > 1000
    assert exported < 8 * listed, "the pages cost more than eight times what the list costs"
    assert exported < 2, "1,000 cases take two seconds or more"
