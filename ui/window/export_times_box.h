// Asks how a picture's times are written, on its ruler and in its tooltips: since the start, or by the clock of a zone.
#pragma once

#include "ui/document/time_style.h"

#include <QComboBox>

#include <vector>

namespace hindsight::ui {

class ExportTimesBox final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportTimesBox)

public:
    explicit ExportTimesBox(const TimeStyle &times, QWidget *parent = nullptr);

    /// Without them, times since the Event before can't be chosen: no ruler has these.
    void setHasTooltips(bool hasTooltips);
    [[nodiscard]] const TimeStyle &times() const { return m_styles[m_chosen]; }

signals:
    void changed();

private:
    void add(const QString &words, const TimeStyle &style);
    void choose(int row);
    void askForZone();
    void take(const Zone &zone);

    std::vector<TimeStyle> m_styles; // of the rows, but not of the last, which asks for a zone
    std::size_t m_chosen = 0;
};

} // namespace hindsight::ui
