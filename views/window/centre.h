#pragma once
#include "views/window/shell.h"

#include <QWidget>

class QStackedWidget;

namespace kubezu {

class Banner;
class ErrorBanner;
class Pages;
class StartPage;

/// The middle of the window: what must be said, then the pages; the first of them is the start page or the picture.
class Centre : public QWidget {
    Q_OBJECT
public:
    explicit Centre(Shell& shell, QWidget* parent = nullptr);
    /// A failure with the ways out that its code allows.
    void tell(const Error& error);
    [[nodiscard]] StartPage* startPage() const { return m_start; }
    [[nodiscard]] Pages* pages() const { return m_tabs; }

private:
    void showPage();
    void offerBuild(const QStringList& folders);
    void build(const QString& folder, bool allowRemote);
    Shell& m_shell;
    ErrorBanner* m_error;
    Banner* m_offer;
    QStackedWidget* m_pages;
    StartPage* m_start;
    Pages* m_tabs;
    QWidget* m_blank; ///< while the first set is being opened
    QString m_built;  ///< folder of the last kustomization that was built
};

} // namespace kubezu
