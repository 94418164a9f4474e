#include "app/export_parser.h"

#include "app/help.h"
#include "app/lane_word.h"
#include "app/parser.h"
#include "ui/document/file_name.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace hindsight::app {

namespace {

using namespace Qt::StringLiterals;

// Goes through the options one after the other; what is wrong first is what is said.
class ExportParser
{
public:
    [[nodiscard]] Options parse(const QStringList &arguments)
    {
        addOptions();
        if (const auto notice = m_parser.parse(arguments))
            return *notice;
        for (const auto step :
             {&ExportParser::places, &ExportParser::format, &ExportParser::part, &ExportParser::content,
              &ExportParser::lanes, &ExportParser::looks, &ExportParser::sizes}) {
            if (const auto notice = (this->*step)())
                return *notice;
        }
        return m_options;
    }

private:
    using Wrong = std::optional<Notice>;

    void addOptions()
    {
        m_parser.addSingle({u"o"_s, u"output"_s});
        for (const char *name : {"history", "events", "tasks", "chain", "at"})
            m_parser.addSingle({QString::fromLatin1(name)});
        for (const char *name : {"format", "title", "caption", "width", "pixels", "ratio", "private", "limit", "pin",
                                 "hide", "toggle", "table"})
            m_parser.addOption({QString::fromLatin1(name)});
        m_parser.addOption({u"scale"_s}, u"sequence"_s);
        m_parser.addOption({u"times"_s}, u"start"_s);
        m_parser.addOption({u"theme"_s}, u"light"_s);
        m_parser.addOption({u"order"_s}, u"kind"_s);
        m_parser.addOption({u"diagram"_s}, u"sequence"_s);
        m_parser.addOption({u"collapse"_s}, u"nothing"_s);
        m_parser.addSwitch(u"no-legend"_s);
        m_parser.addSwitch(u"no-labels"_s);
    }

    template<class Value>
    [[nodiscard]] Wrong choose(const QString &option, const QStringList &words, Value &into) const
    {
        const auto chosen = choice<Value>(m_parser.value(option), words);
        if (!chosen)
            return noSuchChoice(option, m_parser.value(option), words);
        into = *chosen;
        return std::nullopt;
    }

    [[nodiscard]] Wrong places()
    {
        m_options.files = m_parser.files();
        m_options.output = m_parser.value(u"output"_s);
        m_options.limits = m_parser.limits();
        if (m_options.files.isEmpty())
            return usageError(u"export takes at least one FILE"_s);
        if (m_options.output.isEmpty())
            return usageError(u"export needs -o OUT"_s);
        // Qt would write to another name.
        if (ui::hasLoneBytes(m_options.output))
            return usageError(u"OUT is no UTF-8: '%1'"_s.arg(ui::withoutLoneBytes(m_options.output)));
        const auto history = m_parser.number(u"history"_s, 0);
        if (!history)
            return usageError(u"--history is a number from 1 up, not '"_s + m_parser.value(u"history"_s) + u'\'');
        m_options.history = static_cast<std::size_t>(*history);
        return std::nullopt;
    }

    [[nodiscard]] Wrong format()
    {
        const QString &output = m_options.output;
        const bool isFolder = output.endsWith(u'/') || (output != u"-" && QFileInfo(output).isDir());
        if (!isFolder && isNothingButEnding(output))
            return usageError(u"OUT is a name and an ending, and '%1' has no name"_s.arg(output));
        if (m_parser.isSet(u"format"_s)) {
            const QString word = m_parser.value(u"format"_s);
            const auto format = ui::exportFormatNamed(word);
            if (!format)
                return noSuchChoice(u"format"_s, word, ui::exportFormatWords());
            m_options.what.format = *format;
            return std::nullopt;
        }
        const QString needed = u"--format has to say what is written: "_s + ui::exportFormatWords().join(u", "_s);
        if (output == u"-")
            return usageError(u"OUT is standard output, so "_s + needed);
        if (isFolder)
            return usageError(u"'%1' is a folder, so "_s.arg(output) + needed);
        const auto format = ui::exportFormatOf(output);
        if (!format)
            return usageError(u"OUT ends in "_s + ui::allEndings() + u", or --format says what it becomes, not '"_s +
                              output + u'\'');
        m_options.what.format = *format;
        return std::nullopt;
    }

    // `out/.svg`, which would be hidden in its folder and is hardly what anybody means.
    [[nodiscard]] static bool isNothingButEnding(const QString &output)
    {
        const QString name = output.sliced(output.lastIndexOf(u'/') + 1);
        const auto format = ui::exportFormatOf(name);
        return format && name.size() == ui::endingOf(*format).size();
    }

