// How a run shows the cases of an office.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "render/cases/case_look.h"
#include "render/cases/todo.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Says how the cases of an office are shown in this run. A wide screen has whole ids.
[[nodiscard]] Result<CaseLook> case_look(const Host& host, const OpenedOffice& office);

// Names a person with the roles that he holds now. `by_key` says that nobody named him.
[[nodiscard]] TodoFor todo_for(const Host& host, const OpenedOffice& office, const PersonId& person,
                               bool by_key);

}  // namespace yankomas
