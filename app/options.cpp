#include "app/options.h"

#include "app/byte_size.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace hindsight::app {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kHelp = R"(Shows what happened in a Temporal Workflow Execution, and why.

Usage:
  hindsight [FILE…]              open histories in the window
  hindsight inspect FILE…        print what happened
      --format json|text|summary|story
                                 for machines (default), for people, in brief,
                                 Event by Event in words
      --history N                the N-th history alone, counting from 1
      --at EVENT                 the state after that Event alone, as json or text:
                                 what is open, what arrived, what holds, how much
  hindsight export FILE -o OUT   draw the timeline into OUT.svg or OUT.png
      --scale sequence|time|folded
                                 a column for every Event (default), time, or
                                 time with idle stretches folded
      --theme light|dark         light is the default

      --max-size SIZE            read and unpack no file that is larger, 500M or 2G;
                                 4G is the most, and the default; of gzip, 2G
  -h, --help                     print this
  -v, --version                  print the version

FILE is an Event History or a list of Commands in JSON; inspect and export read
standard input where it is -. It can be a folder too, of which all files are
read, or a pattern such as 'runs/*.json'; export takes one history.

Exit status of inspect and export: 0 everything was read; 1 a file is damaged and
what is left of it was read, or one of several could not be read; 2 nothing was
read or written.
)"_L1;

Notice usageError(const QString &what)
{
    return {.text = u"hindsight: "_s + what + u"\nTry 'hindsight --help'.\n"_s, .isUsageError = true};
}

/// One of the words that an option allows, `words` in the order of the enumeration; nothing for another word.
template<class Value>
std::optional<Value> choice(const QString &word, const QStringList &words)
{
    const auto position = words.indexOf(word);
    return position < 0 ? std::optional<Value>() : static_cast<Value>(position);
}

QString noSuchChoice(const QString &option, const QString &word, const QStringList &words)
{
    return u"--"_s + option + u" is "_s + words.sliced(0, words.size() - 1).join(u", "_s) + u" or "_s + words.last() +
           u", not '"_s + word + u'\'';
}

/// The parser of one subcommand, with the options that all of them have.
class Parser
{
public:
    Parser()
    {
        m_parser.addOption({{u"h"_s, u"help"_s}, {}});
        m_parser.addOption({{u"v"_s, u"version"_s}, {}});
        addOption({u"max-size"_s});
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsCompactedShortOptions);
    }

    void addOption(const QStringList &names, const QString &defaultValue = {})
    {
        m_parser.addOption({names, {}, u"value"_s, defaultValue});
    }

    /// Help, version or what is wrong; nothing where there is something to do.
    [[nodiscard]] std::optional<Notice> parse(const QStringList &arguments)
    {
        const bool isUnderstood = m_parser.parse(arguments);
        if (m_parser.isSet(u"help"_s))
            return Notice{.text = kHelp, .isUsageError = false};
        if (m_parser.isSet(u"version"_s))
            return Notice{.text = u"hindsight "_s + QStringLiteral(HINDSIGHT_VERSION) + u'\n', .isUsageError = false};
        if (!isUnderstood)
            return usageError(m_parser.errorText());
        return parseLimits();
    }

    [[nodiscard]] const core::ReadLimits &limits() const { return m_limits; }

    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }

private:
    [[nodiscard]] std::optional<Notice> parseLimits()
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

    QCommandLineParser m_parser;
    core::ReadLimits m_limits;
};

/// 0 where the option is not there; nothing where it is no such number.
std::optional<std::size_t> historyNumber(const Parser &parser)
{
    if (!parser.isSet(u"history"_s))
        return 0;
    const qulonglong number = parser.value(u"history"_s).toULongLong();
    return number > 0 ? std::optional<std::size_t>(number) : std::nullopt;
}

