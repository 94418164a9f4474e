#include "ui/window/history_picker.h"

#include "ui/document/document.h"
#include "ui/panels/wording.h"

#include <QAbstractListModel>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace hindsight::ui {

namespace {

QString wordsFor(const core::Execution &execution)
{
    const core::History &history = execution.history();
    const core::WorkflowInfo &workflow = history.workflow();
    QStringList words;
    for (const std::string &word : {workflow.workflowType, workflow.workflowId}) {
        if (!word.empty())
            words += shortened(toQString(word), 60);
    }
    words += outcomeText(execution.status());
    words += HistoryPicker::tr("Events: %1").arg(history.eventCount());
    return words.join(QStringLiteral(", "));
}

// Worded when shown: a file can hold very many histories.
class HistoryListModel final : public QAbstractListModel
{
public:
    HistoryListModel(const Document &document, QObject *parent) : QAbstractListModel(parent), m_document(document) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_document.executions().size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole || !index.isValid())
            return {};
        const auto &all = m_document.executions();
        return HistoryPicker::tr("History %1 of %2: %3")
            .arg(index.row() + 1)
            .arg(all.size())
            .arg(wordsFor(*all[static_cast<std::size_t>(index.row())]));
    }

private:
    const Document &m_document;
};

} // namespace

HistoryPicker::HistoryPicker(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_histories(new QComboBox(this))
{
    m_histories->setModel(new HistoryListModel(document, m_histories));
    m_histories->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_histories->setMaxVisibleItems(20);
    m_histories->setAccessibleName(tr("History of this file"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_histories, 1);
    setVisible(document.executions().size() > 1);

    connect(m_histories, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_document.show(static_cast<std::size_t>(index));
    });
    connect(&document, &Document::executionChanged, this,
            [this] { m_histories->setCurrentIndex(static_cast<int>(m_document.currentIndex())); });
}

} // namespace hindsight::ui
