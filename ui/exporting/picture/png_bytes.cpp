#include "ui/exporting/picture/png_bytes.h"

#include <QCoreApplication>

#include <csetjmp>
#include <memory>
#include <vector>

#include <png.h>

namespace hindsight::ui {

namespace {

constexpr int kCompression = 3; // of 9: higher ones take twice the time for a third fewer bytes
constexpr int kBitsAChannel = 8;
constexpr std::size_t kChannels = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PngBytes)
};

// One PNG being written; libpng's two structs live and end together.
class PngFile
{
public:
    PngFile()
    {
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (m_info)
            png_set_write_fn(m_png, &m_bytes, &PngFile::append, nullptr);
    }
    ~PngFile() { png_destroy_write_struct(&m_png, &m_info); }
    Q_DISABLE_COPY_MOVE(PngFile)

    [[nodiscard]] bool isReady() const { return m_info != nullptr; }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

    // False where libpng gave up. It leaves by a jump, which runs no destructors: nothing in here has one.
    [[nodiscard]] bool write(const QImage &image, std::vector<png_byte> &row)
    {
        if (setjmp(png_jmpbuf(m_png))) // NOLINT: how libpng tells errors
            return false;
        const auto width = static_cast<png_uint_32>(image.width());
        const auto height = static_cast<png_uint_32>(image.height());
        png_set_IHDR(m_png, m_info, width, height, kBitsAChannel, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_pHYs(m_png, m_info, static_cast<png_uint_32>(image.dotsPerMeterX()),
                     static_cast<png_uint_32>(image.dotsPerMeterY()), PNG_RESOLUTION_METER);
        // Drawings repeat the row above. To try every filter on every row, as Qt's own writer does, takes three times
        // as long for as many bytes.
        png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
        png_set_compression_level(m_png, kCompression);
        png_write_info(m_png, m_info);
        for (int y = 0; y < image.height(); ++y) {
            const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            png_byte *channel = row.data();
            for (int x = 0; x < image.width(); ++x) {
                *channel++ = static_cast<png_byte>(qRed(pixels[x]));
                *channel++ = static_cast<png_byte>(qGreen(pixels[x]));
                *channel++ = static_cast<png_byte>(qBlue(pixels[x]));
            }
            png_write_row(m_png, row.data());
        }
        png_write_end(m_png, m_info);
        return true;
    }

private:
    static void append(png_structp png, png_bytep data, std::size_t length)
    {
        static_cast<QByteArray *>(png_get_io_ptr(png))
            ->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(length));
    }

    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    QByteArray m_bytes;
};

} // namespace

core::Result<QByteArray> pngBytes(const QImage &image)
{
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    std::vector<png_byte> row(static_cast<std::size_t>(plain.width()) * kChannels);
    PngFile file;
    if (!file.isReady() || !file.write(plain, row))
        return core::Error{.kind = core::ErrorKind::TooLarge,
                           .message = Words::tr("there is not enough memory for the picture").toStdString(),
                           .place = {}};
    return file.bytes();
}

} // namespace hindsight::ui
