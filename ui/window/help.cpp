#include "ui/window/help.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Help", text);
}

QString row(const QString &what, const QString &keys)
{
    return QStringLiteral(
               "<tr><td width='220' style='padding:2px 24px 2px 0'>%1</td><td style='padding:2px 0'>%2</td></tr>")
        .arg(what.toHtmlEscaped(), keys.toHtmlEscaped());
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

QString rowsOf(const QMenu &menu)
{
    QString rows;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (const QMenu *below = action->menu()) {
            rows += rowsOf(*below);
            continue;
        }
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys += key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows += row(withoutMnemonic(action->text()), keys.join(tr(" or ")));
    }
    return rows;
}

QString shortcutsText(const QMenuBar &menus)
{
    QString html;
    const auto addSection = [&html](const QString &title, const QString &rows) {
        if (!rows.isEmpty())
            html += QStringLiteral("<h4>%1</h4><table>%2</table>").arg(title.toHtmlEscaped(), rows);
    };
    const QList<QAction *> actions = menus.actions();
    for (const QAction *action : actions) {
        if (const QMenu *menu = action->menu())
            addSection(withoutMnemonic(menu->title()), rowsOf(*menu));
    }
    addSection(tr("Timeline"), row(tr("Zoom at the pointer"), tr("Ctrl+Wheel, pinch, hold W or S")) %
                                   row(tr("Pan"), tr("Arrow keys, drag, wheel, hold A or D")) %
                                   row(tr("Fit all, fit the selection"), tr("Home, F")) %
                                   row(tr("Zoom to a mark"), tr("Double click")) %
                                   row(tr("Step to a place"), tr("Click on the ruler")) %
                                   row(tr("Measure"), tr("Drag on the ruler; Shift+Click extends")) %
                                   row(tr("Zoom into what is measured, drop it"), tr("Enter, Esc")) %
                                   row(tr("Details of what is selected"), tr("Enter")));
    addSection(tr("Overview"), row(tr("Move the visible part"), tr("Arrow keys, Page Up, Page Down")) %
                                   row(tr("Resize it"), tr("Shift+Arrow keys")) %
                                   row(tr("To the first, to the last Event"), tr("Home, End")) %
                                   row(tr("Choose another part"), tr("Drag beside it")) %
                                   row(tr("Show all"), tr("Double-click")));
    return html;
}

void showText(const QString &title, const QString &name, const QString &html, QSize size, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *text = new QTextBrowser(dialog);
    text->setAccessibleName(name);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(16);
    text->setOpenLinks(false);
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->resize(size);
    dialog->show();
}

} // namespace

void showShortcuts(const QMenuBar &menus, QWidget *parent)
{
    showText(tr("Keyboard Shortcuts"), tr("Keyboard shortcuts"), shortcutsText(menus), {460, 640}, parent);
}

void showAbout(QWidget *parent)
{
    const QString html =
        QStringLiteral("<h2>Hindsight %1</h2><p>%2</p><p>%3</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
                 tr("Shows what happened in a Temporal Workflow Execution, step by step, and why."),
                 tr("Free software under the MIT licence. Built with Qt %1.").arg(QLatin1String(qVersion())));
    showText(tr("About Hindsight"), tr("About Hindsight"), html, {420, 240}, parent);
}

} // namespace hindsight::ui
