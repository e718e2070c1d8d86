// Looks for the linker's note in the program as it lies in memory.
// SPDX-License-Identifier: Apache-2.0
#include "store/memory/build_id.h"

#include <cstddef>
#include <cstring>
#include <elf.h>
#include <link.h>
#include <string_view>

namespace yankomas {

namespace {

std::size_t padded(std::size_t size) { return (size + 3) / 4 * 4; }

// Returns the build id among the notes of a segment (elf(5), Notes); empty if it is not there.
std::string id_in(std::string_view notes) {
    constexpr std::string_view kGnu("GNU\0", 4);
    ElfW(Nhdr) head;
    while (notes.size() >= sizeof head) {
        std::memcpy(&head, notes.data(), sizeof head);
        notes.remove_prefix(sizeof head);
        const std::size_t name = padded(head.n_namesz);
        const std::size_t size = name + padded(head.n_descsz);
        if (notes.size() < size) break;
        if (head.n_type == NT_GNU_BUILD_ID && notes.substr(0, head.n_namesz) == kGnu)
            return std::string(notes.substr(name, head.n_descsz));
        notes.remove_prefix(size);
    }
    return {};
}

// The first object is the program itself, so this ends the search with it.
int look_at(dl_phdr_info* object, std::size_t /*size*/, void* to) {
    auto& id = *static_cast<std::string*>(to);
    for (int i = 0; i < object->dlpi_phnum && id.empty(); ++i) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) continue;
        // The loader put the segment there. NOLINTNEXTLINE(performance-no-int-to-ptr)
        const auto* begin = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
        id = id_in({begin, segment.p_memsz});
    }
    return 1;
}

}  // namespace

std::string build_id() {
    std::string id;
    dl_iterate_phdr(look_at, &id);
    return id;
}

}  // namespace yankomas