/// 0 where the option is not there; nothing where it is no Event's id.
std::optional<core::EventId> eventId(const Parser &parser)
{
    if (!parser.isSet(u"at"_s))
        return core::EventId();
    const qlonglong number = parser.value(u"at"_s).toLongLong();
    return number > 0 ? std::optional(core::EventId{number}) : std::nullopt;
}

Options parseInspect(const QStringList &arguments)
{
    const QStringList formats{u"json"_s, u"text"_s, u"summary"_s, u"story"_s};
    Parser parser;
    parser.addOption({u"format"_s}, formats.front());
    parser.addOption({u"history"_s});
    parser.addOption({u"at"_s});
    if (const auto notice = parser.parse(arguments))
        return *notice;
    if (parser.files().isEmpty())
        return usageError(u"inspect takes at least one FILE"_s);
    const auto format = choice<InspectFormat>(parser.value(u"format"_s), formats);
    if (!format)
        return usageError(noSuchChoice(u"format"_s, parser.value(u"format"_s), formats));
    const auto history = historyNumber(parser);
    if (!history)
        return usageError(u"--history is a number from 1 up, not '"_s + parser.value(u"history"_s) + u'\'');
    const auto at = eventId(parser);
    if (!at)
        return usageError(u"--at is an Event's id, a number from 1 up, not '"_s + parser.value(u"at"_s) + u'\'');
    if (*at && *format != InspectFormat::Json && *format != InspectFormat::Text)
        return usageError(u"--at prints json or text, not "_s + parser.value(u"format"_s));
    return InspectOptions{
        .files = parser.files(), .format = *format, .history = *history, .at = *at, .limits = parser.limits()};
}

Options parseExport(const QStringList &arguments)
{
    const QStringList scales{u"sequence"_s, u"time"_s, u"folded"_s};
    const QStringList themes{u"light"_s, u"dark"_s};
    Parser parser;
    parser.addOption({u"o"_s, u"output"_s});
    parser.addOption({u"scale"_s}, scales.front());
    parser.addOption({u"theme"_s}, themes.front());
    if (const auto notice = parser.parse(arguments))
        return *notice;
    if (parser.files().size() != 1)
        return usageError(u"export takes one FILE"_s);
    const QString output = parser.value(u"output"_s);
    if (output.isEmpty())
        return usageError(u"export needs -o OUT"_s);
    if (!output.endsWith(u".svg"_s, Qt::CaseInsensitive) && !output.endsWith(u".png"_s, Qt::CaseInsensitive))
        return usageError(u"OUT ends in .svg or .png, not '"_s + output + u'\'');
    const auto scale = choice<core::Scale>(parser.value(u"scale"_s), scales);
    if (!scale)
        return usageError(noSuchChoice(u"scale"_s, parser.value(u"scale"_s), scales));
    const auto theme = choice<ExportTheme>(parser.value(u"theme"_s), themes);
    if (!theme)
        return usageError(noSuchChoice(u"theme"_s, parser.value(u"theme"_s), themes));
    return ExportOptions{
        .input = parser.files().front(), .output = output, .scale = *scale, .theme = *theme, .limits = parser.limits()};
}

bool looksLikeSubcommand(const QString &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; }) &&
           !QFileInfo::exists(word);
}

Options parseWindow(const QStringList &arguments)
{
    Parser parser;
    if (const auto notice = parser.parse(arguments))
        return *notice;
    const QStringList files = parser.files();
    if (!files.isEmpty() && looksLikeSubcommand(files.front()))
        return usageError(u"no such subcommand or file: '"_s + files.front() + u'\'');
    return WindowOptions{.files = files, .limits = parser.limits()};
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    const QString subcommand = arguments.value(1);
    QStringList others = arguments;
    if (others.size() > 1)
        others.removeAt(1);
    if (subcommand == u"inspect"_s)
        return parseInspect(others);
    if (subcommand == u"export"_s)
        return parseExport(others);
    return parseWindow(arguments);
}

} // namespace hindsight::app
