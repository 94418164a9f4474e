// Asks for a time zone: all that this computer knows, found by any part of their names. Holds up nothing; what is
// chosen comes as a signal.
#pragma once

#include "ui/document/zone.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hindsight::ui {

class ZoneDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ZoneDialog)

public:
    /// Begins at `zone`.
    explicit ZoneDialog(const Zone &zone, QWidget *parent = nullptr);

signals:
    void chosen(const hindsight::ui::Zone &zone);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &words);
    void describe();
    void choose();
    [[nodiscard]] std::optional<Zone> current() const;

    QLineEdit *m_filter;
    QListWidget *m_list;
    QLabel *m_offset;
    QPushButton *m_choose = nullptr;
};

} // namespace hindsight::ui
