#pragma once
#include "models/notes/correction.h"
#include "views/theme/tokens.h"

#include <QWidget>

#include <string_view>

namespace kubezu {

class Appearance;

/// "imprecise", in the language of the window.
QString verdictWord(Verdict verdict);
/// Its shape (an icon of views/theme) and colour.
std::string_view verdictIcon(Verdict verdict);
QColor verdictInk(const Tokens& tokens, Verdict verdict);

/// A pill that says a verdict by shape, word and colour.
class VerdictChip : public QWidget {
    Q_OBJECT
public:
    explicit VerdictChip(Appearance& appearance, QWidget* parent = nullptr);
    void setVerdict(Verdict verdict);
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
    Verdict m_verdict = Verdict::Ok;
};

} // namespace kubezu
