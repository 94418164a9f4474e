#include "app/parser.h"

#include "app/byte_size.h"
#include "app/help.h"
#include "core/writing/printable.h"

namespace hindsight::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSaid = 1'000;

} // namespace

Notice usageError(const QString &what)
{
    // It says what was typed, or what a pattern of the shell's came to.
    QString said = QString::fromStdString(core::printable(what.toStdString()));
    if (said.size() > kMostSaid)
        said = said.first(kMostSaid) + u'…';
    return {.text = u"hindsight: "_s + said + u'\n', .isUsageError = true};
}

Notice noSuchChoice(const QString &option, const QString &word, const QStringList &words)
{
    return usageError(u"--"_s + option + u" is "_s + words.sliced(0, words.size() - 1).join(u", "_s) + u" or "_s +
                      words.last() + u", not '"_s + word + u'\'');
}

Parser::Parser(const QString &help) : m_help(help)
{
    m_parser.addOption({{u"h"_s, u"help"_s}, {}});
    m_parser.addOption({{u"v"_s, u"version"_s}, {}});
    addOption({u"max-size"_s});
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsCompactedShortOptions);
}

void Parser::addOption(const QStringList &names, const QString &defaultValue)
{
    m_parser.addOption({names, {}, u"value"_s, defaultValue});
}

void Parser::addSingle(const QStringList &names)
{
    addOption(names);
    m_singles.append(names.last());
}

void Parser::addSwitch(const QString &name)
{
    m_parser.addOption(QCommandLineOption(name));
}

std::optional<Notice> Parser::parse(const QStringList &arguments)
{
    const bool isUnderstood = m_parser.parse(arguments);
    if (m_parser.isSet(u"help"_s))
        return Notice{.text = m_help, .isUsageError = false};
    if (m_parser.isSet(u"version"_s))
        return Notice{.text = u"hindsight "_s + QStringLiteral(HINDSIGHT_VERSION) + u'\n', .isUsageError = false};
    if (!isUnderstood)
        return usageError(m_parser.errorText());
    for (const QString &name : std::as_const(m_singles)) {
        if (m_parser.values(name).size() > 1)
            return usageError(u"--%1 is given more than once, and only one can be obeyed"_s.arg(name));
    }
    return parseLimits();
}

std::optional<qint64> Parser::number(const QString &option, qint64 otherwise, qint64 least, qint64 most) const
{
    if (!isSet(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<Notice> Parser::parseLimits()
{
    if (!isSet(u"max-size"_s))
        return std::nullopt;
    const auto bytes = byteSizeOf(value(u"max-size"_s));
    if (!bytes || *bytes == 0 || *bytes > core::kMostBytes)
        return usageError(u"--max-size is a number of bytes from 1 to %1, such as 500M or 2G, not '%2'"_s.arg(
            QString::number(core::kMostBytes), value(u"max-size"_s)));
    m_limits = {.file = *bytes, .unpacked = *bytes};
    return std::nullopt;
}

} // namespace hindsight::app
