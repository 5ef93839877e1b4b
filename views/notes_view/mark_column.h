#pragma once
#include "models/notes/notes.h"

#include <QWidget>

#include <map>
#include <set>
#include <string>

namespace kubezu {

class Appearance;
class CorrectionCard;
class NotesText;

/// The corrections beside the lines. Where lines are too near, that of the current line keeps its place and the others make room, each
/// with a thread to its line. Only those around what is visible are widgets.
class MarkColumn : public QWidget {
    Q_OBJECT
public:
    MarkColumn(NotesText& text, Appearance& appearance);

    /// Forgets all cards.
    void reset(int target);
    /// Puts the cards beside their lines as these stand now.
    void arrange();

Q_SIGNALS:
    void lineWanted(std::uint32_t line);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Placed {
        std::size_t mark = 0;
        int lineTop = 0;
        int lineHeight = 0;
        int tall = 0;
        int top = 0;
    };
    [[nodiscard]] std::vector<Placed> near();
    void spread(std::vector<Placed>& placed) const;
    void dropUnused(const std::set<std::size_t>& used);
    [[nodiscard]] int gutter() const;
    [[nodiscard]] CorrectionCard* cardOf(std::size_t mark);

    NotesText& m_text;
    Appearance& m_appearance;
    int m_target = kUsualNotesTarget;
    std::map<std::size_t, CorrectionCard*> m_cards; ///< by number of the mark
    std::vector<Placed> m_placed;                   ///< those in sight
    std::set<std::string> m_expanded;               ///< ids of corrections
    bool m_arranging = false;
    bool m_waiting = false;
};

} // namespace kubezu
