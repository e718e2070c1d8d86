# Writes OUTPUT, a source file with the commit that is built: COMMIT, else what git says of ROOT. It is written only if it
# changes. A folder that git does not know, such as an unpacked archive, has none.
# SPDX-License-Identifier: Apache-2.0
if(NOT COMMIT)
  set(ENV{GIT_OPTIONAL_LOCKS} 0)
  # A repository around the folder is another one.
  execute_process(COMMAND git -C ${ROOT} rev-parse --show-prefix OUTPUT_VARIABLE prefix RESULT_VARIABLE failed
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT failed AND prefix STREQUAL "")
    execute_process(COMMAND git -C ${ROOT} describe --always --dirty --abbrev=12 --exclude=* OUTPUT_VARIABLE COMMIT
      OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  endif()
endif()
if(NOT COMMIT)
  set(COMMIT "unknown")
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT [[
// The commit that was built; made by cmake/write_commit.cmake.
// SPDX-License-Identifier: Apache-2.0
#include "cli/commit.h"

std::string_view yankomas::built_commit() { return "@COMMIT@"; }
]] @ONLY)
