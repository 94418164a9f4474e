#include "ui/window/late_page.h"

#include <QVBoxLayout>

#include <utility>

namespace hindsight::ui {

namespace {

QWidget *reachedBefore(const QWidget &page)
{
    QWidget *before = page.previousInFocusChain();
    while (before != &page && (before->focusPolicy() & Qt::TabFocus) == 0)
        before = before->previousInFocusChain();
    return before;
}

} // namespace

LatePage::LatePage(std::function<QWidget *()> content, QWidget *parent) : QWidget(parent), m_content(std::move(content))
{
}

void LatePage::showEvent(QShowEvent *event)
{
    if (const std::function<QWidget *()> content = std::exchange(m_content, nullptr))
        make(content());
    QWidget::showEvent(event);
}

void LatePage::make(QWidget *content)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    // What comes last into a window would be the last that the tab key reaches.
    setTabOrder(reachedBefore(*this), content);
    setFocusProxy(content);
    content->show();
}

} // namespace hindsight::ui