    [[nodiscard]] Wrong part()
    {
        ui::PicturePart &part = m_options.what.picture.part;
        using Kind = ui::PicturePart::Kind;
        const std::pair<QString, Kind> ranges[] = {{u"events"_s, Kind::Events}, {u"tasks"_s, Kind::Tasks}};
        const std::pair<QString, Kind> points[] = {{u"chain"_s, Kind::Chain}, {u"at"_s, Kind::Step}};
        int set = 0;
        for (const auto &[option, kind] : ranges) {
            if (!m_parser.isSet(option))
                continue;
            ++set;
            static const QRegularExpression form(u"^([0-9]{1,18})(?:-([0-9]{1,18}))?$"_s);
            const auto match = form.match(m_parser.value(option));
            const qint64 first = match.captured(1).toLongLong();
            const qint64 last = match.hasCaptured(2) ? match.captured(2).toLongLong() : first;
            if (!match.hasMatch() || first < 1)
                return usageError(
                    u"--%1 is one number or two, such as 3-7, not '%2'"_s.arg(option, m_parser.value(option)));
            if (last < first)
                return usageError(u"--%1 %2 ends before it begins"_s.arg(option, m_parser.value(option)));
            part = {kind, first, last};
        }
        for (const auto &[option, kind] : points) {
            if (!m_parser.isSet(option))
                continue;
            ++set;
            const auto event = m_parser.number(option, 0);
            if (!event)
                return usageError(
                    u"--%1 is an Event's id, a number from 1 up, not '%2'"_s.arg(option, m_parser.value(option)));
            part = {kind, *event, 0};
        }
        if (set > 1)
            return usageError(u"--events, --tasks, --chain and --at each say which part; give one of them"_s);
        return std::nullopt;
    }

    [[nodiscard]] Wrong content()
    {
        ui::ExportOptions &what = m_options.what;
        if (const auto wrong = choose(u"diagram"_s, {u"sequence"_s, u"gantt"_s, u"flowchart"_s}, what.diagram))
            return wrong;
        if (m_parser.isSet(u"diagram"_s) && what.format == ui::ExportFormat::Dot &&
            what.diagram != core::TextDiagram::Flowchart)
            return usageError(u"--diagram of dot is flowchart, not '"_s + m_parser.value(u"diagram"_s) + u'\'');
        if (m_parser.isSet(u"table"_s)) {
            what.table = core::CsvTable::Events;
            if (const auto wrong =
                    choose(u"table"_s, {u"events"_s, u"tasks"_s, u"commands"_s, u"awaitables"_s}, *what.table))
                return wrong;
        }
        if (m_parser.isSet(u"private"_s)) {
            if (const auto wrong = choose(u"private"_s, {u"keep"_s, u"drop"_s, u"hash"_s}, what.redaction))
                return wrong;
        }
        const auto items = m_parser.number(u"limit"_s, qint64{ui::ExportOptions::kUsualItems}, qint64{ui::kLeastItems},
                                           qint64{ui::kMostItems});
        if (!items)
            return usageError(u"--limit is a number from %1 to %2, not '%3'"_s.arg(
                QString::number(ui::kLeastItems), QString::number(ui::kMostItems), m_parser.value(u"limit"_s)));
        what.mostItems = static_cast<std::size_t>(*items);
        return fitting();
    }

    // What the format has no use for would be left out silently, and somebody would miss it.
    [[nodiscard]] Wrong fitting() const
    {
        const ui::ExportFormat format = m_options.what.format;
        const auto kind = m_options.what.picture.part.kind;
        const bool isTasks = kind == ui::PicturePart::Kind::Tasks;
        const QString word = ui::exportFormatWords().at(static_cast<qsizetype>(format));
        if (kind != ui::PicturePart::Kind::All && !ui::isPicture(format) && !(isTasks && ui::isDiagram(format)))
            return usageError(ui::isDiagram(format)
                                  ? QString(u"of "_s + word + u" the part is --tasks, or all of it"_s)
                                  : QString(u"a part can be chosen of pictures and diagrams, not of "_s + word));
        return otherOptions();
    }

