#include "app/export.h"

#include "app/asked_lanes.h"
#include "app/history_walk.h"
#include "app/report.h"
#include "core/writing/printable.h"
#include "ui/document/file_name.h"
#include "ui/exporting/exporting.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSet>

#include <memory>
#include <ostream>

namespace hindsight::app {

namespace {

// Fonts need a QGuiApplication. Its platform is chosen before it is made: a display may be missing, and where there is
// one its settings must not change the picture.
std::unique_ptr<QGuiApplication> paintingApplication()
{
    if (QCoreApplication::instance())
        return nullptr;
    static int argc = 1;
    static char name[] = "hindsight";
    static char *argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // On a server it would complain about a missing XDG_RUNTIME_DIR, for which nobody has a use here.
    const QtMessageHandler handler =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(handler);
    return application;
}

// One run of the subcommand: exports what the walk finds and remembers how it went.
class Export
{
public:
    Export(const ExportOptions &options, QIODevice &out, std::ostream &err, bool isTerminal)
        : m_options(options), m_out(out), m_err(err), m_isTerminal(isTerminal),
          m_isFolder(options.output.endsWith(u'/') || (options.output != u"-" && QFileInfo(options.output).isDir())),
          m_walk(options.files, options.limits, options.history, err)
    {
    }

    int run()
    {
        m_walk.run([this](const std::shared_ptr<const core::History> &history, const QString &file) {
            return add(history, file);
        });
        if (m_held.history)
            write(m_held.history, m_held.file);
        // What only some of several histories have is left out of these.
        if (m_isFolder && m_written > 0 && ui::isPicture(m_options.what.format) && !m_lanes.missing().empty())
            fail("hindsight", "in all of the histories " + m_lanes.missing());
        if (m_written == 0)
            return kExitNothing;
        return m_walk.isPartial() || m_hasFailed ? kExitDamaged : kExitDone;
    }

private:
    struct Found
    {
        std::shared_ptr<const core::History> history;
        QString file;
    };

    // False ends the walk.
    bool add(const std::shared_ptr<const core::History> &history, const QString &file)
    {
        if (m_isFolder)
            return makeFolder() && write(history, file);
        if (m_held.history) {
            m_held = {};
            return fail(ui::fileBytesOf(m_options.output),
                        ui::exportFormatOf(m_options.output)
                            ? "there are several histories, and nothing was written; for all of them OUT is a "
                              "folder, for one of them take --history"
                            : "there is no such folder, and there are several histories; a name "
                              "that ends in / is made a folder");
        }
        if (m_written > 0 || m_hasFailed)
            return fail(ui::fileBytesOf(file),
                        "there are more histories, and only the first was taken; for all of them OUT is "
                        "a folder, for one of them take --history");
        if (m_options.output == u"-")
            return write(history, file);
        m_held = {history, file};
        return true;
    }

    // Only once there is something to put into it.
    bool makeFolder()
    {
        return QDir().mkpath(m_options.output) || fail(ui::fileBytesOf(m_options.output), "this folder cannot be made");
    }

    bool fail(const std::string &place, const std::string &what)
    {
        m_err << core::printable(place + ": " + what) << '\n';
        m_hasFailed = true;
        return false;
    }

    // True whatever comes of it: the next history may do.
    bool write(const std::shared_ptr<const core::History> &history, const QString &file)
    {
        // Without a stop token nothing can end it.
        const auto execution = core::buildExecution(history);
        const QString path = m_isFolder ? freePath(file) : m_options.output;
        if (ui::isSameFile(path, file)) {
            fail(ui::fileBytesOf(path), "is the file that is read; nothing was written");
            return true;
        }
        ui::ExportOptions what = m_options.what;
        if (ui::isPicture(what.format)) {
            what.picture.arrangement = m_lanes.in(*execution);
            const std::string missing = m_isFolder ? std::string() : m_lanes.missing();
            if (!missing.empty()) {
                fail(ui::fileBytesOf(file), missing);
                return true;
            }
        }
        const ui::ExportControl control{.stop = {}, .progress = progressOf(path)};
        const auto exported = path == u"-" ? ui::exportTo(m_out, *execution, what, control)
                                           : ui::exportToFile(path, *execution, what, control);
        clearProgress();
        if (!exported) {
            const bool isOfHistory = exported.error().kind == core::ErrorKind::NotAHistory;
            report(m_err, exported.error(),
                   ui::fileBytesOf(isOfHistory    ? file
                                   : path == u"-" ? QStringLiteral("standard output")
                                                  : path));
            m_hasFailed = true;
            return true;
        }
        if (!exported->remark.isEmpty())
            m_err << core::printable(ui::fileBytesOf(path) + ": " + exported->remark.toStdString()) << '\n';
        ++m_written;
        return true;
    }

    // In the folder, named after the file; the second of a name gets a number.
    QString freePath(const QString &file)
    {
        QString base = file == u"-" ? QString() : ui::withoutLoneBytes(QFileInfo(file).completeBaseName());
        if (base.isEmpty())
            base = QStringLiteral("history");
        const QString ending = ui::endingOf(m_options.what.format);
        QString name = base + ending;
        for (int number = 2; m_names.contains(name); ++number)
            name = QStringLiteral("%1-%2%3").arg(base, QString::number(number), ending);
        m_names.insert(name);
        return QDir(m_options.output).filePath(name);
    }

    std::function<void(double)> progressOf(const QString &path)
    {
        if (!m_isTerminal)
            return {};
        return [this, name = core::printable(ui::fileBytesOf(path))](double part) {
            m_err << '\r' << name << ": " << static_cast<int>(part * 100) << " %" << std::flush;
            m_hasProgress = true;
        };
    }

    void clearProgress()
    {
        if (std::exchange(m_hasProgress, false))
            m_err << "\r\x1b[K" << std::flush;
    }

    const ExportOptions &m_options;
    QIODevice &m_out;
    std::ostream &m_err;
    const bool m_isTerminal;
    const bool m_isFolder;
    HistoryWalk m_walk;
    AskedLanes m_lanes{m_options.what.picture.arrangement};
    Found m_held; // for a file, until it is known that there is no second history
    QSet<QString> m_names;
    std::size_t m_written = 0;
    bool m_hasFailed = false;
    bool m_hasProgress = false;
};

} // namespace

int runExport(const ExportOptions &options, QIODevice &out, std::ostream &err, bool isTerminal)
{
    const auto application = paintingApplication();
    return Export(options, out, err, isTerminal).run();
}

} // namespace hindsight::app
