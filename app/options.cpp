#include "app/options.h"

#include "app/export_parser.h"
#include "app/help.h"
#include "app/parser.h"

#include <QFileInfo>

#include <algorithm>

namespace hindsight::app {

namespace {

using namespace Qt::StringLiterals;

Options parseInspect(const QStringList &arguments)
{
    const QStringList formats{u"json"_s, u"text"_s, u"summary"_s, u"story"_s};
    Parser parser(programHelp());
    parser.addOption({u"format"_s}, formats.front());
    parser.addSingle({u"history"_s});
    parser.addSingle({u"at"_s});
    if (const auto notice = parser.parse(arguments))
        return *notice;
    if (parser.files().isEmpty())
        return usageError(u"inspect takes at least one FILE"_s);
    const auto format = choice<InspectFormat>(parser.value(u"format"_s), formats);
    if (!format)
        return noSuchChoice(u"format"_s, parser.value(u"format"_s), formats);
    const auto history = parser.number(u"history"_s, 0);
    if (!history)
        return usageError(u"--history is a number from 1 up, not '"_s + parser.value(u"history"_s) + u'\'');
    const auto at = parser.number(u"at"_s, 0);
    if (!at)
        return usageError(u"--at is an Event's id, a number from 1 up, not '"_s + parser.value(u"at"_s) + u'\'');
    if (*at > 0 && *format != InspectFormat::Json && *format != InspectFormat::Text)
        return usageError(u"--at prints json or text, not "_s + parser.value(u"format"_s));
    return InspectOptions{.files = parser.files(),
                          .format = *format,
                          .history = static_cast<std::size_t>(*history),
                          .at = core::EventId{*at},
                          .limits = parser.limits()};
}

bool looksLikeSubcommand(const QString &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; }) &&
           !QFileInfo::exists(word);
}

Options parseWindow(const QStringList &arguments)
{
    Parser parser(programHelp());
    if (const auto notice = parser.parse(arguments))
        return *notice;
    const QStringList files = parser.files();
    if (!files.isEmpty() && looksLikeSubcommand(files.front()))
        return usageError(u"no such subcommand or file: '"_s + files.front() + u'\'');
    return WindowOptions{.files = files, .limits = parser.limits()};
}

Options parseSubcommand(const QString &subcommand, const QStringList &arguments)
{
    return subcommand == u"inspect"_s ? parseInspect(arguments) : parseExport(arguments);
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    const QString word = arguments.value(1);
    const bool isSubcommand = word == u"inspect"_s || word == u"export"_s;
    QStringList others = arguments;
    if (isSubcommand)
        others.removeAt(1);
    Options options = isSubcommand ? parseSubcommand(word, others) : parseWindow(arguments);
    if (auto *notice = std::get_if<Notice>(&options); notice && notice->isUsageError)
        notice->text += u"Try 'hindsight %1--help'.\n"_s.arg(isSubcommand ? word + u' ' : QString());
    return options;
}

} // namespace hindsight::app
