#include "ui/window/message_area.h"

#include "ui/window/message_bar.h"

#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr int kMostMessages = 4;

void putAway(MessageBar *bar)
{
    bar->hide();
    bar->deleteLater();
}

} // namespace

MessageArea::MessageArea(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

MessageBar *MessageArea::show(core::Severity severity, const QString &text, const QString &topic)
{
    if (!topic.isEmpty())
        clear(topic);
    const QList<MessageBar *> shown = bars();
    for (MessageBar *bar : shown) {
        if (bar->text() == text)
            return bar;
    }
    if (shown.size() >= kMostMessages)
        putAway(shown.front());
    auto *bar = new MessageBar(severity, text, this);
    bar->setObjectName(topic);
    layout()->addWidget(bar);
    return bar;
}

void MessageArea::clear(const QString &topic)
{
    for (MessageBar *bar : bars()) {
        if (bar->objectName() == topic)
            putAway(bar);
    }
}

QStringList MessageArea::texts() const
{
    QStringList texts;
    for (const MessageBar *bar : bars())
        texts += bar->text();
    return texts;
}

QList<MessageBar *> MessageArea::bars() const
{
    // Those put away are hidden and wait for their deletion.
    QList<MessageBar *> shown = findChildren<MessageBar *>(Qt::FindDirectChildrenOnly);
    shown.removeIf(
        [](const MessageBar *bar) { return bar->testAttribute(Qt::WA_WState_ExplicitShowHide) && bar->isHidden(); });
    return shown;
}

} // namespace hindsight::ui
