// What the window shows while no file is open: what this is, and the ways to open something.
#pragma once

#include "ui/window/samples.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hindsight::ui {

class Settings;

class StartPage final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartPage)

public:
    StartPage(Settings &settings, const std::vector<Sample> &samples, QWidget *parent = nullptr);

signals:
    void openAsked();
    void openFolderAsked();
    void fileChosen(const QString &path);

private:
    void addHead(QVBoxLayout *layout);
    void addSamples(QVBoxLayout *layout, const std::vector<Sample> &samples);
    void fillRecent();
    QWidget *fileLink(const QString &title, const QString &below, const QString &path);

    Settings &m_settings;
    QWidget *m_recent;
};

} // namespace hindsight::ui
