// The messages of a window or a document, one below the other; takes no room while there is none.
#pragma once

#include "core/model/problem.h"

#include <QWidget>

namespace hindsight::ui {

class MessageBar;

class MessageArea final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageArea)

public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// The oldest goes when there are more than a few; a text that is shown already is not shown twice. What is said
    /// about a `topic` replaces what was said about it before.
    MessageBar *show(core::Severity severity, const QString &text, const QString &topic = {});
    void clear(const QString &topic);
    /// Oldest first.
    [[nodiscard]] QStringList texts() const;

private:
    [[nodiscard]] QList<MessageBar *> bars() const;
};

} // namespace hindsight::ui
