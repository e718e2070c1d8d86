// Where text goes: an append-only door to a file descriptor, or a string in tests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

enum class Written {
    everything,
    reader_is_gone,  // of a pipe: nobody needs to be told
    not_everything,  // a full disk, a failing device
};

class Output {
public:
    Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    virtual ~Output() = default;

    virtual void write(std::string_view text) = 0;

    // Hands on what is still held back and tells how all writing so far went.
    [[nodiscard]] virtual Written flush() = 0;

    // From now on a text that is longer than the screen goes through this command. An output that
    // is no terminal has no screen.
    virtual void page_with(std::vector<std::string> /*command*/) {}
};

class StringOutput final : public Output {
public:
    void write(std::string_view text) override { text_ += text; }
    [[nodiscard]] Written flush() override { return Written::everything; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

// Does not own the descriptor. With `hold_back`, text is gathered into large writes until flush().
class DescriptorOutput final : public Output {
public:
    DescriptorOutput(int descriptor, bool hold_back)
        : descriptor_(descriptor), hold_back_(hold_back) {}

    void write(std::string_view text) override;
    [[nodiscard]] Written flush() override;

private:
    void send(std::string_view text);

    int descriptor_;
    bool hold_back_;
    Written written_ = Written::everything;
    std::string held_;
};

}  // namespace yankomas
