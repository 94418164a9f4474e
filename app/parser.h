// One subcommand's options, with those that all of them have.
#pragma once

#include "app/options.h"

#include <QCommandLineParser>

#include <optional>

namespace hindsight::app {

/// Which help there is to look at, parseOptions() adds.
[[nodiscard]] Notice usageError(const QString &what);

/// One of the words that an option allows, `words` in the order of the enumeration; nothing for another word.
template<class Value>
std::optional<Value> choice(const QString &word, const QStringList &words)
{
    const auto position = words.indexOf(word);
    return position < 0 ? std::optional<Value>() : static_cast<Value>(position);
}

[[nodiscard]] Notice noSuchChoice(const QString &option, const QString &word, const QStringList &words);

class Parser
{
public:
    /// `help` is what --help prints.
    explicit Parser(const QString &help);

    void addOption(const QStringList &names, const QString &defaultValue = {});
    /// One that chooses what is done, so that two of it would have the first go unnoticed; of others the last holds.
    void addSingle(const QStringList &names);
    /// One without a value.
    void addSwitch(const QString &name);

    /// Help, version or what is wrong; nothing where there is something to do.
    [[nodiscard]] std::optional<Notice> parse(const QStringList &arguments);

    [[nodiscard]] const core::ReadLimits &limits() const { return m_limits; }
    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    /// Of an option that may be given several times.
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }

    /// A whole number from `least` to `most`, `otherwise` where the option is not there; nothing where it is no such
    /// number.
    [[nodiscard]] std::optional<qint64> number(const QString &option, qint64 otherwise, qint64 least = 1,
                                               qint64 most = std::numeric_limits<qint64>::max()) const;

private:
    [[nodiscard]] std::optional<Notice> parseLimits();

    QString m_help;
    QCommandLineParser m_parser;
    QStringList m_singles;
    core::ReadLimits m_limits;
};

} // namespace hindsight::app
