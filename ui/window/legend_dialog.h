// What everything in the picture means, in a window beside it that holds up nothing. In the colours of the window's
// theme and at its screen's resolution.
#pragma once

#include <QDialog>

class QTreeWidget;

namespace hindsight::ui {

class LegendDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LegendDialog)

public:
    explicit LegendDialog(QWidget *parent = nullptr);

    /// One for each window: it is raised where it is open.
    static void showFor(QWidget &window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QTreeWidget *m_list;
};

} // namespace hindsight::ui
