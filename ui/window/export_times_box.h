// Asks how a picture's times are written, on its ruler and in its tooltips: since the start, in tooltips since the
// Event before, or by the clock of a zone. Another zone is asked for by a button, so that going through the choices by
// keys or the wheel opens nothing.
#pragma once

#include "ui/document/time_style.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace hindsight::ui {

class ExportTimesBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportTimesBox)

public:
    explicit ExportTimesBox(const TimeStyle &times, QWidget *parent = nullptr);

    /// Without them, times since the Event before can't be chosen: no ruler has these. Where they were, they are again
    /// once there are tooltips.
    void setHasTooltips(bool hasTooltips);
    [[nodiscard]] QComboBox *box() const { return m_choice; }
    [[nodiscard]] const TimeStyle &times() const { return m_styles[m_chosen]; }

signals:
    void changed();

private:
    void add(const QString &words, const TimeStyle &style);
    void choose(int row);
    void askForZone();
    void take(const Zone &zone);

    QComboBox *m_choice;
    std::vector<TimeStyle> m_styles; // of the rows
    std::size_t m_chosen = 0;
    bool m_missesTooltips = false; // since the Event before was chosen, and nothing else after it
};

} // namespace hindsight::ui
