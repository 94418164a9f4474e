#include "core/model/sha256.h"

#include <QTest>

using namespace hindsight;

class Sha256Test : public QObject
{
    Q_OBJECT

private slots:
    // Source: FIPS 180-4's examples.
    void digestsAreThoseOfTheStandard()
    {
        QCOMPARE(core::sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(core::sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
};

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
