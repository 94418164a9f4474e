// What tests that show windows on the offscreen platform have in common: any warning fails them, but for the one that
// this platform gives of every window that has a least size.
#pragma once

#include <QObject>
#include <QRegularExpression>
#include <QTest>

namespace hindsight::test {

class OffscreenTest : public QObject
{
public:
    // Called by Qt Test before there is an application. A fatal warning could not be let pass.
    static void initMain() { qunsetenv("QT_FATAL_WARNINGS"); }

protected:
    /// Until the end of the test function; to be called in init().
    static void failOnWarnings()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    }
};

} // namespace hindsight::test
