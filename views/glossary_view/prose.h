#pragma once
#include <QTextEdit>

#include <string_view>

namespace kubezu {

class Appearance;

/// Paragraphs, list items and code words of an entry: as high as they need, selectable, never parsed as HTML. Its ground is chosen
/// by the property `prose` ("text", "code") in the style sheet of the view around it.
class Prose : public QTextEdit {
    Q_OBJECT
public:
    explicit Prose(Appearance& appearance, QWidget* parent = nullptr);
    /// The text of a concept file; see blocksOf().
    void setBlocks(std::string_view text);
    /// Code as it stands: mono; a manifest keeps its lines, a command is wrapped.
    void setCode(std::string_view code, bool wrapped);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void begin(bool code, bool wrapped);
    void fitHeight();
    Appearance& m_appearance;
    bool m_code = false;
    bool m_wrapped = true;
};

} // namespace kubezu
