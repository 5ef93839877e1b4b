#pragma once
#include "views/common/appearance.h"

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace kubezu {

class PlainLabel;

/// A line above the page that says something and offers ways on; never modal, always dismissable (button or Escape).
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Info,
                      Warning,
                      Error };
    struct Way {
        QString text;
        std::function<void()> take; ///< the banner is closed before it is called
    };

    explicit Banner(Appearance& appearance, QWidget* parent = nullptr);
    /// Shows the banner; any text is safe. `detail` is a second, smaller line.
    void say(Tone tone, const QString& text, const QString& detail, std::vector<Way> ways);
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();
    void addWays(std::vector<Way> ways);
    Appearance& m_appearance;
    Tone m_tone = Tone::Info;
    PlainLabel* m_icon;
    PlainLabel* m_text;
    PlainLabel* m_detail;
    QHBoxLayout* m_ways;
    QToolButton* m_close;
};

} // namespace kubezu
