// The histories that come with the program, for the start page.
#pragma once

#include <QString>

#include <vector>

namespace hindsight::ui {

struct Sample
{
    QString path; // a resource
    QString title;
    QString description; // one line
};

/// In the order in which they are shown; those only that the program was built with.
[[nodiscard]] std::vector<Sample> samples();
[[nodiscard]] bool isSample(const QString &path);

} // namespace hindsight::ui
