// The screens and looks of unit tests: English, without colours, in a zone and seen from a moment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/cases/case_look.h"

namespace yankomas::test {

inline const Words kPlainWords;

inline Screen plain_screen(int width = Screen::kPlainWidth, bool has_marks = false) {
    return {kPlainWords, Paint(), width, has_marks};
}

inline CaseLook look_at(Instant now, int width = Screen::kPlainWidth, bool has_marks = false) {
    return {plain_screen(width, has_marks), Zone::wib, now};
}

}  // namespace yankomas::test
