// Everything about what is selected: words with links to what it hangs together with, above its attributes as a tree.
#pragma once

#include "core/model/failure.h"
#include "core/model/result.h"

#include <nlohmann/json_fwd.hpp>

#include <QWidget>

class QSplitter;
class QTextBrowser;

namespace hindsight::ui {

class AttributeTree;
class Document;

class DetailsPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPanel)

public:
    explicit DetailsPanel(Document &document, QWidget *parent = nullptr);

    /// What is selected as JSON, as the file has it; empty where that is nothing.
    [[nodiscard]] QString selectionAsJson() const;
    void copyAsJson() const;

    /// How words and tree share the height; for the settings.
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelection();
    void showText();
    void follow(const QUrl &link);
    [[nodiscard]] core::Result<nlohmann::ordered_json> attributes() const;

    Document &m_document;
    QSplitter *m_splitter;
    QTextBrowser *m_text;
    AttributeTree *m_tree;
    std::vector<core::Failure> m_failures;
    QString m_trouble; // why the attributes can't be shown
};

} // namespace hindsight::ui
