#pragma once
#include <QPlainTextEdit>

namespace kubezu {

class Appearance;
class YamlHighlighter;

/// Read-only YAML with the line numbers of its file, one line of which may be marked. GUI thread.
class CodeView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeView(Appearance& appearance, QWidget* parent = nullptr);

    void setCode(const QString& text, std::uint32_t firstLine);
    /// Marks a line of the file and brings it into view; 0 marks none.
    void markLine(std::uint32_t line);
    [[nodiscard]] std::uint32_t markedLine() const { return m_marked; }
    /// Where the marked line is drawn, empty where it is not visible.
    [[nodiscard]] QRect markedRect() const;
    /// Marks every place of a text and goes to the next one from the cursor, which `again` moves on. Gives their number.
    int find(const QString& text, bool backward, bool again);

    void paintNumbers(QPaintEvent* event);
    [[nodiscard]] int numbersWidth() const;

Q_SIGNALS:
    /// What is visible moved.
    void moved();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    void placeNumbers();
    void showMarks();
    [[nodiscard]] QTextBlock markedBlock() const;

    Appearance& m_appearance;
    YamlHighlighter* m_highlighter;
    QWidget* m_numbers;
    QString m_searched;
    std::uint32_t m_firstLine = 1;
    std::uint32_t m_marked = 0;
};

} // namespace kubezu
