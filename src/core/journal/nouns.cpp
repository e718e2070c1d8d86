// Names the acts of a case for people.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/case_journal.h"

namespace yankomas {

Message noun_of(CaseAct act) {
    switch (act) {
        case CaseAct::open: return message("opening");
        case CaseAct::step: return message("step");
        case CaseAct::cosign: return message("cosignature");
        case CaseAct::attach: return message("attachment");
        case CaseAct::note: return message("note");
        case CaseAct::hold: return message("hold");
        case CaseAct::resume: return message("resumption");
        case CaseAct::send_back: return message("return");
        case CaseAct::exit: return message("exit");
        case CaseAct::correct: return message("correction");
        case CaseAct::forget: return message("forgetting of a file");
        case CaseAct::migrate: return message("migration");
        case CaseAct::assign: return message("assignment");
    }
    return {};
}

}  // namespace yankomas
