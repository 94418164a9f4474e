// A headless Chromium that a test opens pages in and works with real keys and clicks. Speaks the DevTools protocol over
// the pipe of --remote-debugging-pipe (messages of JSON that end with a zero byte, on its descriptors 3 and 4), so that
// it needs no driver and no socket. What a page complains about and asks for is remembered. Waits at most kPatienceMs
// for an answer, then the test program ends with a message.
#pragma once

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace hindsight::test {

class PageBrowser
{
public:
    /// Empty where there is none.
    [[nodiscard]] static QString program()
    {
        for (const char *name : {"chromium", "chromium-browser", "google-chrome"}) {
            if (const QString path = QStandardPaths::findExecutable(QLatin1String(name)); !path.isEmpty())
                return path;
        }
        return {};
    }

    /// False where it does not run here, as what Ubuntu calls chromium may not from within a service.
    [[nodiscard]] bool start()
    {
        if (pipe2(m_toBrowser.data(), O_CLOEXEC) != 0 || pipe2(m_fromBrowser.data(), O_CLOEXEC) != 0)
            return false;
        m_process.setChildProcessModifier([to = m_toBrowser[0], from = m_fromBrowser[1]] {
            // Out of the way first: 3 or 4 may be one of them.
            const int read = fcntl(to, F_DUPFD, 10);
            const int write = fcntl(from, F_DUPFD, 10);
            dup2(read, 3);
            dup2(write, 4);
        });
        m_process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
        m_process.setStandardErrorFile(m_profile.filePath(QStringLiteral("log")));
        m_process.start(program(),
                        {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                         QStringLiteral("--remote-debugging-pipe"), QStringLiteral("--no-first-run"),
                         QStringLiteral("--disable-dev-shm-usage"), QStringLiteral("--hide-scrollbars"),
                         QStringLiteral("--user-data-dir=") + m_profile.filePath(QStringLiteral("profile"))});
        close(m_toBrowser[0]);
        close(m_fromBrowser[1]);
        return m_process.waitForStarted() && !call(QStringLiteral("Browser.getVersion")).isEmpty();
    }

    ~PageBrowser()
    {
        if (m_process.state() == QProcess::Running) {
            m_session.clear();
            send(QStringLiteral("Browser.close"), {});
            if (!m_process.waitForFinished(kPatienceMs))
                m_process.kill();
            m_process.waitForFinished();
        }
        close(m_toBrowser[1]);
        close(m_fromBrowser[0]);
    }

    /// In a window of that size; until the page says that it is ready.
    void open(const QString &path, int width, int height)
    {
        load(path, width, height, true);
        waitFor(QStringLiteral("document.documentElement?.dataset.ready === 'true'"));
        settle();
    }

    /// Where no script of a page may run; evaluate() may.
    void openWithoutScripts(const QString &path, int width, int height)
    {
        load(path, width, height, false);
        waitFor(QStringLiteral("location.protocol === 'file:' && document.readyState === 'complete'"));
    }

    /// Of the window of the page that is open.
    void resize(int width, int height)
    {
        setSize(width, height);
        settle();
    }

    /// As it lies on paper, or as it is afterwards.
    void showPrinted(bool isPrinted)
    {
        call(QStringLiteral("Emulation.setEmulatedMedia"),
             {{QStringLiteral("media"), isPrinted ? QStringLiteral("print") : QString()}});
        evaluate(QStringLiteral("dispatchEvent(new Event('%1'))")
                     .arg(isPrinted ? QStringLiteral("beforeprint") : QStringLiteral("afterprint")));
        settle();
    }

    /// As a PDF of the sheets that come out.
    [[nodiscard]] QByteArray printed()
    {
        const QString data = call(QStringLiteral("Page.printToPDF")).value(u"data").toString();
        return QByteArray::fromBase64(data.toLatin1());
    }

    /// The value of an expression in the page; what it throws is a complaint.
    QJsonValue evaluate(const QString &expression)
    {
        const QJsonObject answer = call(QStringLiteral("Runtime.evaluate"), {{QStringLiteral("expression"), expression},
                                                                             {QStringLiteral("returnByValue"), true},
                                                                             {QStringLiteral("awaitPromise"), true}});
        if (answer.contains(u"exceptionDetails"))
            m_complaints += expression;
        return answer.value(u"result").toObject().value(u"value");
    }

    [[nodiscard]] QString text(const QString &selector)
    {
        return evaluate(QStringLiteral("document.querySelector('%1').textContent").arg(selector)).toString();
    }

    /// As DOM calls it: `.`, `ArrowDown`, `F7`. `shift` as a person would hold it.
    void press(const QString &key, bool shift = false, bool alt = false)
    {
        QJsonObject event{{QStringLiteral("type"), QStringLiteral("keyDown")},
                          {QStringLiteral("key"), key},
                          {QStringLiteral("modifiers"), (alt ? 1 : 0) + (shift ? 8 : 0)}};
        if (key.size() == 1)
            event[QStringLiteral("text")] = key;
        if (key == u"Tab") // which the browser itself goes by
            event[QStringLiteral("windowsVirtualKeyCode")] = 9;
        call(QStringLiteral("Input.dispatchKeyEvent"), event);
        event[QStringLiteral("type")] = QStringLiteral("keyUp");
        event.remove(QStringLiteral("text"));
        call(QStringLiteral("Input.dispatchKeyEvent"), event);
        settle();
    }

    void type(const QString &text)
    {
        for (const QChar c : text)
            press(c);
    }

    /// In the middle of the first element of that selector.
    void click(const QString &selector)
    {
        const QPointF at = middleOf(selector);
        mouse(QStringLiteral("mouseMoved"), at);
        mouse(QStringLiteral("mousePressed"), at);
        mouse(QStringLiteral("mouseReleased"), at);
        settle();
    }

    void drag(const QString &selector, const QPointF &by)
    {
        const QPointF at = middleOf(selector);
        mouse(QStringLiteral("mousePressed"), at);
        mouse(QStringLiteral("mouseMoved"), at + by / 2);
        mouse(QStringLiteral("mouseMoved"), at + by);
        mouse(QStringLiteral("mouseReleased"), at + by);
        settle();
    }

    void hover(const QString &selector)
    {
        mouse(QStringLiteral("mouseMoved"), middleOf(selector));
        settle();
    }

    void turnWheel(const QString &selector, double by)
    {
        const QPointF at = middleOf(selector);
        call(QStringLiteral("Input.dispatchMouseEvent"), {{QStringLiteral("type"), QStringLiteral("mouseWheel")},
                                                          {QStringLiteral("x"), at.x()},
                                                          {QStringLiteral("y"), at.y()},
                                                          {QStringLiteral("deltaX"), 0},
                                                          {QStringLiteral("deltaY"), by}});
        settle();
    }

    /// Errors of scripts, and whatever the browser warns of.
    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }
    /// The addresses that were asked for.
    [[nodiscard]] const QStringList &requests() const { return m_requests; }

private:
    static constexpr int kPatienceMs = 60'000;

    void load(const QString &path, int width, int height, bool hasScripts)
    {
        m_session.clear();
        if (!m_target.isEmpty())
            call(QStringLiteral("Target.closeTarget"), {{QStringLiteral("targetId"), m_target}});
        m_complaints.clear();
        m_requests.clear();
        m_target = call(QStringLiteral("Target.createTarget"), {{QStringLiteral("url"), QStringLiteral("about:blank")}})
                       .value(u"targetId")
                       .toString();
        m_session = call(QStringLiteral("Target.attachToTarget"),
                         {{QStringLiteral("targetId"), m_target}, {QStringLiteral("flatten"), true}})
                        .value(u"sessionId")
                        .toString();
        for (const char *domain : {"Page", "Runtime", "Log", "Network"})
            call(QLatin1String(domain) + QStringLiteral(".enable"));
        setSize(width, height);
        call(QStringLiteral("Emulation.setScriptExecutionDisabled"), {{QStringLiteral("value"), !hasScripts}});
        call(QStringLiteral("Page.navigate"),
             {{QStringLiteral("url"), QString(QStringLiteral("file://") + QFileInfo(path).absoluteFilePath())}});
    }

    void waitFor(const QString &condition)
    {
        const QDeadlineTimer deadline(kPatienceMs);
        while (!evaluate(condition).toBool()) {
            if (deadline.hasExpired())
                qFatal("the page is never ready: %s", qPrintable(m_complaints.join(u'\n')));
        }
    }

    void setSize(int width, int height)
    {
        call(QStringLiteral("Emulation.setDeviceMetricsOverride"), {{QStringLiteral("width"), width},
                                                                    {QStringLiteral("height"), height},
                                                                    {QStringLiteral("deviceScaleFactor"), 1},
                                                                    {QStringLiteral("mobile"), false}});
    }

    // Until two frames have been painted.
    void settle()
    {
        evaluate(
            QStringLiteral("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"));
    }

    [[nodiscard]] QPointF middleOf(const QString &selector)
    {
        const QJsonValue at = evaluate(QStringLiteral("(box => ({x: box.x + box.width / 2, y: box.y + box.height / 2}))"
                                                      "(document.querySelector('%1').getBoundingClientRect())")
                                           .arg(selector));
        return {at[u"x"].toDouble(), at[u"y"].toDouble()};
    }

    void mouse(const QString &what, const QPointF &at)
    {
        call(QStringLiteral("Input.dispatchMouseEvent"), {{QStringLiteral("type"), what},
                                                          {QStringLiteral("x"), at.x()},
                                                          {QStringLiteral("y"), at.y()},
                                                          {QStringLiteral("button"), QStringLiteral("left")},
                                                          {QStringLiteral("buttons"), 1},
                                                          {QStringLiteral("clickCount"), 1}});
    }

    int send(const QString &method, const QJsonObject &parameters)
    {
        QJsonObject message{{QStringLiteral("id"), ++m_lastId},
                            {QStringLiteral("method"), method},
                            {QStringLiteral("params"), parameters}};
        if (!m_session.isEmpty())
            message[QStringLiteral("sessionId")] = m_session;
        const QByteArray bytes = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0';
        for (qsizetype at = 0; at < bytes.size();) {
            const auto written = write(m_toBrowser[1], bytes.data() + at, static_cast<std::size_t>(bytes.size() - at));
            if (written <= 0)
                break;
            at += written;
        }
        return m_lastId;
    }

    QJsonObject call(const QString &method, const QJsonObject &parameters = {})
    {
        const int id = send(method, parameters);
        while (true) {
            const QJsonObject message = nextMessage();
            if (message.isEmpty())
                return {};
            if (message.value(u"id").toInt() == id)
                return message.value(u"result").toObject();
            hear(message);
        }
    }

    void hear(const QJsonObject &message)
    {
        const QString method = message.value(u"method").toString();
        const QJsonObject told = message.value(u"params").toObject();
        if (method == u"Runtime.exceptionThrown")
            m_complaints += QString::fromUtf8(QJsonDocument(told).toJson());
        else if (method == u"Log.entryAdded")
            m_complaints += told.value(u"entry").toObject().value(u"text").toString();
        else if (method == u"Network.requestWillBeSent")
            m_requests += told.value(u"request").toObject().value(u"url").toString();
    }

    // Empty where the browser has ended.
    [[nodiscard]] QJsonObject nextMessage()
    {
        while (!m_read.contains('\0')) {
            pollfd waiting{.fd = m_fromBrowser[0], .events = POLLIN, .revents = 0};
            if (poll(&waiting, 1, kPatienceMs) <= 0)
                qFatal("the browser does not answer");
            std::array<char, 65536> bytes{};
            const auto size = read(m_fromBrowser[0], bytes.data(), bytes.size());
            if (size <= 0)
                return {};
            m_read.append(bytes.data(), size);
        }
        const qsizetype end = m_read.indexOf('\0');
        const QByteArray message = m_read.first(end);
        m_read.remove(0, end + 1);
        return QJsonDocument::fromJson(message).object();
    }

    QTemporaryDir m_profile;
    QProcess m_process;
    std::array<int, 2> m_toBrowser{-1, -1};
    std::array<int, 2> m_fromBrowser{-1, -1};
    QByteArray m_read;
    QString m_target;
    QString m_session;
    int m_lastId = 0;
    QStringList m_complaints;
    QStringList m_requests;
};

} // namespace hindsight::test
