#include "ui/window/message_area.h"

#include "ui/window/message_bar.h"

#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr int kMostMessages = 4;

} // namespace

MessageArea::MessageArea(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

MessageBar *MessageArea::show(core::Severity severity, const QString &text)
{
    const QList<MessageBar *> shown = bars();
    for (MessageBar *bar : shown) {
        if (bar->text() == text)
            return bar;
    }
    if (shown.size() >= kMostMessages) {
        shown.front()->hide();
        shown.front()->deleteLater();
    }
    auto *bar = new MessageBar(severity, text, this);
    layout()->addWidget(bar);
    return bar;
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
