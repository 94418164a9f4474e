#include "ui/exporting/picture/state_block.h"

#include "ui/exporting/picture/wrapped_text.h"
#include "ui/timeline/fonts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr double kColumnWidth = 440;
constexpr double kBetweenColumns = 32;
constexpr double kBetweenSections = 14;
constexpr double kTitleLine = 22;
constexpr double kLine = 18;
constexpr double kAfterLead = 10;
constexpr int kMostLines = 3;
constexpr double kKeptWhole = kTitleLine + 8 * kLine; // a section that is no higher is not divided

struct LaidRow
{
    QString lead;
    QStringList lines;
};

struct LaidSection
{
    QString title;
    double leadWidth = 0;
    bool isOfEvents = false;
    std::vector<LaidRow> rows;
};

// Rows of a section that stand below each other; the title is above the section's first alone.
struct Block
{
    QPointF at;
    const LaidSection *section;
    std::size_t first;
    std::size_t end;
    bool hasTitle;
};

double widestLead(const core::StateSection &section)
{
    const QFontMetricsF metrics(fonts::small());
    double widest = 0;
    for (const core::StateRow &row : section.rows)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(row.lead)));
    return widest == 0 ? 0 : widest + kAfterLead;
}

double sectionHeight(const LaidSection &section)
{
    double height = kTitleLine;
    for (const LaidRow &row : section.rows)
        height += heightOf(row.lines, kLine);
    return height;
}

std::vector<LaidSection> laidOut(const std::vector<core::StateSection> &sections, double columnWidth)
{
    std::vector<LaidSection> laid;
    for (const core::StateSection &section : sections) {
        LaidSection one{.title = QString::fromStdString(section.title),
                        .leadWidth = widestLead(section),
                        .isOfEvents = !section.rows.empty() && section.rows.front().isEvent,
                        .rows = {}};
        for (const core::StateRow &row : section.rows)
            one.rows.push_back(
                {QString::fromStdString(row.lead),
                 wrapped(QString::fromStdString(row.text), fonts::text(), columnWidth - one.leadWidth, kMostLines)});
        laid.push_back(std::move(one));
    }
    return laid;
}

// The sections as a text flows, down a column and on in the next.
class Columns
{
public:
    Columns(const std::vector<core::StateSection> &sections, double width)
        : m_columns(std::max(1, static_cast<int>((width + kBetweenColumns) / (kColumnWidth + kBetweenColumns)))),
          m_columnWidth(std::min(width, kColumnWidth)), m_sections(laidOut(sections, m_columnWidth))
    {
        balance();
    }

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    [[nodiscard]] const std::vector<Block> &blocks() const { return m_blocks; }

private:
    // The lowest columns that all of it fits into.
    void balance()
    {
        double all = 0;
        double most = kTitleLine + kMostLines * kLine;
        for (const LaidSection &section : m_sections) {
            const double height = sectionHeight(section);
            all += kBetweenSections + height;
            if (height <= kKeptWhole)
                most = std::max(most, height);
        }
        most = std::max(most, all / m_columns);
        while (!fill(most))
            most += kLine;
    }

    // False where `most` is too low for it. A section that a column can hold is not divided.
    bool fill(double most)
    {
        m_blocks.clear();
        m_height = 0;
        int column = 0;
        double y = 0;
        for (const LaidSection &section : m_sections) {
            y += y > 0 ? kBetweenSections : 0;
            const bool isWhole = sectionHeight(section) <= most;
            for (std::size_t row = 0; row < section.rows.size(); ++row) {
                const double title = row == 0 ? kTitleLine : 0;
                const double needed = title + heightOf(section.rows[row].lines, kLine);
                const double asked = !isWhole ? needed : row == 0 ? sectionHeight(section) : 0;
                const bool isNextColumn = y > 0 && y + asked > most;
                if (isNextColumn) {
                    y = 0;
                    if (++column == m_columns)
                        return false;
                }
                if (row == 0 || isNextColumn)
                    m_blocks.push_back({{column * (kColumnWidth + kBetweenColumns), y}, &section, row, row, row == 0});
                m_blocks.back().end = row + 1;
                y += needed;
                m_height = std::max(m_height, y);
            }
        }
        return true;
    }

    int m_columns;
    double m_columnWidth;
    std::vector<LaidSection> m_sections;
    std::vector<Block> m_blocks;
    double m_height = 0;
};

void paintBlock(QPainter &painter, const Theme &theme, const Block &block, const QPointF &origin, double width)
{
    const LaidSection &section = *block.section;
    const QPointF at = origin + block.at;
    double y = at.y();
    if (block.hasTitle) {
        painter.setFont(fonts::strong());
        painter.setPen(theme.text);
        y = paintWrapped(painter, {section.title}, at, width, kTitleLine);
    }
    for (std::size_t row = block.first; row < block.end; ++row) {
        painter.setFont(fonts::small());
        painter.setPen(theme.textMuted);
        const QString &lead = section.rows[row].lead;
        if (!lead.isEmpty())
            painter.drawText(QRectF(at.x(), y, section.leadWidth - kAfterLead, kLine),
                             Qt::AlignVCenter | (section.isOfEvents ? Qt::AlignRight : Qt::AlignLeft), lead);
        painter.setFont(fonts::text());
        painter.setPen(theme.text);
        y = paintWrapped(painter, section.rows[row].lines, {at.x() + section.leadWidth, y}, width - section.leadWidth,
                         kLine);
    }
}

} // namespace

double stateHeight(const std::vector<core::StateSection> &sections, double width)
{
    return Columns(sections, width).height();
}

void paintState(QPainter &painter, const Theme &theme, const QRectF &rect,
                const std::vector<core::StateSection> &sections)
{
    const Columns columns(sections, rect.width());
    for (const Block &block : columns.blocks())
        paintBlock(painter, theme, block, rect.topLeft(), columns.columnWidth());
}

} // namespace hindsight::ui
