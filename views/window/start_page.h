#pragma once
#include "views/window/shell.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace kubezu {

class PlainLabel;
class WayCard;

/// Where the program begins: the ways in, the samples, what was open lately. Reads nothing from the network.
class StartPage : public QScrollArea {
    Q_OBJECT
public:
    explicit StartPage(Shell& shell, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void addWays(QVBoxLayout& column);
    void addSamples(QVBoxLayout& column);
    void listRecent();
    void retranslate();
    PlainLabel* heading(QVBoxLayout& column);

    Shell& m_shell;
    PlainLabel* m_subtitle = nullptr;
    WayCard* m_folder = nullptr;
    WayCard* m_files = nullptr;
    PlainLabel* m_hint = nullptr;
    PlainLabel* m_samplesTitle = nullptr;
    std::vector<WayCard*> m_samples; ///< in the order of the services
    PlainLabel* m_recentTitle = nullptr;
    QVBoxLayout* m_recent = nullptr;
};

} // namespace kubezu
