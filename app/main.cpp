#include "app/inspect.h"
#include "app/options.h"

#include <QFile>

#include <iostream>

namespace {

using namespace hindsight::app;

int say(const Notice &notice)
{
    std::ostream &stream = notice.isUsageError ? std::cerr : std::cout;
    stream << notice.text.toStdString() << std::flush;
    return notice.isUsageError || !stream ? 2 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments.append(QFile::decodeName(argv[index]));
    const Options options = parseOptions(arguments);

    if (const auto *inspect = std::get_if<InspectOptions>(&options))
        return runInspect(*inspect, std::cout, std::cerr);
    if (const auto *notice = std::get_if<Notice>(&options))
        return say(*notice);
    return say({.text = QStringLiteral("hindsight: this build has neither window nor export\n"), .isUsageError = true});
}
