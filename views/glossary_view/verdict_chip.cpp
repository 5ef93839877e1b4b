#include "views/glossary_view/verdict_chip.h"

#include "views/common/appearance.h"
#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace kubezu {
namespace {

constexpr double kHeight = 22;
constexpr double kSide = 8;
constexpr double kIcon = 14;
constexpr double kGap = 4;

struct VerdictRow {
    const char* word;
    std::string_view icon;
};
constexpr std::array<VerdictRow, kVerdictCount> kRows{{
    {QT_TRANSLATE_NOOP("Verdict", "right"), "circle-tick"},
    {QT_TRANSLATE_NOOP("Verdict", "imprecise"), "triangle-exclamation"},
    {QT_TRANSLATE_NOOP("Verdict", "incomplete"), "plus"},
    {QT_TRANSLATE_NOOP("Verdict", "outdated"), "hourglass"},
    {QT_TRANSLATE_NOOP("Verdict", "wrong"), "octagon-cross"},
    {QT_TRANSLATE_NOOP("Verdict", "misspelt"), "swap"},
}};

const VerdictRow& rowOf(Verdict verdict)
{
    return kRows[static_cast<std::size_t>(verdict)];
}

QFont chipFont(double scale)
{
    QFont font = fontOf(TextRole::Secondary, scale);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QString verdictWord(Verdict verdict)
{
    return QCoreApplication::translate("Verdict", rowOf(verdict).word);
}

std::string_view verdictIcon(Verdict verdict)
{
    return rowOf(verdict).icon;
}

QColor verdictInk(const Tokens& tokens, Verdict verdict)
{
    if (verdict == Verdict::Ok)
        return tokens.ok;
    return verdict == Verdict::Wrong ? tokens.error : tokens.warning;
}

VerdictChip::VerdictChip(Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVerdict(Verdict::Ok);
}

void VerdictChip::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    setAccessibleName(verdictWord(verdict));
    updateGeometry();
    update();
}

QSize VerdictChip::sizeHint() const
{
    const double scale = m_appearance.scale();
    const double word = QFontMetricsF(chipFont(scale)).horizontalAdvance(verdictWord(m_verdict));
    return {qCeil(word + (2 * kSide + kIcon + kGap) * scale) + 1, qRound(kHeight * scale)};
}

void VerdictChip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_appearance.tokens();
    const double scale = m_appearance.scale();
    const QColor ink = verdictInk(tokens, m_verdict);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(tokens.id == ThemeId::HighContrast ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(healthGround(tokens, ink));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const double icon = kIcon * scale;
    drawIcon(painter, verdictIcon(m_verdict), QRectF(kSide * scale, (height() - icon) / 2, icon, icon), ink);
    painter.setFont(chipFont(scale));
    painter.setPen(tokens.text);
    painter.drawText(box.adjusted((kSide + kIcon + kGap) * scale, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, verdictWord(m_verdict));
}

} // namespace kubezu
