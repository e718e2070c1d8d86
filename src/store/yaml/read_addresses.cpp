// Reads the file of addresses that `overdue --mail` names.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_source.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

std::string address_of(const YamlNode& node, SourceText& text) {
    std::string address = text_of(node, text);
    if (address.empty() || is_mail_address(address)) return address;
    return wrong_value<std::string>(
        node, text,
        message("expected an address such as sari@kanwil.example, found {}", found_at(node)),
        message("write the address alone; the name is that of the roster"));
}

MailBook mail_book_of(YamlFields& fields) {
    MailBook book;
    book.from = fields.required("from", address_of);
    const YamlNode* people = fields.need("people");
    if (people == nullptr || !expect_map(*people, fields.text())) return book;
    for (const auto& [key, value] : people->fields) {
        book.people.emplace(word_of(YamlNode(key.name, key.offset), fields.text()),
                            address_of(value, fields.text()));
    }
    return book;
}

}  // namespace

std::optional<MailBook> read_addresses(std::string_view bytes, const std::string& file,
                                       Findings& findings) {
    return read_whole(bytes, file, findings, nullptr, mail_book_of);
}

}  // namespace yankomas
