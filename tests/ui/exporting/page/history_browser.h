// A PageBrowser for pages that are made of histories, with what tests ask of such a page.
#pragma once

#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "tests/ui/exporting/page/page_browser.h"
#include "ui/exporting/page/page_writer.h"

#include <QFile>

namespace hindsight::test {

class HistoryBrowser : public PageBrowser
{
public:
    [[nodiscard]] static std::shared_ptr<const core::Execution> sample(const char *name)
    {
        const std::string path = std::string(SAMPLES_DIR "/") + name + ".json";
        return *core::buildExecution(core::readBytes(fileText(path), path)->front());
    }

    /// Until the next one is made.
    [[nodiscard]] QString fileOf(const std::shared_ptr<const core::Execution> &execution,
                                 const ui::PictureOptions &options = {})
    {
        const auto page = ui::pageOf(*ui::pagePicture(execution, options));
        QFile file(m_folder.filePath(QStringLiteral("page.html")));
        if (!file.open(QIODevice::WriteOnly) || file.write(*page) != page->size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    /// In a window of a computer.
    void open(const std::shared_ptr<const core::Execution> &execution, const ui::PictureOptions &options = {},
              int width = 1400, int height = 900)
    {
        PageBrowser::open(fileOf(execution, options), width, height);
    }

    /// All elements of that selector, a line each.
    [[nodiscard]] QString texts(const char *selector)
    {
        return evaluate(QStringLiteral("[...document.querySelectorAll('%1')].map(each => each.textContent).join('\\n')")
                            .arg(QLatin1String(selector)))
            .toString();
    }
    /// How much of the picture is in sight and from where, in a line.
    [[nodiscard]] QString sight()
    {
        return evaluate(QStringLiteral("(() => {"
                                       "const part = name => document.querySelector('.extent.' + name);"
                                       "const words = (name, side, length) => part(name).hidden ? 'all ' + name"
                                       "    : Math.round(parseFloat(part(name).style[length])) + '% ' + name + ' from '"
                                       "        + Math.round(parseFloat(part(name).style[side])) + '%';"
                                       "const scale = new DOMMatrix(getComputedStyle(document.querySelector('.picture "
                                       "> svg')).transform).a;"
                                       "return scale.toFixed(2) + ': ' + words('across', 'left', 'width') + ', '"
                                       "    + words('down', 'top', 'height')"
                                       "    + (document.querySelector('.picture').style.touchAction === 'pan-y' ? ', "
                                       "fingers scroll' : '');"
                                       "})()"))
            .toString();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace hindsight::test
