#include "views/study_view/study_page.h"

#include "models/workspace/workspace.h"
#include "views/common/error_banner.h"
#include "views/common/plain_text.h"
#include "views/study_view/study_card_view.h"
#include "views/study_view/study_start.h"
#include "views/study_view/study_summary.h"

#include <QDir>
#include <QFileDialog>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace kubezu {

StudyPage::StudyPage(Workspace& workspace, Settings& settings, Appearance& appearance, StudyServices services, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_desk(std::move(services)),
      m_error(new ErrorBanner(appearance, this)),
      m_note(new Banner(appearance, this)),
      m_stack(new QStackedWidget(this)),
      m_start(new StudyStart(settings, appearance, m_stack)),
      m_card(new StudyCardView(appearance, m_stack)),
      m_summary(new StudySummary(appearance, m_desk.clock(), m_stack))
{
    setObjectName(QStringLiteral("study-page"));
    m_error->setProperty("name", QStringLiteral("error"));
    m_note->setProperty("name", QStringLiteral("note"));
    for (QWidget* each : {static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_card), static_cast<QWidget*>(m_summary)})
        m_stack->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_stack);
    connect(&appearance, &Appearance::changed, this, &StudyPage::dress);
    dress();
    connectDesk();
    connectViews();
}

/// The page is worked by keys: where the focus is must be seen from afar, on coloured buttons too.
void StudyPage::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    setStyleSheet(QStringLiteral("QPushButton:focus { border: 2px solid %1; }").arg(tokens.text.name()));
}

QString StudyPage::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/study.sqlite");
}

void StudyPage::connectDesk()
{
    connect(&m_desk, &StudyDesk::overviewChanged, m_start, [this](const StudyOverview& overview) {
        m_start->setOverview(overview);
        if (m_wantsFocus && isVisible() && m_stack->currentWidget() == m_start)
            m_start->focusStart();
        m_wantsFocus = false; // later news does not take the focus from where it is
    });
    connect(&m_desk, &StudyDesk::asked, this, &StudyPage::take);
    connect(&m_desk, &StudyDesk::ended, this, [this](const SessionSummary& summary) {
        if (m_stack->currentWidget() != m_card)
            return; // the summary has told, and was left
        if (summary.total() == 0) {
            goToStart();
            return;
        }
        m_summary->setSummary(summary, false);
        m_stack->setCurrentWidget(m_summary);
    });
    connect(&m_desk, &StudyDesk::failed, this, &StudyPage::tell);
    connect(&m_desk, &StudyDesk::exported, this, [this](const QString& path) { note(tr("Exported"), shown(path.toStdString())); });
    connect(&m_desk, &StudyDesk::imported, this, [this](const ImportReport& report) {
        note(tr("Imported"), tr("New cards: %1 · brought forward: %2 · kept as they were: %3 · answers: %4").arg(report.added).arg(report.advanced).arg(report.kept).arg(report.reviews));
    });
    connect(&m_desk, &StudyDesk::wasSetAside, this, [this](const QString& path) { note(tr("The old file is kept"), shown(path.toStdString())); });
    connect(&m_workspace, &Workspace::libraryChanged, this, [this] {
        if (isVisible())
            m_desk.open(m_workspace.libraryPtr());
    });
}

void StudyPage::connectViews()
{
    connect(m_start, &StudyStart::startWanted, this, [this] {
        SessionOptions options;
        options.sections = m_start->chosen();
        m_note->dismiss();
        m_desk.begin(options);
    });
    connect(m_start, &StudyStart::exportWanted, this, [this] {
        askFile(true, tr("Export Progress"), QStringLiteral("kubezu-study.json"), tr("JSON (*.json)"), [this](const QString& path) { m_desk.exportTo(path); });
    });
    connect(m_start, &StudyStart::importWanted, this, [this] {
        askFile(false, tr("Import Progress"), {}, tr("JSON (*.json)"), [this](const QString& path) { m_desk.importFrom(path); });
    });
    connect(m_start, &StudyStart::ankiWanted, this, [this] {
        askFile(true, tr("Export for Anki"), QStringLiteral("kubezu-anki.txt"), tr("Text (*.txt)"),
                [this](const QString& path) { m_desk.exportForAnki(path, m_appearance.language()); });
    });
    connect(m_card, &StudyCardView::graded, &m_desk, &StudyDesk::grade);
    connect(m_card, &StudyCardView::undoWanted, &m_desk, &StudyDesk::undo);
    connect(m_card, &StudyCardView::endWanted, &m_desk, &StudyDesk::end);
    connect(m_card, &StudyCardView::entryWanted, this, &StudyPage::openEntry);
    connect(m_summary, &StudySummary::undoWanted, &m_desk, &StudyDesk::undo);
    connect(m_summary, &StudySummary::done, this, [this] {
        m_desk.end();
        goToStart();
    });
}

void StudyPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stack->currentWidget() == m_start) {
        m_wantsFocus = true;
        m_desk.open(m_workspace.libraryPtr());
    }
}

void StudyPage::take(const StudyTurn& turn)
{
    m_error->dismiss();
    if (turn.isEnd) {
        m_summary->setSummary(turn.summary, turn.canUndo);
        m_stack->setCurrentWidget(m_summary);
        return;
    }
    m_stack->setCurrentWidget(m_card);
    m_card->setTurn(turn, m_workspace.libraryPtr());
}

void StudyPage::tell(const Error& error)
{
    m_card->release();
    std::vector<Banner::Way> ways;
    const bool isOurFile = error.where.file == m_desk.file().toStdString();
    if (isOurFile && error.code == ErrorCode::StudyFileDamaged) {
        ways.push_back({tr("Set It Aside and Begin Anew"), [this] {
                            m_desk.setAside();
                            goToStart();
                        }});
    }
    if (isOurFile && m_stack->currentWidget() == m_start)
        ways.push_back({tr("Try Again"), [this] { m_desk.open(m_workspace.libraryPtr()); }});
    m_error->tell(error, std::move(ways));
}

void StudyPage::note(const QString& text, const QString& detail)
{
    m_error->dismiss();
    m_note->say(Banner::Tone::Info, text, detail, {});
}

void StudyPage::goToStart()
{
    m_stack->setCurrentWidget(m_start);
    m_wantsFocus = true; // Start may be asleep until the counts are there
    m_start->focusStart();
}

void StudyPage::askFile(bool save, const QString& title, const QString& name, const QString& filter, std::function<void(const QString&)> use)
{
    auto* dialog = new QFileDialog(this, title, QDir::homePath(), filter);
    dialog->setObjectName(QStringLiteral("study-file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (!name.isEmpty()) {
        dialog->selectFile(name);
        dialog->setDefaultSuffix(name.section(u'.', -1));
    }
    connect(dialog, &QFileDialog::fileSelected, this, std::move(use));
    dialog->open();
}

void StudyPage::openEntry(const QString& conceptId)
{
    m_workspace.selectConcept(conceptId, false);
    Q_EMIT entryShown();
}

} // namespace kubezu
