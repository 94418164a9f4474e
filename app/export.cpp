#include "app/export.h"

#include "core/reading/reader.h"
#include "core/writing/printable.h"
#include "ui/exporting/picture_export.h"

#include <QFile>
#include <QGuiApplication>

#include <memory>
#include <ostream>

namespace hindsight::app {

namespace {

constexpr int kWritten = 0;
constexpr int kDamaged = 1;
constexpr int kNothing = 2;

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

void say(std::ostream &err, const core::Error &error, const std::string &file)
{
    err << core::printable(core::describe(error, file)) << '\n';
}

bool reportDamage(const core::History &history, const std::string &file, std::ostream &err)
{
    bool isDamaged = false;
    for (const core::Problem &problem : history.problems()) {
        if (problem.severity != core::Severity::Error)
            continue;
        say(err, {.kind = core::ErrorKind::Damaged, .message = problem.message, .place = problem.place}, file);
        isDamaged = true;
    }
    return isDamaged;
}

} // namespace

int runExport(const ExportOptions &options, std::ostream &err)
{
    const std::string input = QFile::encodeName(options.input).toStdString();
    const std::string output = QFile::encodeName(options.output).toStdString();
    const auto histories = core::readFile(input);
    if (!histories) {
        say(err, histories.error(), input);
        return kNothing;
    }
    const auto &history = histories->front();
    if (histories->size() > 1)
        err << core::printable(input) << ": holds " << histories->size() << " histories; the first is drawn\n";
    const auto execution = core::buildExecution(history);
    if (!execution) {
        say(err, execution.error(), input);
        return kNothing;
    }
    const auto format = ui::pictureFormatOf(options.output);
    if (!format) {
        err << core::printable(output) << ": a picture's name ends in .svg or .png\n";
        return kNothing;
    }
    const auto application = paintingApplication();
    const ui::PictureOptions picture{.format = *format,
                                     .scale = options.scale,
                                     .theme =
                                         options.theme == ExportTheme::Dark ? ui::Theme::dark() : ui::Theme::light()};
    const auto written = ui::exportPicture(*execution, picture, options.output);
    if (!written) {
        say(err, written.error(), output);
        return kNothing;
    }
    return reportDamage(*history, input, err) ? kDamaged : kWritten;
}

} // namespace hindsight::app
