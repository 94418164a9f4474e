#include "ui/window/history_tabs.h"

#include "ui/theme/icons.h"
#include "ui/window/history_tab.h"

#include <QDir>
#include <QFileInfo>
#include <QTabBar>
#include <QToolButton>

namespace hindsight::ui {

namespace {

constexpr int kCloseIconPx = 10;

// Two paths to one file are one file; what does not exist or is a resource is known by its path.
QString identityOf(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

} // namespace

HistoryTabs::HistoryTabs(QWidget *parent) : QTabWidget(parent)
{
    setDocumentMode(true);
    setMovable(true);
    setElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Open files"));
}

void HistoryTabs::add(HistoryTab *tab)
{
    const int index = addTab(tab, {});
    showTitle(tab);
    setTabToolTip(index, QDir::toNativeSeparators(tab->location().path));
    addCloseButton(tab);
}

QString HistoryTabs::titleOf(const HistoryTab &tab)
{
    return tab.hasUnsavedNotes() ? tr("*%1").arg(tab.name()) : tab.name();
}

void HistoryTabs::showTitle(HistoryTab *tab)
{
    setTabText(indexOf(tab), titleOf(*tab).replace(u'&', QStringLiteral("&&")));
}

// The style's own close button has a look of its own and no name for assistive technology.
void HistoryTabs::addCloseButton(HistoryTab *tab)
{
    auto *close = new QToolButton(tabBar());
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setIconSize(QSize(kCloseIconPx, kCloseIconPx));
    close->setToolTip(tr("Close %1").arg(tab->name()));
    close->setAccessibleName(tr("Close %1").arg(tab->name()));
    connect(close, &QToolButton::clicked, tab, [this, tab] { emit closeAsked(tab); });
    tabBar()->setTabButton(indexOf(tab), QTabBar::RightSide, close);
}

HistoryTab *HistoryTabs::find(const HistoryLocation &location) const
{
    const QString identity = identityOf(location.path);
    for (int i = 0; i < count(); ++i) {
        auto *tab = qobject_cast<HistoryTab *>(widget(i));
        const HistoryLocation &open = tab->location();
        if (!open.path.isEmpty() && open.number == location.number && identityOf(open.path) == identity)
            return tab;
    }
    return nullptr;
}

HistoryTab *HistoryTabs::current() const
{
    return qobject_cast<HistoryTab *>(currentWidget());
}

} // namespace hindsight::ui
