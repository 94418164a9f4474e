// Says in the messages how exports go and what came of them. GUI thread only.
#pragma once

#include "ui/window/exporter.h"

#include <QPointer>

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
    void follow(const ExportTarget &target, int percent);
    void showRunning(const ExportTarget &target);
    void tellEnd(const ExportTarget &target, const ExportOptions &options, const core::Result<Exported> &outcome);

    Exporter *m_exporter;
    MessageArea *m_messages;
    QHash<QString, int> m_running; // by the target's key, in percent
    QHash<QString, QPointer<MessageBar>> m_bars;
};

} // namespace hindsight::ui
