#pragma once
#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>
#include <QStringView>

#include <span>
#include <string_view>

class QPainter;

namespace kubezu {

/// One icon: id and shape in a box of 24, in the small path language of icon_path.h. Strokes are 1.8 wide with round caps.
struct IconRow {
    std::string_view id;
    std::string_view strokes;
    std::string_view fills; ///< solid parts (dots), may be empty
};

/// All icons: kinds, status marks, actions (icon_table.cpp).
std::span<const IconRow> iconRows();

/// True when the table has this id.
bool hasIcon(std::string_view id);

/// Draws an icon into `box` (scaled to it, kept square). An unknown id becomes a hexagon with up to two `letters`.
/// Safe from any thread that may paint.
void drawIcon(QPainter& painter, std::string_view id, const QRectF& box, const QColor& colour, QStringView letters = {});

/// An icon for buttons, menus and trees: drawn at the asked size and device pixel ratio, `disabled` when greyed.
QIcon iconOf(std::string_view id, const QColor& colour, const QColor& disabled);

/// "CertificateRequest" → "CR", "Backup" → "B": for kinds without an icon of their own.
QString iconLetters(QStringView kind);

} // namespace kubezu
