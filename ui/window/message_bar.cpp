#include "ui/window/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace hindsight::ui {

namespace {

constexpr qreal kTint = 0.14;
constexpr int kIconPx = 16;
constexpr int kProgressWidthPx = 220;

QColor mixed(const QColor &base, const QColor &tint, qreal share)
{
    const auto mix = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    return {mix(base.red(), tint.red()), mix(base.green(), tint.green()), mix(base.blue(), tint.blue())};
}

QString iconOf(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Info:
        return QStringLiteral("info");
    case core::Severity::Warning:
        return QStringLiteral("warning");
    case core::Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

} // namespace

MessageBar::MessageBar(core::Severity severity, const QString &text, QWidget *parent)
    : QFrame(parent), m_severity(severity), m_layout(new QHBoxLayout(this)), m_icon(new QLabel(this)),
      m_text(new QLabel(text, this))
{
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setText(text);

    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QObject::deleteLater);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    m_layout->setContentsMargins(12, 6, 6, 6);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(close);
    applyColors();

    QAccessibleEvent shown(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&shown);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setText(const QString &text)
{
    setAccessibleName(text);
    m_text->setText(text);
    m_text->setAccessibleName(text);
}

QPushButton *MessageBar::addButton(const QString &label)
{
    auto *button = new QPushButton(label, this);
    button->setAccessibleName(label);
    m_layout->insertWidget(m_layout->count() - 1, button);
    return button;
}

void MessageBar::setProgress(int percent)
{
    if (!m_progress) {
        m_progress = new QProgressBar(this);
        m_progress->setRange(0, 100);
        m_progress->setMaximumWidth(kProgressWidthPx);
        m_progress->setAccessibleName(tr("Progress"));
        m_layout->insertWidget(2, m_progress);
    }
    m_progress->setValue(percent);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
        applyColors();
}

void MessageBar::applyColors()
{
    QPalette colors = parentWidget() ? parentWidget()->palette() : QPalette();
    const Theme &theme = Theme::of(colors);
    const QColor tint = m_severity == core::Severity::Info    ? theme.selection
                        : m_severity == core::Severity::Error ? theme.colorOf(core::Outcome::Failed)
                                                              : theme.colorOf(core::Category::Timer);
    colors.setColor(QPalette::Window, mixed(colors.color(QPalette::Window), tint, kTint));
    setPalette(colors);
    m_icon->setPixmap(icon(iconOf(m_severity)).pixmap(QSize(kIconPx, kIconPx), devicePixelRatioF()));
}

} // namespace hindsight::ui
