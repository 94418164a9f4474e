// What a tab shows while its file is read: which file, how far it is, and a button to stop; of a
// large file the picture of its first Events.
#pragma once

#include "core/execution/execution.h"

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QVBoxLayout;

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
    /// The picture of the file's first Events, to look at while the others are read.
    void showBeginning(const std::shared_ptr<const core::Execution> &beginning);

signals:
    void cancelled(); // by the button or Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_fileName;
    QVBoxLayout *m_layout;
    QLabel *m_title;
    QProgressBar *m_progress;
};

} // namespace hindsight::ui
