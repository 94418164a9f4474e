#include "ui/document/notebook.h"

#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;
using core::EventId;

namespace {

constexpr core::EventId k7{7};
constexpr core::EventId k18{18};

const core::WorkflowInfo kRun{.workflowId = "order-42", .runId = "a", .workflowType = {}, .taskQueue = {}};
const core::WorkflowInfo kOtherRun{.workflowId = "order-42", .runId = "b", .workflowType = {}, .taskQueue = {}};

QString words(const Notebook &notebook)
{
    QStringList all;
    for (const auto &[event, note] : notebook.notes().events)
        all +=
            QStringLiteral("%1:%2%3").arg(QString::number(event.value), note.isMarked ? QStringLiteral("*") : QString(),
                                          QString::fromStdString(note.text));
    return all.join(u' ').replace(u'\n', u'/');
}

} // namespace

class NotebookTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString history() const { return m_folder->filePath(QStringLiteral("order.json")); }
    QString file() const { return m_folder->filePath(QStringLiteral("order.json.hindsight.json")); }
    QString recovery() const { return m_folder->filePath(QStringLiteral("unsaved")); }
    QStringList kept() const { return QDir(recovery()).entryList(QDir::Files); }
    std::unique_ptr<Notebook> opened(const core::WorkflowInfo &run = kRun) const
    {
        auto notebook = std::make_unique<Notebook>();
        notebook->open(history(), run, recovery());
        return notebook;
    }
    void write(const QString &path, const QByteArray &text) const
    {
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("cannot write %s", qUtf8Printable(path));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(history(), "{}");
    }

    void nothingIsWrittenWithoutBeingAsked()
    {
        auto notebook = opened();
        QVERIFY(!notebook->isModified());
        notebook->setMarked(k7, true);
        notebook->setText(k18, QStringLiteral("why?"));
        QVERIFY(notebook->isModified());
        notebook.reset();
        QVERIFY(!QFile::exists(file()));
        notebook = opened();
        QCOMPARE(notebook->path(), file());
        QCOMPARE(notebook->save({{core::Stop::Kind::Failure, {}}}), Notebook::Saving::Saved);
        QVERIFY(!notebook->isModified());
        const auto again = opened();
        QCOMPARE(words(*again), QStringLiteral("7:* 18:why?"));
        QCOMPARE(again->notes().stops, (std::vector<core::Stop>{{core::Stop::Kind::Failure, {}}}));
        QVERIFY(!again->isModified());
    }

    void everyChangeIsTold()
    {
        const auto notebook = opened();
        const QSignalSpy changed(notebook.get(), &Notebook::changed);
        const QSignalSpy modified(notebook.get(), &Notebook::modifiedChanged);
        notebook->setMarked(k7, true);
        notebook->setMarked(k7, true);
        notebook->setText(k7, QStringLiteral("x"));
        notebook->setMarked(k7, false);
        QCOMPARE(words(*notebook), QStringLiteral("7:x"));
        notebook->setText(k7, {});
        QCOMPARE(words(*notebook), QString());
        QCOMPARE(changed.count(), 4);
        QCOMPARE(modified.count(), 2);
    }

    void whatIsNotSavedIsHereAgain()
    {
        {
            const auto notebook = opened();
            notebook->setText(k18, QStringLiteral("why?"));
            QTRY_COMPARE(kept().size(), 1);
            notebook->setText(k18, QStringLiteral("why not?"));
        }
        auto notebook = opened();
        QCOMPARE(words(*notebook), QStringLiteral("18:why not?"));
        QVERIFY(notebook->isModified() && notebook->isRecovered());
        QCOMPARE(words(*opened(kOtherRun)), QString());
        QCOMPARE(notebook->save({}), Notebook::Saving::Saved);
        QVERIFY(!notebook->isRecovered());
        QCOMPARE(kept(), QStringList());

        notebook->setText(k18, {});
        notebook.reset();
        QCOMPARE(kept().size(), 1);
        notebook = opened();
        QCOMPARE(words(*notebook), QString());
        QVERIFY(notebook->isRecovered());
        notebook->discard();
        QCOMPARE(words(*notebook), QStringLiteral("18:why not?"));
        QVERIFY(!notebook->isModified());
        QCOMPARE(kept(), QStringList());
    }

    void whatIsHereAgainIsMergedWithWhatTheFileSaysMeanwhile()
    {
        auto notebook = opened();
        notebook->setText(k18, QStringLiteral("ours"));
        notebook.reset();
        core::NotesFile others;
        others.put(kRun, {.events = {{k7, {.isMarked = true, .text = {}}}}, .stops = {}});
        write(file(), QByteArray::fromStdString(others.text()));
        notebook = opened();
        QCOMPARE(words(*notebook), QStringLiteral("7:* 18:ours"));
        QCOMPARE(notebook->save({}), Notebook::Saving::Saved);
        QCOMPARE(words(*opened()), QStringLiteral("7:* 18:ours"));
    }

    void whatWasSavedMeanwhileIsKeptNoLonger()
    {
        auto notebook = opened();
        notebook->setMarked(k7, true);
        notebook.reset();
        core::NotesFile others;
        others.put(kRun, {.events = {{k7, {.isMarked = true, .text = {}}}}, .stops = {}});
        write(file(), QByteArray::fromStdString(others.text()));
        notebook = opened();
        QVERIFY(!notebook->isModified() && !notebook->isRecovered());
        QCOMPARE(kept(), QStringList());
    }

    void aFileThatOthersHaveChangedIsNotWrittenOver()
    {
        const auto notebook = opened();
        notebook->setText(k18, QStringLiteral("ours"));
        core::NotesFile others;
        others.put(kRun,
                   {.events = {{k7, {.isMarked = true, .text = {}}}, {k18, {.isMarked = false, .text = "theirs"}}},
                    .stops = {}});
        others.put(kOtherRun, {.events = {{k7, {.isMarked = true, .text = {}}}}, .stops = {}});
        write(file(), QByteArray::fromStdString(others.text()));
        QCOMPARE(notebook->save({}), Notebook::Saving::ChangedOnDisk);
        QCOMPARE(words(*opened()), QStringLiteral("7:* 18:theirs"));
        QVERIFY(notebook->isModified());
        QCOMPARE(notebook->saveMerged({}), Notebook::Saving::Saved);
        QCOMPARE(words(*notebook), QStringLiteral("7:* 18:ours//theirs"));
        QCOMPARE(words(*opened()), QStringLiteral("7:* 18:ours//theirs"));
        QCOMPARE(words(*opened(kOtherRun)), QStringLiteral("7:*"));
    }

    void whatIsSaidOfAnotherRunIsNobodysChange()
    {
        const auto one = opened();
        const auto other = opened(kOtherRun);
        one->setMarked(k7, true);
        other->setMarked(k18, true);
        QCOMPARE(one->save({}), Notebook::Saving::Saved);
        QCOMPARE(other->save({}), Notebook::Saving::Saved);
        QCOMPARE(words(*opened()), QStringLiteral("7:*"));
        QCOMPARE(words(*opened(kOtherRun)), QStringLiteral("18:*"));
    }

    void aDamagedFileIsNotWrittenOver()
    {
        write(file(), "{ precious");
        const auto notebook = opened();
        QVERIFY(notebook->trouble());
        QCOMPARE(QString::fromStdString(core::describe(*notebook->trouble(), "f")), QStringLiteral("f:1:3: not JSON"));
        notebook->setMarked(k7, true);
        QCOMPARE(notebook->save({}), Notebook::Saving::Unreadable);
        QCOMPARE(QByteArray::fromStdString(test::fileText(file().toStdString())), QByteArray("{ precious"));
        QCOMPARE(notebook->saveOver({}), Notebook::Saving::Saved);
        QCOMPARE(words(*opened()), QStringLiteral("7:*"));
    }

    void aRecoveryFileThatIsDamagedIsPutAside()
    {
        auto notebook = opened();
        notebook->setMarked(k7, true);
        notebook.reset();
        write(recovery() + u'/' + kept().front(), "{}");
        notebook = opened();
        QVERIFY(notebook->trouble());
        QVERIFY(!notebook->isModified());
        QCOMPARE(kept().size(), 1);
        QVERIFY(kept().front().endsWith(u".damaged"));
    }

    void whatHasNoPlaceGetsOne()
    {
        for (const QString &path : {QStringLiteral("-"), QStringLiteral(":/samples/x.json")})
            QCOMPARE(Notebook::pathFor(path), QString());
        Notebook notebook;
        notebook.open(QStringLiteral("-"), kRun, recovery());
        notebook.setMarked(k7, true);
        QCOMPARE(notebook.save({}), Notebook::Saving::NeedsPlace);
        const QString missing = m_folder->filePath(QStringLiteral("nowhere/x.json"));
        QCOMPARE(notebook.saveAs(missing, {}), Notebook::Saving::Failed);
        QVERIFY(notebook.trouble());
        QVERIFY(notebook.isModified());
        QCOMPARE(notebook.path(), QString());

        core::NotesFile others;
        others.put(kOtherRun, {.events = {{k18, {.isMarked = true, .text = {}}}}, .stops = {}});
        write(file(), QByteArray::fromStdString(others.text()));
        QCOMPARE(notebook.saveAs(file(), {}), Notebook::Saving::Saved);
        QCOMPARE(notebook.path(), file());
        QCOMPARE(words(*opened()), QStringLiteral("7:*"));
        QCOMPARE(words(*opened(kOtherRun)), QStringLiteral("18:*"));
    }

    void anotherRunInTheFileHasOtherNotes()
    {
        const auto notebook = opened();
        notebook->setMarked(k7, true);
        notebook->follow(kRun);
        QCOMPARE(words(*notebook), QStringLiteral("7:*"));
        notebook->follow(kOtherRun);
        QCOMPARE(words(*notebook), QString());
        QVERIFY(!notebook->isModified());
        QCOMPARE(words(*opened()), QStringLiteral("7:*"));
    }
};

QTEST_GUILESS_MAIN(NotebookTest)
#include "notebook_test.moc"
