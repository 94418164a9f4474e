// Histories with something done to them: whatever it is, it is read or refused, and nothing breaks. Most of what this
// finds the sanitizers find. HINDSIGHT_MUTANTS sets how many are made of each file.
#include "tests/fuzz/everything.h"

#include "core/reading/reader.h"
#include "tests/support/files_below.h"
#include "tests/support/golden.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <random>

using namespace hindsight;

namespace {

constexpr std::size_t kLargestFile = 200'000;
constexpr int kMutants = 3;

class Mutator
{
public:
    explicit Mutator(unsigned seed) : m_random(seed) {}

    std::string mutant(const std::string &file, const std::string &other)
    {
        std::string bytes = file;
        switch (upTo(5)) {
        case 0:
            for (std::size_t flips = 1 + upTo(4); flips > 0; --flips)
                bytes[upTo(bytes.size())] ^= static_cast<char>(1U << upTo(8));
            break;
        case 1:
            bytes.resize(upTo(bytes.size()));
            break;
        case 2: {
            const std::string part = piece(bytes);
            bytes.insert(upTo(bytes.size()), part);
            break;
        }
        case 3:
            bytes.replace(upTo(bytes.size()), upTo(1000), piece(other));
            break;
        default:
            bytes.erase(upTo(bytes.size()), 1 + upTo(100));
            break;
        }
        return bytes;
    }

private:
    std::size_t upTo(std::size_t end) { return end == 0 ? 0 : m_random() % end; }
    std::string piece(const std::string &of)
    {
        const std::size_t begin = upTo(of.size());
        return of.substr(begin, 1 + upTo(1000));
    }

    std::mt19937 m_random;
};

} // namespace

class MutationTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDoneToAFileBreaksNothing_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("samples") << QStringLiteral(SAMPLES_DIR);
        if (QFileInfo::exists(QStringLiteral(CORPUS_DIR)))
            QTest::newRow("recorded histories") << QStringLiteral(CORPUS_DIR);
    }
    void whatIsDoneToAFileBreaksNothing()
    {
        QFETCH(QString, folder);
        const int mutants = qEnvironmentVariableIsSet("HINDSIGHT_MUTANTS")
                                ? qEnvironmentVariableIntValue("HINDSIGHT_MUTANTS")
                                : kMutants;
        const std::vector<std::string> files = test::filesBelow(folder.toStdString());
        QVERIFY(!files.empty());
        std::string other = test::fileText(files.back());
        unsigned seed = 0;
        int made = 0;
        std::pair<qint64, std::string> slowest;
        for (const std::string &path : files) {
            const std::string file = test::fileText(path);
            if (file.empty() || file.size() > kLargestFile)
                continue;
            Mutator mutator(++seed);
            for (int number = 0; number < mutants; ++number) {
                QElapsedTimer timer;
                timer.start();
                fuzz::everythingOf(mutator.mutant(file, other));
                slowest = std::max(slowest, {timer.elapsed(), path});
                ++made;
            }
            other = file;
        }
        qInfo("%d mutants, the slowest took %lld ms: %s", made, slowest.first, slowest.second.c_str());
    }
};

QTEST_APPLESS_MAIN(MutationTest)
#include "mutation_test.moc"
