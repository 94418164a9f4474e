#include "app/lane_word.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace hindsight::app {

namespace {

// What has a lane: the kinds of awaitables.
constexpr std::array kKinds{std::pair(core::Category::Activity, "activity"), std::pair(core::Category::Timer, "timer"),
                            std::pair(core::Category::ChildWorkflow, "child"),
                            std::pair(core::Category::ExternalWorkflow, "external"),
                            std::pair(core::Category::Nexus, "nexus")};

} // namespace

QString laneKinds()
{
    QStringList words;
    for (const auto &[category, word] : kKinds)
        words.append(QString::fromLatin1(word));
    return words.join(QStringLiteral(", "));
}

std::optional<core::LaneKey> laneKeyOf(const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    const QStringView kind = colon < 0 ? QStringView(word) : QStringView(word).first(colon);
    for (const auto &[category, kindWord] : kKinds) {
        if (kind == QLatin1StringView(kindWord))
            return core::LaneKey{category, colon < 0 ? std::string() : word.sliced(colon + 1).toStdString()};
    }
    return std::nullopt;
}

std::string laneWordOf(const core::LaneKey &key)
{
    const auto kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&key](const auto &item) { return item.first == key.category; });
    const std::string word = kind == kKinds.end() ? "" : kind->second;
    return key.name.empty() ? word : word + ':' + key.name;
}

} // namespace hindsight::app
