#pragma once
#include <QWidget>

class QProgressBar;
class QTimer;
class QToolButton;

namespace kubezu {

class PlainLabel;

/// What runs in the background, how far it is, and a way to stop it. Appears only for what takes a moment.
class BusyBar : public QWidget {
    Q_OBJECT
public:
    explicit BusyBar(QWidget* parent = nullptr);
    /// "load", "layout", "build", "export"; an empty job hides the bar. Total 0: not known.
    void setJob(const QString& job, int done, int total);

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString m_job;
    PlainLabel* m_label;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer* m_delay;
};

} // namespace kubezu
