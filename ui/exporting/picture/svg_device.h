// A paint device that writes SVG 1.1: text stays text, and parts can be put into named groups with a title, which
// browsers show as a tooltip and drawing programs as an object's name. QSvgGenerator has no groups, cuts nothing to a
// clip and writes a group around every change of colour. Paints what the picture is painted with: solid brushes, pens,
// opacity, rectangular clips, text; no pixmaps. Deterministic. Used on one thread at a time.
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace hindsight::ui {

class SvgEngine;

class SvgDevice final : public QPaintDevice
{
    Q_DISABLE_COPY_MOVE(SvgDevice)

public:
    /// Of that size in points, CSS's pixels.
    explicit SvgDevice(const QSizeF &size);
    ~SvgDevice() override;

    /// Opens a group that holds what is painted until the matching endGroup(). `id` is an XML name, unique, or empty;
    /// `title` any text, or empty.
    void beginGroup(const QString &id, const QString &title);
    void endGroup();

    /// All that was painted as a whole file. REQUIRES: no painter is active, no group open
    [[nodiscard]] QByteArray file(const QString &title, const QString &description) const;

    /// The same as one element for a page of HTML, without a title, which would be a tooltip over all of it; `label` is
    /// what a screen reader says.
    [[nodiscard]] QByteArray element(const QString &label) const;

    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    [[nodiscard]] QByteArray openTag(const QByteArray &more) const;

    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace hindsight::ui
