#include "views/study_view/study_start.h"

#include "views/common/plain_text.h"
#include "views/study_view/section_bar.h"
#include "views/study_view/study_words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kRowHeight = 24; ///< pixels at text size 1: rows stay even in both scripts
constexpr int kColumn = 760;   ///< width at text size 1
constexpr const char* kSectionsKey = "study/sections";

PlainLabel* label(const char* role, QWidget* parent)
{
    auto* made = new PlainLabel(parent);
    made->setProperty("role", QString::fromLatin1(role));
    made->setWordWrap(true);
    return made;
}

QPushButton* button(const char* name, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

StudyStart::StudyStart(Settings& settings, Appearance& appearance, QWidget* parent)
    : QScrollArea(parent),
      m_settings(settings),
      m_appearance(appearance)
{
    setObjectName(QStringLiteral("study-start"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    retranslate();
    connect(&appearance, &Appearance::changed, this, &StudyStart::retranslate);
}

void StudyStart::build()
{
    auto* page = new QWidget(this);
    auto* middle = new QWidget(page);
    middle->setObjectName(QStringLiteral("study-column"));
    auto* across = new QHBoxLayout(page);
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    m_title = label("title", middle);
    m_today = label("body", middle);
    m_today->setObjectName(QStringLiteral("study-today"));
    m_start = button("study-begin", middle);
    m_start->setProperty("role", QStringLiteral("primary"));
    m_start->setAutoDefault(true); // Enter presses it, outside a dialog too
    m_hint = label("secondary", middle);
    m_sectionsTitle = label("heading", middle);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_export = button("study-export", middle);
    m_import = button("study-import", middle);
    m_anki = button("study-anki", middle);
    auto* files = new QHBoxLayout;
    for (QPushButton* each : {m_export, m_import, m_anki})
        files->addWidget(each);
    files->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_today);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addWidget(m_hint);
    column->addWidget(m_sectionsTitle);
    column->addLayout(m_grid);
    column->addSpacing(12);
    column->addLayout(files);
    column->addStretch(1);
    setWidget(page);
    connect(m_start, &QPushButton::clicked, this, &StudyStart::startWanted);
    connect(m_export, &QPushButton::clicked, this, &StudyStart::exportWanted);
    connect(m_import, &QPushButton::clicked, this, &StudyStart::importWanted);
    connect(m_anki, &QPushButton::clicked, this, &StudyStart::ankiWanted);
}

void StudyStart::setOverview(const StudyOverview& overview)
{
    m_overview = overview;
    const bool same = std::equal(m_rows.begin(), m_rows.end(), overview.sections.begin(), overview.sections.end(),
                                 [](const Row& row, const SectionProgress& section) { return row.section == section.section; });
    if (!same)
        makeRows();
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        m_rows[at].bar->setProgress(overview.sections[at]);
    retranslate();
}

void StudyStart::makeRows()
{
    for (const Row& row : m_rows) {
        for (QWidget* widget : {static_cast<QWidget*>(row.box), static_cast<QWidget*>(row.bar), static_cast<QWidget*>(row.words)})
            widget->deleteLater();
    }
    m_rows.clear();
    const QStringList left = m_settings.text(kSectionsKey).split(u' ', Qt::SkipEmptyParts); // those that are left out
    for (const SectionProgress& section : m_overview.sections) {
        QWidget* parent = m_start->parentWidget();
        Row row{section.section, new QCheckBox(parent), new SectionBar(m_appearance, parent), label("secondary", parent)};
        row.box->setObjectName(QStringLiteral("study-section-") + QString::fromStdString(section.section));
        row.box->setChecked(!left.contains(QString::fromStdString(section.section)));
        row.words->setWordWrap(false);
        connect(row.box, &QCheckBox::toggled, this, [this] {
            remember();
            count();
        });
        const int at = static_cast<int>(m_rows.size());
        for (QWidget* widget : {static_cast<QWidget*>(row.box), static_cast<QWidget*>(row.bar), static_cast<QWidget*>(row.words)})
            widget->show(); // at once, so that the keyboard can reach them
        m_grid->setRowMinimumHeight(at, qRound(kRowHeight * m_appearance.scale()));
        m_grid->addWidget(row.box, at, 0);
        m_grid->addWidget(row.bar, at, 1, Qt::AlignVCenter);
        m_grid->addWidget(row.words, at, 2);
        QWidget::setTabOrder(m_rows.empty() ? static_cast<QWidget*>(m_start) : m_rows.back().box, row.box);
        m_rows.push_back(row);
    }
    if (!m_rows.empty())
        QWidget::setTabOrder(m_rows.back().box, m_export);
}

std::set<std::string> StudyStart::chosen() const
{
    std::set<std::string> sections;
    for (const Row& row : m_rows) {
        if (row.box->isChecked())
            sections.insert(row.section);
    }
    return sections.size() == m_rows.size() ? std::set<std::string>() : sections;
}

void StudyStart::remember()
{
    QStringList left;
    for (const Row& row : m_rows) {
        if (!row.box->isChecked())
            left.append(QString::fromStdString(row.section));
    }
    m_settings.set(kSectionsKey, left.join(u' '));
}

void StudyStart::count()
{
    std::size_t due = 0;
    std::size_t fresh = 0;
    bool any = false;
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (!m_rows[at].box->isChecked())
            continue;
        any = true;
        due += m_overview.sections[at].due;
        fresh += m_overview.sections[at].fresh;
    }
    fresh = std::min(fresh, m_overview.newLeft);
    m_today->setText(tr("Due today: %1 · New today: %2").arg(due).arg(fresh));
    m_start->setEnabled(due + fresh > 0);
    if (!any && !m_rows.empty())
        m_hint->setText(tr("Choose at least one section."));
    else if (due + fresh > 0 || m_rows.empty())
        m_hint->setText(tr("Say the answer to yourself, then look. Space shows it, 1 to 4 say how it went."));
    else
        m_hint->setText(tr("Nothing is left for today. Come back tomorrow."));
}

void StudyStart::focusStart()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

void StudyStart::retranslate()
{
    widget()->findChild<QWidget*>(QStringLiteral("study-column"))->setMaximumWidth(qRound(kColumn * m_appearance.scale()));
    m_title->setText(tr("Study"));
    m_start->setText(tr("Start"));
    m_sectionsTitle->setText(tr("Sections"));
    m_export->setText(tr("Export…"));
    m_import->setText(tr("Import…"));
    m_anki->setText(tr("Export for Anki…"));
    setPlainToolTip(m_export, tr("Progress and every answer, as a file for another computer or to keep"));
    setPlainToolTip(m_import, tr("A file that was exported; of each card the later state stays"));
    setPlainToolTip(m_anki, tr("All cards as a text file that Anki imports"));
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const SectionProgress& section = m_overview.sections[at];
        const Row& row = m_rows[at];
        row.box->setText(sectionWord(row.section, m_appearance.language()).replace(u'&', QStringLiteral("&&")));
        row.words->setText(tr("%1 due").arg(section.due) + QStringLiteral(" · ") + progressWord(section));
        row.box->setAccessibleDescription(row.words->text());
    }
    count();
}

} // namespace kubezu
