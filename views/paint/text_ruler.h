#pragma once
#include <QFont>
#include <QFontMetricsF>
#include <QString>

#include <array>

namespace kubezu {

/// Widths of one font. ASCII comes from a table, so that 100,000 names take milliseconds instead of seconds.
/// For the thread that made it.
class TextRuler {
public:
    explicit TextRuler(const QFont& font);
    [[nodiscard]] double width(QStringView text) const;
    /// The text, or as much of it as fits, with an ellipsis.
    [[nodiscard]] QString fitted(const QString& text, double room) const;

private:
    QFontMetricsF m_metrics;
    std::array<double, 128> m_ascii{};
    double m_ellipsis = 0;
};

} // namespace kubezu
