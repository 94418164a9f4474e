#include "ui/window/export_preview.h"

#include <QFontDatabase>
#include <QFutureWatcher>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QtConcurrent>

namespace hindsight::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 120ms;

using Outcome = std::shared_ptr<core::Result<Preview>>;

QString pixelWords(const QSizeF &size, const PngSize &asked)
{
    const PixelSize pixels = pixelsOf(size, pixelsAPointOf(size, asked));
    return ExportPreview::tr("%1 × %2 pixels").arg(pixels.width).arg(pixels.height);
}

} // namespace

ExportPreview::ExportPreview(std::shared_ptr<const core::Execution> execution, QWidget *parent)
    : QStackedWidget(parent), m_execution(std::move(execution)), m_message(new QLabel(this)), m_image(new QLabel),
      m_scroll(new QScrollArea(this)), m_text(new QPlainTextEdit(this))
{
    setAccessibleName(tr("Preview"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_image->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_image->setAccessibleName(tr("Preview of the picture"));
    m_scroll->setWidget(m_image);
    m_scroll->setWidgetResizable(false);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setAccessibleName(tr("Preview of the picture"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Preview of the text"));
    addWidget(m_message);
    addWidget(m_scroll);
    addWidget(m_text);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ExportPreview::make);
}

ExportPreview::~ExportPreview()
{
    m_stop.request_stop();
}

void ExportPreview::show(const ExportOptions &options)
{
    m_options = options;
    m_pause.start();
}

void ExportPreview::setFitted(bool isFitted)
{
    if (isFitted == m_isFitted)
        return;
    m_isFitted = isFitted;
    m_pause.start();
}

bool ExportPreview::showsPicture() const
{
    return currentWidget() == m_scroll;
}

void ExportPreview::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    if (m_isFitted)
        m_pause.start();
}

void ExportPreview::make()
{
    m_stop.request_stop();
    m_stop = {};
    const double room = width() - m_scroll->verticalScrollBar()->sizeHint().width() - 4;
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, options = m_options, stop = m_stop.get_token()] {
                watcher->deleteLater();
                if (!stop.stop_requested())
                    take(*watcher->result(), options);
            });
    watcher->setFuture(QtConcurrent::run([execution = m_execution, options = m_options, ratio = devicePixelRatioF(),
                                          width = m_isFitted ? room : 0.0, stop = m_stop.get_token()] {
        return std::make_shared<core::Result<Preview>>(previewOf(execution, options, width, ratio, stop));
    }));
}

QString ExportPreview::sizeWords(const Preview &preview, const ExportOptions &options)
{
    if (options.format == ExportFormat::Png)
        return pixelWords(preview.size, options.png);
    // What a printer or a PDF makes of a page's points, its paper says.
    if (options.format == ExportFormat::Pdf) {
        const QString pages = preview.pageCount == 1 ? tr("1 page") : tr("%1 pages").arg(preview.pageCount);
        return preview.pagesShown == preview.pageCount
                   ? pages
                   : tr("%1, of which the first %2 are shown").arg(pages).arg(preview.pagesShown);
    }
    return tr("%1 × %2 points").arg(preview.size.width()).arg(preview.size.height());
}

void ExportPreview::take(const core::Result<Preview> &preview, const ExportOptions &options)
{
    if (!preview) {
        m_message->setText(QString::fromStdString(preview.error().message));
        setCurrentWidget(m_message);
        emit failed(m_message->text());
        return;
    }
    QStringList words;
    if (preview->image.isNull()) {
        m_text->setPlainText(preview->text);
        setCurrentWidget(m_text);
    } else {
        m_image->setPixmap(QPixmap::fromImage(preview->image));
        m_image->resize(preview->image.deviceIndependentSize().toSize());
        setCurrentWidget(m_scroll);
        words.append(sizeWords(*preview, options));
    }
    if (options.format == ExportFormat::Page)
        words.append(tr("The page has this picture to pan and zoom, with tooltips, the table of Events and stepping"));
    if (!preview->remark.isEmpty())
        words.append(preview->remark);
    emit shown(words.join(QStringLiteral(". ")));
}

} // namespace hindsight::ui
