// Asks what stands above a picture or over a diagram: the usual title, words of one's own, or nothing.
#pragma once

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace hindsight::ui {

class ExportTitleBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportTitleBox)

public:
    /// Begins with `title`, which is as in PictureOptions; one's own words begin with `usual`.
    ExportTitleBox(const std::optional<QString> &title, const QString &usual, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<QString> title() const;
    [[nodiscard]] QComboBox *box() const { return m_choice; }

signals:
    void changed();

private:
    void choose();

    QComboBox *m_choice;
    QLineEdit *m_words;
};

} // namespace hindsight::ui
