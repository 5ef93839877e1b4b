#include "views/glossary_view/concept_style.h"

#include "views/common/appearance.h"
#include "views/theme/icons.h"

#include <QPainter>

namespace kubezu {
namespace {

constexpr double kTile = 40;
constexpr double kIcon = 22;

} // namespace

Hue hueOf(const Tokens& tokens, ConceptCategory category)
{
    const std::optional<Category> kinds = kindCategoryOf(category);
    return kinds ? tokens.hue(*kinds) : Hue{tokens.secondary, tokens.sunken};
}

std::string_view iconIdOf(const Concept& entry)
{
    for (const GroupKind& kind : entry.kinds) {
        const KindInfo* info = findKind(kind.group, kind.kind);
        if (info && hasIcon(info->icon))
            return info->icon;
    }
    switch (entry.category) {
    case ConceptCategory::Workload: return "pod";
    case ConceptCategory::Network: return "route";
    case ConceptCategory::Configuration: return "configmap";
    case ConceptCategory::Storage: return "pv";
    case ConceptCategory::Identity: return "serviceaccount";
    case ConceptCategory::Scheduling: return "priority";
    case ConceptCategory::Operations: return "terminal";
    case ConceptCategory::Basics: break;
    }
    return "book";
}

ConceptTile::ConceptTile(Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_icon("book")
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ConceptTile::setConcept(const Concept* entry)
{
    m_icon = entry ? iconIdOf(*entry) : "book";
    m_category = entry ? entry->category : ConceptCategory::Basics;
    update();
}

QSize ConceptTile::sizeHint() const
{
    const int side = qRound(kTile * m_appearance.scale());
    return {side, side};
}

void ConceptTile::paintEvent(QPaintEvent*)
{
    const Hue hue = hueOf(m_appearance.tokens(), m_category);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue.tint);
    painter.drawRoundedRect(rect(), 8 * m_appearance.scale(), 8 * m_appearance.scale());
    const double side = kIcon * m_appearance.scale();
    drawIcon(painter, m_icon, QRectF((width() - side) / 2, (height() - side) / 2, side, side), hue.ink);
}

} // namespace kubezu
