// A row of the start page that opens something: what it is, and a muted line below it.
#pragma once

#include <QAbstractButton>

namespace hindsight::ui {

class FileLink final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileLink)

public:
    static constexpr int kMarginPx = 8; // around the text

    FileLink(const QString &title, const QString &below, Qt::TextElideMode elideMode, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_below;
    Qt::TextElideMode m_elideMode;
};

} // namespace hindsight::ui
