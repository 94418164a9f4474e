#include "core/writing/text_pieces.h"

namespace hindsight::core {

namespace {

constexpr std::size_t kPieceBytes = 64U << 10U;
constexpr double kToldStep = 0.01;

} // namespace

bool TextPieces::next(std::size_t done, std::size_t all)
{
    if (m_control.stop.stop_requested())
        m_isTaken = false;
    if (m_isTaken && m_text.size() >= kPieceBytes) {
        m_isTaken = m_sink(m_text);
        m_text.clear();
    }
    const double share = all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all);
    if (m_control.progress != nullptr && share - m_told >= kToldStep) {
        m_told = share;
        m_control.progress(share);
    }
    return m_isTaken;
}

bool TextPieces::finish()
{
    if (m_isTaken && !m_text.empty())
        m_isTaken = m_sink(m_text);
    m_text.clear();
    if (m_isTaken && m_control.progress != nullptr && m_told < 1)
        m_control.progress(1);
    return m_isTaken;
}

} // namespace hindsight::core
