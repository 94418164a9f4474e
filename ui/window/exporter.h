// Exports off the GUI thread: into files, into the clipboard, on paper. Nothing arrives after it is gone; what is being
// written then is cancelled, and the old file stays. Lives on the GUI thread; the work holds values only.
#pragma once

#include "ui/exporting/exporting.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

class QMimeData;
class QPrinter;

namespace hindsight::ui {

/// Where an export goes. There is one at a time for a file and for the clipboard; a printer takes one after the other.
struct ExportTarget
{
    enum class Kind : std::uint8_t { File, Clipboard, Printer };
    Kind kind = Kind::File;
    QString name = {};  // path of the file, name of the printer
    int printing = 0;   // counts what is printed
    bool isNew = false; // a file that was not there, or no file but a device

    [[nodiscard]] QString key() const
    {
        return QString::number(static_cast<int>(kind)) % u'/' % QString::number(printing) % u'/' % name;
    }
};

class Exporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exporter)

public:
    /// `kept`: files that are not replaced, asked for at each export.
    explicit Exporter(QObject *parent = nullptr, std::function<QStringList()> kept = {});
    ~Exporter() override;

    // Each ends in exactly one ended(), unless another one to the same place takes its place.

    void write(std::shared_ptr<const core::Execution> execution, const ExportOptions &options, const QString &path);
    /// As SVG, as a picture (PNG and PDF) or as text.
    void copy(std::shared_ptr<const core::Execution> execution, const ExportOptions &options);
    void print(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
               const std::shared_ptr<QPrinter> &printer);
    void cancel(const ExportTarget &target);

signals:
    /// 0 to 100; also once at the beginning.
    void progressed(const hindsight::ui::ExportTarget &target, int percent);
    /// The error is ErrorKind::Cancelled after cancel().
    void ended(const hindsight::ui::ExportTarget &target, const hindsight::ui::ExportOptions &options,
               const hindsight::core::Result<hindsight::ui::Exported> &outcome);

private:
    using Work = std::function<core::Result<Exported>(const ExportControl &)>;

    void run(const ExportTarget &target, const ExportOptions &options, const Work &work,
             const std::function<void()> &finish = {});

    std::function<QStringList()> m_kept;
    QHash<QString, std::stop_source> m_running; // by the target's key
    int m_printings = 0;
};

} // namespace hindsight::ui
