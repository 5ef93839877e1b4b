#pragma once
#include "models/glossary/library.h"
#include "views/common/appearance.h"
#include "views/study_view/study_desk.h"

#include <QWidget>

#include <functional>

class QFrame;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kubezu {

class GradeBar;
class PlainLabel;

/// The card that is asked: the front, and beside it, when asked for, the answer and the grades. All by keys: Space or Enter shows
/// the answer, 1 to 4 grade, Ctrl+Z or U undo, O opens the entry, Escape ends.
class StudyCardView : public QWidget {
    Q_OBJECT
public:
    explicit StudyCardView(Appearance& appearance, QWidget* parent = nullptr);

    /// `library` names what a picture must not give away; it may be null.
    void setTurn(const StudyTurn& turn, std::shared_ptr<const Library> library);
    [[nodiscard]] bool isAnswerShown() const { return m_answerShown; }
    void showAnswer();
    /// The answer could not be kept: the card may be graded again.
    void release();

Q_SIGNALS:
    void graded(kubezu::Grade grade);
    void undoWanted();
    void entryWanted(const QString& conceptId);
    void endWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void dress();
    void fill();
    void fillFront(QVBoxLayout* column);
    void drawPicture();
    /// What a key does; nothing where it is not one of the card's.
    [[nodiscard]] std::function<void()> deedOf(const QKeyEvent& event);
    void give(Grade grade);
    void undo();
    void openEntry();
    [[nodiscard]] QScrollArea* pane(const char* name);

    Appearance& m_appearance;
    StudyTurn m_turn;
    std::shared_ptr<const Library> m_library;
    bool m_answerShown = false;
    bool m_waiting = false; ///< graded; the next card is on its way
    int m_drawing = 0;      ///< number of the picture that is being drawn
    PlainLabel* m_sort = nullptr;
    PlainLabel* m_left = nullptr;
    QProgressBar* m_progress = nullptr;
    PlainLabel* m_prompt = nullptr;
    QScrollArea* m_front = nullptr;
    QScrollArea* m_back = nullptr;
    PlainLabel* m_picture = nullptr; ///< while a picture card is shown
    QPushButton* m_show = nullptr;
    GradeBar* m_grades = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_end = nullptr;
};

} // namespace kubezu
