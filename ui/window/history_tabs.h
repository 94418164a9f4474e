// The tabs of the window, a history or a list in each, with their titles and their buttons to close them.
#pragma once

#include "ui/document/history_entry.h"

#include <QTabWidget>

namespace hindsight::ui {

class HistoryTab;

class HistoryTabs final : public QTabWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTabs)

public:
    explicit HistoryTabs(QWidget *parent = nullptr);

    /// Behind the others; the current one stays current.
    void add(HistoryTab *tab);
    /// With a sign where its notes are not saved.
    [[nodiscard]] static QString titleOf(const HistoryTab &tab);
    void showTitle(HistoryTab *tab);
    /// The tab of that history, list or file, by whatever path it is known; null where there is none.
    [[nodiscard]] HistoryTab *find(const HistoryLocation &location) const;
    /// Null where there is no tab.
    [[nodiscard]] HistoryTab *current() const;

signals:
    void closeAsked(hindsight::ui::HistoryTab *tab);

private:
    void addCloseButton(HistoryTab *tab);
};

} // namespace hindsight::ui
