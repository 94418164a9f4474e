// Chooses which history of a file is shown; there only where the file has several.
#pragma once

#include <QWidget>

class QComboBox;

namespace hindsight::ui {

class Document;

class HistoryPicker final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPicker)

public:
    explicit HistoryPicker(Document &document, QWidget *parent = nullptr);

private:
    Document &m_document;
    QComboBox *m_histories;
};

} // namespace hindsight::ui
