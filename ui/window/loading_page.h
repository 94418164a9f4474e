// What a tab shows while its file is read: which file, how far it is, and a button to stop.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace hindsight::ui {

class LoadingPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadingPage)

public:
    explicit LoadingPage(const QString &fileName, QWidget *parent = nullptr);

    /// 0 to 1.
    void showProgress(double fraction);
    /// For what has no size: so many bytes have come.
    void showReceived(qint64 bytes);

signals:
    void cancelled();

private:
    QString m_fileName;
    QLabel *m_title;
    QProgressBar *m_progress;
};

} // namespace hindsight::ui
