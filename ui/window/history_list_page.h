// The histories of a folder, a pattern or a file with several: a list to look through, filter and open from, one, some
// or all. It can be used while it grows.
#pragma once

#include "ui/document/history_entry.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace hindsight::ui {

class HistoryListModel;
class MessageArea;
class RowTable;
class Zone;

class HistoryListPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryListPage)

public:
    /// Files in `folder` are shown without it.
    explicit HistoryListPage(const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] MessageArea &messages() const { return *m_messages; }

    /// The one in which their starts are shown.
    void setZone(const Zone &zone);

    void append(const HistoryEntries &entries);
    /// Instead of those that are there; the current one stays current.
    void replace(HistoryEntries entries);

    /// While files are read the page shows how far that is, and a button to stop.
    void showProgress(qsizetype filesRead, qsizetype fileCount);
    /// All is read, or nothing more will be.
    void endProgress();

signals:
    void openAsked(const std::vector<hindsight::ui::HistoryLocation> &locations);
    void stopAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addProgress();
    void sizeColumns();
    void filter(const QString &words);
    void selectFirst();
    void showCounts();
    void showCurrent();
    void openSelected();
    [[nodiscard]] std::vector<HistoryLocation> selectedHistories() const;

    MessageArea *m_messages;
    HistoryListModel *m_model;
    RowTable *m_table;
    QLineEdit *m_filter;
    QPushButton *m_open;
    QLabel *m_counts;
    QLabel *m_remark;
    QWidget *m_reading;
    QProgressBar *m_progress;
    QLabel *m_progressText;
};

} // namespace hindsight::ui
