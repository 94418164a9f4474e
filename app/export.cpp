#include "app/export.h"

#include "app/report.h"
#include "core/writing/printable.h"
#include "ui/exporting/picture_export.h"

#include <QFile>
#include <QGuiApplication>

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
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int runExport(const ExportOptions &options, std::ostream &err)
{
    const std::string input = QFile::encodeName(options.input).toStdString();
    const std::string output = QFile::encodeName(options.output).toStdString();
    const auto histories = core::readFile(input, {.stop = {}, .progress = {}, .limits = options.limits});
    if (!histories) {
        report(err, histories.error(), input);
        return kExitNothing;
    }
    const auto &history = histories->front();
    if (histories->size() > 1)
        err << core::printable(input) << ": holds " << histories->size() << " histories; the first is drawn\n";
    const auto execution = core::buildExecution(history);
    if (!execution) {
        report(err, execution.error(), input);
        return kExitNothing;
    }
    const auto format = ui::pictureFormatOf(options.output);
    if (!format) {
        err << core::printable(output) << ": a picture's name ends in .svg or .png\n";
        return kExitNothing;
    }
    const auto application = paintingApplication();
    const ui::PictureOptions picture{.format = *format,
                                     .scale = options.scale,
                                     .theme =
                                         options.theme == ExportTheme::Dark ? ui::Theme::dark() : ui::Theme::light()};
    const auto written = ui::exportPicture(*execution, picture, options.output);
    if (!written) {
        report(err, written.error(), output);
        return kExitNothing;
    }
    return reportDamage(err, *histories, input) ? kExitDamaged : kExitDone;
}

} // namespace hindsight::app
