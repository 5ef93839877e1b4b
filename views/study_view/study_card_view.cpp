#include "views/study_view/study_card_view.h"

#include "models/adaptors/texts.h"
#include "views/common/background.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/prose.h"
#include "views/study_view/card_picture.h"
#include "views/study_view/grade_bar.h"
#include "views/study_view/study_words.h"

#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kShowWidth = 320;     ///< pixels at text size 1
constexpr int kPictureHeight = 320; ///< at text size 1
constexpr int kProgressHeight = 12;
constexpr int kLeastPicture = 200;

PlainLabel* label(const char* role, QWidget* parent)
{
    auto* made = new PlainLabel(parent);
    made->setProperty("role", QString::fromLatin1(role));
    return made;
}

/// Text of a card. It takes no focus: the keys belong to the card.
Prose* proseOf(Appearance& appearance, const std::string& text, QWidget* parent)
{
    auto* prose = new Prose(appearance, parent);
    prose->setBlocks(text);
    prose->setTextInteractionFlags(Qt::TextSelectableByMouse);
    prose->setFocusPolicy(Qt::NoFocus);
    prose->setAccessibleName(visibleText(text));
    return prose;
}

} // namespace

StudyCardView::StudyCardView(Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance)
{
    setObjectName(QStringLiteral("study-card"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    dress();
    connect(&appearance, &Appearance::changed, this, [this] {
        dress();
        fill();
    });
}

QScrollArea* StudyCardView::pane(const char* name)
{
    auto* made = new QScrollArea(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setWidgetResizable(true);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void StudyCardView::build()
{
    m_sort = label("secondary", this);
    m_left = label("secondary", this);
    m_left->setObjectName(QStringLiteral("study-left"));
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_prompt = label("heading", this);
    m_prompt->setWordWrap(true);
    m_front = pane("study-front");
    m_back = pane("study-back");
    m_show = new QPushButton(this);
    m_show->setObjectName(QStringLiteral("study-show"));
    m_show->setProperty("role", QStringLiteral("primary"));
    m_grades = new GradeBar(this);
    m_undo = new QPushButton(this);
    m_undo->setObjectName(QStringLiteral("study-undo"));
    m_open = new QPushButton(this);
    m_open->setObjectName(QStringLiteral("study-open"));
    m_end = new QPushButton(this);
    m_end->setObjectName(QStringLiteral("study-end"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_sort);
    head->addWidget(m_progress, 1);
    head->addWidget(m_left);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(m_front, 1);
    sides->addWidget(m_back, 1);
    auto* foot = new QHBoxLayout;
    for (QPushButton* button : {m_undo, m_open, m_end}) {
        button->setProperty("role", QStringLiteral("ghost"));
        foot->addWidget(button);
    }
    foot->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_prompt);
    column->addLayout(sides, 1);
    column->addWidget(m_show, 0, Qt::AlignHCenter);
    column->addWidget(m_grades);
    column->addLayout(foot);
    connect(m_show, &QPushButton::clicked, this, &StudyCardView::showAnswer);
    connect(m_grades, &GradeBar::chosen, this, &StudyCardView::give);
    connect(m_undo, &QPushButton::clicked, this, &StudyCardView::undo);
    connect(m_open, &QPushButton::clicked, this, &StudyCardView::openEntry);
    connect(m_end, &QPushButton::clicked, this, &StudyCardView::endWanted);
}

void StudyCardView::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    setStyleSheet(QStringLiteral("QTextEdit[prose=\"text\"] { background: transparent; border: none; border-radius: 0; padding: 0; }"
                                 "#study-front, #study-back { background: %1; border: 1px solid %2; border-radius: 8px; }")
                      .arg(tokens.raised.name(), tokens.lineStrong.name()));
    m_progress->setFixedHeight(qRound(kProgressHeight * m_appearance.scale()));
    m_show->setText(tr("Show the Answer") + QStringLiteral("  (%1)").arg(tr("Space")));
    m_undo->setText(tr("Undo") + QStringLiteral("  (U)"));
    m_open->setText(tr("Open the Entry") + QStringLiteral("  (O)"));
    m_end->setText(tr("End") + QStringLiteral("  (Esc)"));
    m_show->setMinimumWidth(qRound(kShowWidth * m_appearance.scale()));
    m_progress->setAccessibleName(tr("How far today's cards are"));
}

void StudyCardView::setTurn(const StudyTurn& turn, std::shared_ptr<const Library> library)
{
    m_turn = turn;
    m_library = std::move(library);
    m_answerShown = false;
    m_waiting = false;
    fill();
    m_show->setFocus(Qt::OtherFocusReason);
}

void StudyCardView::fill()
{
    if (m_turn.card.id.empty())
        return;
    const Language language = m_appearance.language();
    m_sort->setText(sortWord(m_turn.card.sort, language) + QStringLiteral(" · ") + sectionWord(m_turn.card.section, language));
    m_left->setText(tr("%n card(s) left", nullptr, static_cast<int>(m_turn.left)));
    m_progress->setMaximum(static_cast<int>(m_turn.answered + m_turn.left));
    m_progress->setValue(static_cast<int>(m_turn.answered));
    m_prompt->setText(promptWord(m_turn.card.sort, language));
    auto* front = new QWidget;
    auto* column = new QVBoxLayout(front);
    column->setContentsMargins(16, 16, 16, 16);
    if (m_turn.card.sort != CardSort::Picture)
        column->addStretch(1);
    fillFront(column);
    column->addStretch(1);
    m_front->setWidget(front);
    auto* back = new QWidget;
    auto* answer = new QVBoxLayout(back);
    answer->setContentsMargins(16, 16, 16, 16);
    answer->addStretch(1); // beside the middle of the front
    answer->addWidget(proseOf(m_appearance, m_turn.card.in(language).back, back));
    answer->addStretch(1);
    m_back->setWidget(back);
    m_back->verticalScrollBar()->setValue(0);
    m_grades->setIntervals(m_turn.intervals);
    m_back->setVisible(m_answerShown);
    m_grades->setVisible(m_answerShown);
    m_show->setVisible(!m_answerShown);
    m_undo->setEnabled(m_turn.canUndo);
    setAccessibleName(m_prompt->text());
    setAccessibleDescription(visibleText(m_turn.card.in(language).front));
    m_show->setAccessibleDescription(m_prompt->text() + u' ' + accessibleDescription());
}

void StudyCardView::fillFront(QVBoxLayout* column)
{
    m_picture = nullptr;
    if (m_turn.card.sort == CardSort::Picture) {
        m_picture = label("body", this);
        m_picture->setObjectName(QStringLiteral("study-picture"));
        m_picture->setAccessibleName(tr("Picture of a manifest"));
        m_picture->setText(tr("Drawing…"));
        m_picture->setAlignment(Qt::AlignCenter);
        column->addWidget(m_picture);
        drawPicture();
        return;
    }
    const std::string& text = m_turn.card.in(m_appearance.language()).front;
    if (m_turn.card.sort == CardSort::Meaning) {
        auto* word = label("title", this);
        word->setText(visibleText(text));
        word->setWordWrap(true);
        word->setAlignment(Qt::AlignCenter);
        column->addWidget(word);
        return;
    }
    column->addWidget(proseOf(m_appearance, text, this));
}

void StudyCardView::drawPicture()
{
    const Concept* answer = m_library ? m_library->find(m_turn.card.concepts.front()) : nullptr;
    CardPictureWish wish;
    wish.manifest = m_turn.card.manifest;
    if (answer != nullptr)
        wish.answer = *answer;
    wish.style = m_appearance.paintStyle();
    wish.ratio = devicePixelRatioF();
    wish.room = {std::max(kLeastPicture, width() / 2 - 80), std::max(kLeastPicture, std::min(height() / 2, qRound(kPictureHeight * m_appearance.scale())))};
    const int number = ++m_drawing;
    inBackground<QImage>(
        this, [wish = std::move(wish)] { return cardPicture(wish); },
        [this, number](const QImage& image) {
            if (number != m_drawing || m_picture == nullptr)
                return;
            if (image.isNull())
                m_picture->setText(visibleText(m_turn.card.manifest, 4096));
            else
                m_picture->setPixmap(QPixmap::fromImage(image));
        });
}

void StudyCardView::showAnswer()
{
    if (m_answerShown || m_waiting || m_turn.card.id.empty())
        return;
    m_answerShown = true;
    m_back->show();
    m_grades->show();
    m_show->hide();
    m_grades->focusGood();
}

void StudyCardView::give(Grade grade)
{
    if (!m_answerShown || m_waiting)
        return;
    m_waiting = true;
    Q_EMIT graded(grade);
}

/// The next answer waits for the card that comes back.
void StudyCardView::undo()
{
    if (!m_turn.canUndo || m_waiting)
        return;
    m_waiting = true;
    Q_EMIT undoWanted();
}

void StudyCardView::release()
{
    m_waiting = false;
}

void StudyCardView::openEntry()
{
    if (!m_turn.card.concepts.empty())
        Q_EMIT entryWanted(QString::fromStdString(m_turn.card.concepts.front()));
}

std::function<void()> StudyCardView::deedOf(const QKeyEvent& event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event.key();
    if (event.isAutoRepeat()) // a key that is held down answers one card, not all
        return [] {};
    const bool isUndo = (plain && key == Qt::Key_U) || event.matches(QKeySequence::Undo);
    if (isUndo) {
        return [this] {
            undo();
        };
    }
    if (!plain)
        return {};
    if (key >= Qt::Key_1 && key <= Qt::Key_4)
        return [this, key] { give(kGrades[static_cast<std::size_t>(key - Qt::Key_1)]); };
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return [this] { m_answerShown ? give(Grade::Good) : showAnswer(); };
    case Qt::Key_O: return [this] { openEntry(); };
    case Qt::Key_Escape: return [this] { Q_EMIT endWanted(); };
    default: return {};
    }
}

/// The card's keys come before the window's shortcuts while the focus is in it.
bool StudyCardView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && deedOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void StudyCardView::keyPressEvent(QKeyEvent* event)
{
    if (const std::function<void()> deed = deedOf(*event))
        deed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kubezu
