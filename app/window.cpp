#include "app/window.h"

#include "ui/theme/flat_style.h"
#include "ui/window/appearance.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QIcon>

namespace hindsight::app {

int runWindow(const WindowOptions &options, int &argc, char **argv)
{
    // Before the application, so that Qt's own -style option still wins.
    QApplication::setStyle(new ui::FlatStyle);
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hindsight"));
    QCoreApplication::setOrganizationName(QStringLiteral("hindsight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HINDSIGHT_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Hindsight"));
    // The name of the installed desktop entry, by which a desktop finds the icon.
    QGuiApplication::setDesktopFileName(QStringLiteral("local.hindsight.Hindsight"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/hindsight.svg")));

    ui::Settings settings;
    settings.setReadLimits(options.limits);
    ui::apply(settings.appearance());
    ui::MainWindow window(settings);
    window.show();
    window.open(options.files);
    return QApplication::exec();
}

} // namespace hindsight::app