    [[nodiscard]] Wrong otherOptions() const
    {
        using ui::ExportFormat;
        const ExportFormat format = m_options.what.format;
        const bool isPainted = ui::isPicture(format);
        const bool isText = ui::isDiagram(format);
        const bool isPng = format == ExportFormat::Png;
        const struct
        {
            QStringList options;
            bool areOfUse;
            QString of;
        } groups[] = {
            {{u"scale"_s, u"times"_s, u"theme"_s, u"order"_s, u"collapse"_s, u"pin"_s, u"hide"_s, u"toggle"_s,
              u"caption"_s, u"no-legend"_s, u"width"_s},
             isPainted,
             u"pictures"_s},
            {{u"title"_s, u"no-labels"_s}, isPainted || isText, u"pictures and diagrams"_s},
            {{u"pixels"_s, u"ratio"_s}, isPng, u"png"_s},
            {{u"limit"_s, u"diagram"_s}, isText, u"diagrams"_s},
            {{u"table"_s}, format == ExportFormat::Csv, u"csv"_s},
        };
        for (const auto &group : groups) {
            for (const QString &option : group.options) {
                if (!group.areOfUse && m_parser.isSet(option))
                    return usageError(u"--%1 is of %2, not of %3"_s.arg(
                        option, group.of, ui::exportFormatWords().at(static_cast<qsizetype>(format))));
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Wrong lanes()
    {
        core::Arrangement &arrangement = m_options.what.picture.arrangement;
        if (const auto wrong = choose(u"order"_s, {u"kind"_s, u"name"_s, u"appearance"_s}, arrangement.order))
            return wrong;
        if (const auto wrong = choose(u"collapse"_s, {u"nothing"_s, u"names"_s, u"kinds"_s}, arrangement.collapse))
            return wrong;
        for (const auto &[option, keys] :
             {std::pair(u"pin"_s, &arrangement.pinned), std::pair(u"hide"_s, &arrangement.hidden),
              std::pair(u"toggle"_s, &arrangement.toggled)}) {
            for (const QString &word : m_parser.values(option)) {
                const auto key = laneKeyOf(word);
                if (!key)
                    return usageError(u"--%1 is a kind of lane (%2), or one and a name, such as activity:ChargeCard, "
                                      "not '%3'"_s.arg(option, laneKinds(), word));
                keys->push_back(*key);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] Wrong looks()
    {
        ui::PictureOptions &picture = m_options.what.picture;
        if (const auto wrong = choose(u"scale"_s, {u"sequence"_s, u"time"_s, u"folded"_s}, picture.scale))
            return wrong;
        if (const auto wrong = choose(u"theme"_s, {u"light"_s, u"dark"_s, u"print"_s}, picture.theme))
            return wrong;
        if (m_parser.isSet(u"title"_s))
            picture.title = m_parser.value(u"title"_s);
        picture.caption = m_parser.value(u"caption"_s);
        picture.hasLegend = !m_parser.isSet(u"no-legend"_s);
        picture.hasLabels = !m_parser.isSet(u"no-labels"_s);
        return times();
    }

    [[nodiscard]] Wrong times()
    {
        ui::TimeStyle &times = m_options.what.picture.times;
        const QString word = m_parser.value(u"times"_s);
        const ui::ExportFormat format = m_options.what.format;
        if (word == u"previous"_s && !ui::hasTooltips(format))
            return usageError(
                u"--times previous is of the tooltips in svg and html, not of %1, whose ruler counts from "
                "the start"_s.arg(ui::exportFormatWords().at(static_cast<qsizetype>(format))));
        if (word == u"start"_s || word == u"previous"_s) {
            times.form = word == u"start"_s ? ui::TimeForm::SinceStart : ui::TimeForm::SincePrevious;
            return std::nullopt;
        }
        times.form = ui::TimeForm::Absolute;
        if (word == u"utc"_s)
            return std::nullopt;
        const auto zone = word == u"local"_s ? std::optional(ui::Zone::local()) : ui::Zone::named(word);
        if (!zone)
            return usageError(u"--times is start, previous, utc, local or a zone such as Europe/Berlin, not '"_s +
                              word + u'\'');
        times.zone = *zone;
        return std::nullopt;
    }

    [[nodiscard]] Wrong sizes()
    {
        const auto least = static_cast<qint64>(ui::kLeastPictureWidth);
        const auto most = static_cast<qint64>(ui::kMostPictureWidth);
        const auto width = m_parser.number(u"width"_s, 0, least, most);
        if (!width)
            return usageError(u"--width is a number of points from %1 to %2, not '%3'"_s.arg(
                QString::number(least), QString::number(most), m_parser.value(u"width"_s)));
        m_options.what.picture.width = static_cast<double>(*width);
        const auto pixels = m_parser.number(u"pixels"_s, 0, 1, ui::kMostImageSide);
        if (!pixels)
            return usageError(u"--pixels is a number from 1 to %1, not '%2'"_s.arg(QString::number(ui::kMostImageSide),
                                                                                   m_parser.value(u"pixels"_s)));
        m_options.what.png.width = static_cast<int>(*pixels);
        if (!m_parser.isSet(u"ratio"_s))
            return std::nullopt;
        if (m_parser.isSet(u"pixels"_s))
            return usageError(u"--pixels and --ratio each say how large a png is; give one of them"_s);
        bool isNumber = false;
        const double ratio = m_parser.value(u"ratio"_s).toDouble(&isNumber);
        if (!isNumber || !(ratio >= ui::kLeastPixelsAPoint && ratio <= ui::kMostPixelsAPoint))
            return usageError(u"--ratio is a number from %1 to %2, not '%3'"_s.arg(
                QString::number(ui::kLeastPixelsAPoint), QString::number(ui::kMostPixelsAPoint),
                m_parser.value(u"ratio"_s)));
        m_options.what.png.pixelsAPoint = ratio;
        return std::nullopt;
    }

    Parser m_parser{exportHelp()};
    ExportOptions m_options;
};

} // namespace

Options parseExport(const QStringList &arguments)
{
    return ExportParser().parse(arguments);
}

} // namespace hindsight::app
