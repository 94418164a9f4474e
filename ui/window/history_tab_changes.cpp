// What happens to an open tab while the world goes on: its file changes, or more of its pipe arrives.
#include "ui/document/document.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_list_page.h"
#include "ui/window/history_tab.h"
#include "ui/window/loading_page.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"

#include <QLocale>
#include <QPushButton>
#include <QTime>

#include <utility>

namespace hindsight::ui {

namespace {

QString wordsFor(const core::Error &error)
{
    QString words = QString::fromStdString(core::describe(error, {}));
    while (words.startsWith(u':') || words.startsWith(u' '))
        words.remove(0, 1);
    return words;
}

} // namespace

void HistoryTab::readAgain()
{
    // Not begun anew by each change, or a file that never rests would never be read.
    if (m_loader.isLoading())
        m_isStale = true;
    else
        readFile();
}

void HistoryTab::finishReading()
{
    // A file that changes all the time is read a third of the time at most.
    m_watch.setPause(static_cast<int>(2 * m_sinceRead.elapsed()));
    if (std::exchange(m_isStale, false))
        readFile();
}

bool HistoryTab::update(const Executions &executions)
{
    if (m_list) {
        showHistories(executions);
        return true;
    }
    if (m_location.number > executions.size())
        return false;
    m_document->document().replace(executions[m_location.number == 0 ? 0 : m_location.number - 1]);
    if (m_location.number > 0 || executions.size() == 1)
        return true;
    if (executions.size() != std::exchange(m_histories, executions).size())
        offerList();
    return true;
}

// The document is not taken away from whoever looks at it.
void HistoryTab::offerList()
{
    QPushButton *list =
        say(core::Severity::Info, tr("There are %1 histories now. Shown is the first.").arg(m_histories.size()))
            ->addButton(tr("List Them"));
    connect(list, &QPushButton::clicked, this, &HistoryTab::listAsked);
}

void HistoryTab::showList()
{
    if (DocumentWidget *document = std::exchange(m_document, nullptr))
        document->deleteLater();
    showHistories(m_histories);
}

void HistoryTab::showAgain(const Executions &executions)
{
    const std::size_t before = eventCount();
    const std::size_t histories = m_histories.size();
    if (!update(executions)) {
        say(core::Severity::Warning,
            tr("The file has changed and does not hold this history any more. Shown is what was "
               "read before."));
        return;
    }
    const QString time = QTime::currentTime().toString(QStringLiteral("HH:mm:ss"));
    if (m_list)
        say(core::Severity::Info, tr("The file has changed and was read again at %1.").arg(time));
    else if (histories == m_histories.size())
        say(core::Severity::Info, tr("The file has changed and was read again at %1. Events: %2, before: %3.")
                                      .arg(time)
                                      .arg(eventCount())
                                      .arg(before));
}

void HistoryTab::fail(const core::Error &error)
{
    if (!isOpen()) {
        emit failed(error);
        return;
    }
    say(core::Severity::Warning,
        tr("The file has changed and cannot be read: %1. Shown is what was read before.").arg(wordsFor(error)));
}

void HistoryTab::receive()
{
    connect(&m_pipe, &PipeReader::received, m_loading, &LoadingPage::showReceived);
    connect(&m_pipe, &PipeReader::arrived, this, &HistoryTab::showPart);
    connect(&m_pipe, &PipeReader::finished, this, &HistoryTab::showAll);
    connect(&m_pipe, &PipeReader::failed, this, &HistoryTab::failToReceive);
    m_loading->showReceived(0);
    m_pipe.read(m_location.path);
}

void HistoryTab::showPart(const Executions &executions)
{
    if (isOpen())
        update(executions);
    else
        show(executions);
    if (!m_arriving) {
        m_arriving = messages().show(core::Severity::Info, {}, QStringLiteral("arriving"));
        connect(m_arriving->addButton(tr("Stop")), &QPushButton::clicked, this, &HistoryTab::stopReceiving);
    }
    const QLocale locale;
    m_arriving->setText(
        m_list ? tr("Still arriving. Histories so far: %1.").arg(locale.toString(qulonglong(executions.size())))
               : tr("Still arriving. Events so far: %1.").arg(locale.toString(qulonglong(eventCount()))));
}

void HistoryTab::showAll(const Executions &executions)
{
    if (isOpen())
        update(executions);
    else
        show(executions);
    if (isOpen())
        messages().clear(QStringLiteral("arriving"));
}

void HistoryTab::stopReceiving()
{
    m_pipe.cancel();
    messages().clear(QStringLiteral("arriving"));
    say(core::Severity::Info, tr("Stopped. Shown is what had arrived until then."));
}

void HistoryTab::failToReceive(const core::Error &error)
{
    if (!isOpen()) {
        emit failed(error);
        return;
    }
    messages().clear(QStringLiteral("arriving"));
    say(core::Severity::Warning,
        tr("The rest cannot be read: %1. Shown is what had arrived until then.").arg(wordsFor(error)));
}

MessageBar *HistoryTab::say(core::Severity severity, const QString &text)
{
    return messages().show(severity, text, QStringLiteral("file"));
}

MessageArea &HistoryTab::messages() const
{
    return m_document ? m_document->messages() : m_list->messages();
}

std::size_t HistoryTab::eventCount() const
{
    return m_document ? m_document->document().execution().history().eventCount() : 0;
}

} // namespace hindsight::ui
