// What tests of the main window begin with: one on the screen, with settings of its own, in a folder of its own.
#pragma once

#include "tests/support/history_text.h"
#include "tests/support/offscreen_test.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/history_table.h"
#include "ui/window/document_widget.h"
#include "ui/window/main_window.h"
#include "ui/window/message_area.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace hindsight::test {

class WindowTest : public OffscreenTest
{
protected:
    /// False where it does not come onto the screen. What was there before, folder and settings too, is gone.
    [[nodiscard]] bool beginAnew()
    {
        failOnWarnings();
        end();
        m_folder.emplace();
        m_settings = std::make_unique<ui::Settings>(inFolder(QStringLiteral("settings.ini")));
        return showWindow();
    }
    /// Another window in place of the one that is there.
    [[nodiscard]] bool showWindow()
    {
        m_window = std::make_unique<ui::MainWindow>(*m_settings);
        m_window->show();
        return QTest::qWaitForWindowExposed(m_window.get());
    }
    /// To be called in cleanup(): nothing of a test runs on into the next.
    void end()
    {
        m_window.reset();
        m_settings.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder->filePath(name); }
    /// The file's path. Makes the folders in `name` too.
    QString written(const QString &name, const QByteArray &bytes) const
    {
        const QString path = inFolder(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }
    /// A history in one line, as often as wanted.
    [[nodiscard]] static QByteArray lineOf(std::string_view history, int count = 1)
    {
        return QByteArray::fromStdString(historyJson(history)).replace('\n', ' ').append('\n').repeated(count);
    }
    /// The path of a file with kOrder in it.
    QString order(const QString &name = QStringLiteral("order.json")) const
    {
        return written(name, QByteArray::fromStdString(historyJson(kOrder)));
    }
    /// False where no history of that path comes to the front: of a list there is none.
    [[nodiscard]] bool open(const QString &path) const
    {
        m_window->open({path});
        return QTest::qWaitFor([this, &path] {
            const ui::DocumentWidget *front = m_window->currentDocument();
            return front && front->document().path() == path;
        });
    }

    /// That in front. REQUIRES: there is one
    [[nodiscard]] ui::DocumentWidget &widget() const { return *m_window->currentDocument(); }
    [[nodiscard]] ui::Document &document() const { return widget().document(); }
    [[nodiscard]] ui::ViewState &view() const { return document().viewState(); }
    /// The messages above the document.
    [[nodiscard]] QStringList messages() const { return widget().messages().texts(); }
    /// That can be seen and has that text; null where there is none.
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
            if (QString(each->text()).remove(u'&') == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// `Events`, `Workflow Tasks` and the others of the document in front; null while that was never shown.
    [[nodiscard]] ui::HistoryTable *table(const QString &name) const
    {
        for (ui::HistoryTable *each : widget().findChildren<ui::HistoryTable *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace hindsight::test
