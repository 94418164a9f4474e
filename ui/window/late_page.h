// A page that is made when it is first shown: what nobody looks at costs nothing. The keyboard reaches what is on it
// where it would reach the page. GUI thread only.
#pragma once

#include <QWidget>

#include <functional>

namespace hindsight::ui {

class LatePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatePage)

public:
    /// `content` is called once at most; what it returns becomes the page's child, fills it and takes its focus.
    explicit LatePage(std::function<QWidget *()> content, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void make(QWidget *content);

    std::function<QWidget *()> m_content; // empty once it is made
};

} // namespace hindsight::ui
