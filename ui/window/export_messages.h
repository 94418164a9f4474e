// Says in the messages how exports go and what came of them. GUI thread only.
#pragma once

#include "ui/window/exporter.h"

#include <QPointer>
#include <QTimer>

namespace hindsight::ui {

class MessageArea;
class MessageBar;

class ExportMessages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportMessages)

public:
    /// Both outlive it.
    ExportMessages(Exporter *exporter, MessageArea *messages);

private:
    struct Running
    {
        int percent = 0;
        std::shared_ptr<QTimer> timer = {}; // until it has taken long
        QPointer<MessageBar> bar = {};
    };

    void follow(const ExportTarget &target, int percent);
    void showRunning(const ExportTarget &target);
    void tellEnd(const ExportTarget &target, const ExportOptions &options, const core::Result<Exported> &outcome);

    Exporter *m_exporter;
    MessageArea *m_messages;
    QHash<QString, Running> m_running; // by the target's key
};

} // namespace hindsight::ui
