// Shows what an export will look like: a picture, fitted to the width or in its own size, or the beginning of a text.
// Made off the GUI thread; what is asked for later replaces what is being made. GUI thread only.
#pragma once

#include "ui/exporting/preview.h"

#include <QStackedWidget>
#include <QTimer>

#include <stop_token>

class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace hindsight::ui {

class ExportPreview final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPreview)

public:
    explicit ExportPreview(std::shared_ptr<const core::Execution> execution, QWidget *parent = nullptr);
    ~ExportPreview() override;

    void show(const ExportOptions &options);
    void setFitted(bool isFitted);
    [[nodiscard]] bool isFitted() const { return m_isFitted; }

    [[nodiscard]] bool showsPicture() const;

signals:
    /// The preview stands; `words` say how large it is and what was left out.
    void shown(const QString &words);
    /// It can't be made, and why.
    void failed(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void make();
    [[nodiscard]] static QString sizeWords(const Preview &preview, const ExportOptions &options);
    void take(const core::Result<Preview> &preview, const ExportOptions &options);

    std::shared_ptr<const core::Execution> m_execution;
    ExportOptions m_options;
    QLabel *m_message;
    QLabel *m_image;
    QScrollArea *m_scroll;
    QPlainTextEdit *m_text;
    QTimer m_pause; // while someone types or pulls at the window
    std::stop_source m_stop;
    bool m_isFitted = true;
};

} // namespace hindsight::ui
