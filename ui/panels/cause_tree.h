// Why what is selected happened, back as far as the start, and what it led to: two trees of Events to walk along. A
// branch is looked up when it is opened.
#pragma once

#include "core/execution/execution.h"

#include <QTreeWidget>

namespace hindsight::ui {

class Document;

class CauseTree final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CauseTree)

public:
    explicit CauseTree(Document &document, QWidget *parent = nullptr);

    /// Of the row; none for a heading.
    [[nodiscard]] static core::EventIndex eventOf(const QTreeWidgetItem &item);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Way { Back, Forward };

    void followSelection();
    void rebuild();
    void addBranch(Way way, const QString &title, const QString &nothing);
    QTreeWidgetItem *addEvent(QTreeWidgetItem &parent, Way way, core::EventIndex event);
    void fill(QTreeWidgetItem *item);
    void choose(const QTreeWidgetItem *item);
    [[nodiscard]] std::vector<core::EventIndex> next(Way way, core::EventIndex event) const;

    Document &m_document;
    core::EventIndex m_of;     // whose causes are shown
    bool m_isStale = true;     // while nobody sees it
    bool m_isChoosing = false; // a row of this tree
};

} // namespace hindsight::ui
