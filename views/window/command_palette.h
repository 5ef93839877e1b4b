#pragma once
#include "views/window/shell.h"

#include <QFrame>

#include <memory>

class QListView;
class QModelIndex;

namespace kubezu {

class PaletteModel;
class PlainLabel;
class SearchField;

/// Ctrl+K: one field over everything there is and everything one can do. A child of the window, so that it needs no window manager.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(Shell& shell, QWidget* parent);
    ~CommandPalette() override;

    /// Where it opens: below the top edge of this widget.
    void setAnchor(QWidget* anchor) { m_anchor = anchor; }
    void open();
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void prepare();
    void place();
    void search(const QString& text);
    void take(const QModelIndex& index);
    void showNode(NodeIndex node);
    void runAction(const QString& id);
    bool steer(int key);

    Shell& m_shell;
    SearchField* m_field;
    QListView* m_list;
    PlainLabel* m_none;
    PaletteModel* m_model = nullptr; ///< made when first opened: it indexes the glossary
    std::shared_ptr<const Library> m_library;
    QWidget* m_anchor = nullptr;
    QWidget* m_before = nullptr; ///< what had the keyboard
};

} // namespace kubezu
