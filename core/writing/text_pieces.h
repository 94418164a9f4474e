// Private to the exports: gathers what they write into pieces for a TextSink, and tells how far they are.
#pragma once

#include "core/writing/text_sink.h"

#include <cstddef>
#include <string>

namespace hindsight::core {

class TextPieces
{
public:
    /// Both must outlive it.
    TextPieces(const TextSink &sink, const WriteControl &control) : m_sink(sink), m_control(control) {}

    /// What comes next is appended here.
    [[nodiscard]] std::string &text() { return m_text; }
    /// After each record: hands on what has come together. False where the writing is to end.
    [[nodiscard]] bool next(std::size_t done, std::size_t all);
    /// Hands on the rest. False where not all was taken.
    [[nodiscard]] bool finish();

private:
    const TextSink &m_sink;
    const WriteControl &m_control;
    std::string m_text;
    double m_told = -1;
    bool m_isTaken = true;
};

} // namespace hindsight::core
