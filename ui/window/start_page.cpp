#include "ui/window/start_page.h"

#include "ui/theme/icons.h"
#include "ui/window/file_link.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr int kWidthPx = 860;
constexpr int kListedRecent = 6;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(FileLink::kMarginPx, 0, 0, 4);
    return label;
}

} // namespace

StartPage::StartPage(Settings &settings, const std::vector<Sample> &samples, QWidget *parent)
    : QScrollArea(parent), m_settings(settings), m_recent(new QWidget(this))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    auto *column = new QWidget(page);
    column->setMaximumWidth(kWidthPx);
    auto *outer = new QHBoxLayout(page);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);

    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(16, 40, 24, 24);
    layout->setSpacing(6);
    addHead(layout);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(32);
    layout->addSpacing(28);
    layout->addLayout(lists);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(0);
    lists->addLayout(left, 1);
    lists->addLayout(right, 1);
    addSamples(left, samples);
    left->addStretch();
    right->addWidget(m_recent);
    right->addStretch();
    layout->addStretch();
    new QVBoxLayout(m_recent);
    m_recent->layout()->setContentsMargins(0, 0, 0, 0);
    m_recent->layout()->setSpacing(0);
    setWidget(page);

    connect(&settings, &Settings::recentFilesChanged, this, &StartPage::fillRecent);
    fillRecent();
}

void StartPage::addHead(QVBoxLayout *layout)
{
    auto *title = new QLabel(QStringLiteral("Hindsight"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    font.setBold(true);
    title->setFont(font);
    auto *sentence = new QLabel(
        tr("Open a Temporal Workflow Execution’s Event History and see what happened, step by step, and why."), this);
    sentence->setWordWrap(true);
    auto *open = new QPushButton(icon(QStringLiteral("open")), tr("&Open a history…"), this);
    open->setAccessibleName(tr("Open a history"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    auto *openFolder = new QPushButton(tr("Open a &folder…"), this);
    openFolder->setAccessibleName(tr("Open a folder of histories"));
    connect(openFolder, &QPushButton::clicked, this, &StartPage::openFolderAsked);
    auto *hint = new QLabel(tr("or drop files or folders anywhere on this window"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(open);
    row->addWidget(openFolder);
    row->addWidget(hint);
    row->addStretch();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(FileLink::kMarginPx, 0, 0, 0);
    head->addWidget(title);
    head->addWidget(sentence);
    head->addSpacing(10);
    head->addLayout(row);
    layout->addLayout(head);
}

void StartPage::addSamples(QVBoxLayout *layout, const std::vector<Sample> &samples)
{
    if (samples.empty())
        return;
    layout->addWidget(heading(tr("Samples"), this));
    for (const Sample &sample : samples)
        layout->addWidget(fileLink(sample.title, sample.description, sample.path));
}

void StartPage::fillRecent()
{
    qDeleteAll(m_recent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const QStringList files = m_settings.recentFiles();
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    m_recent->layout()->addWidget(heading(tr("Recent"), m_recent));
    for (const QString &path : files.first(std::min<qsizetype>(files.size(), kListedRecent))) {
        const QFileInfo file(path);
        m_recent->layout()->addWidget(fileLink(file.fileName(), QDir::toNativeSeparators(file.path()), path));
    }
}

QWidget *StartPage::fileLink(const QString &title, const QString &below, const QString &path)
{
    const bool isPath = !path.startsWith(u":/");
    auto *link = new FileLink(title, below, isPath ? Qt::ElideMiddle : Qt::ElideRight);
    link->setToolTip(isPath ? QDir::toNativeSeparators(path) : below);
    connect(link, &QAbstractButton::clicked, this, [this, path] { emit fileChosen(path); });
    return link;
}

} // namespace hindsight::ui
