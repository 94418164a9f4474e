// The strip under the timeline to step with: a scrubber over all Events, and buttons to play them.
#pragma once

#include "core/execution/stepping.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace hindsight::ui {

class Document;
class Player;

class StepBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepBar)

public:
    explicit StepBar(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] Player &player() const { return *m_player; }

public slots:
    void togglePlaying();

private:
    void addSpeeds();
    void showStep();
    void showPlaying();

    Document &m_document;
    Player *m_player;
    QToolButton *m_play;
    QSlider *m_scrubber;
    QLabel *m_where;
    QComboBox *m_speeds;
};

} // namespace hindsight::ui
