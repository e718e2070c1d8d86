// Names the traces of other editors, and what removes them.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/foreign_text.h"

#include "core/base/text.h"

namespace yankomas {

std::string without_foreign_marks(std::string_view bytes) {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!is_windows_line_end(bytes, i)) text += bytes[i];
    }
    return text;
}

Message windows_line_ends() {
    return message(
        "the lines end in CR LF, as programs of Windows write them, and not in LF alone");
}

Message mend_foreign_text(std::string_view file) {
    return message("this mends it: sed -i -e '1s/^\\xEF\\xBB\\xBF//' -e 's/\\r$//' {}",
                   for_shell(file));
}

}  // namespace yankomas
