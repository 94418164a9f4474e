#include "ui/exporting/picture/state_block.h"

#include "ui/exporting/picture/wrapped_text.h"
#include "ui/timeline/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <functional>

namespace hindsight::ui {

namespace {

constexpr double kColumnWidth = 440;
constexpr double kBetweenColumns = 32;
constexpr double kBetweenSections = 14;
constexpr double kTitleLine = 22;
constexpr double kLine = 18;
constexpr double kAfterLead = 10;
constexpr int kMostLines = 3;

struct LaidRow
{
    QString lead;
    QStringList lines;
};

struct LaidSection
{
    QPointF at;
    QString title;
    double leadWidth = 0;
    bool isOfEvents = false;
    std::vector<LaidRow> rows;
};

struct LaidState
{
    std::vector<LaidSection> sections;
    double columnWidth = 0;
    double height = 0;
};

double widestLead(const core::StateSection &section)
{
    const QFontMetricsF metrics(fonts::small());
    double widest = 0;
    for (const core::StateRow &row : section.rows)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(row.lead)));
    return widest == 0 ? 0 : widest + kAfterLead;
}

// Each section goes where the columns so far are shortest, so that little stays empty.
LaidState laidOut(const std::vector<core::StateSection> &sections, double width)
{
    const auto room = static_cast<std::size_t>((width + kBetweenColumns) / (kColumnWidth + kBetweenColumns));
    std::vector<double> bottoms(std::clamp(room, std::size_t(1), std::max(std::size_t(1), sections.size())));
    LaidState state;
    state.columnWidth = std::min(width, kColumnWidth);
    for (const core::StateSection &section : sections) {
        const auto column = std::min_element(bottoms.begin(), bottoms.end());
        const double x = static_cast<double>(column - bottoms.begin()) * (kColumnWidth + kBetweenColumns);
        double y = *column > 0 ? *column + kBetweenSections : 0;
        LaidSection laid{.at = {x, y},
                         .title = QString::fromStdString(section.title),
                         .leadWidth = widestLead(section),
                         .isOfEvents = !section.rows.empty() && section.rows.front().isEvent,
                         .rows = {}};
        y += kTitleLine;
        for (const core::StateRow &row : section.rows) {
            const QStringList lines = wrapped(QString::fromStdString(row.text), fonts::text(),
                                              state.columnWidth - laid.leadWidth, kMostLines);
            laid.rows.push_back({QString::fromStdString(row.lead), lines});
            y += heightOf(lines, kLine);
        }
        *column = y;
        state.height = std::max(state.height, y);
        state.sections.push_back(std::move(laid));
    }
    return state;
}

void paintSection(QPainter &painter, const Theme &theme, const LaidSection &section, const QPointF &origin,
                  double width)
{
    const QPointF at = origin + section.at;
    painter.setFont(fonts::strong());
    painter.setPen(theme.text);
    double y = paintWrapped(painter, {section.title}, at, width, kTitleLine);
    for (const LaidRow &row : section.rows) {
        painter.setFont(fonts::small());
        painter.setPen(theme.textMuted);
        const QRectF lead(at.x(), y, section.leadWidth - kAfterLead, kLine);
        if (!row.lead.isEmpty())
            painter.drawText(lead, Qt::AlignVCenter | (section.isOfEvents ? Qt::AlignRight : Qt::AlignLeft), row.lead);
        painter.setFont(fonts::text());
        painter.setPen(theme.text);
        y = paintWrapped(painter, row.lines, {at.x() + section.leadWidth, y}, width - section.leadWidth, kLine);
    }
}

} // namespace

double stateHeight(const std::vector<core::StateSection> &sections, double width)
{
    return laidOut(sections, width).height;
}

void paintState(QPainter &painter, const Theme &theme, const QRectF &rect,
                const std::vector<core::StateSection> &sections)
{
    const LaidState state = laidOut(sections, rect.width());
    for (const LaidSection &section : state.sections)
        paintSection(painter, theme, section, rect.topLeft(), state.columnWidth);
}

} // namespace hindsight::ui
