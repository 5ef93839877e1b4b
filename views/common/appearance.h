#pragma once
#include "models/glossary/concept.h"
#include "models/workspace/settings.h"
#include "views/paint/picture_painter.h"
#include "views/theme/tokens.h"

#include <QObject>

namespace kubezu {

/// How everything looks and which language it speaks, as the settings and the system say. One object for all views; they repaint
/// and retranslate on changed(). GUI thread.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Settings& settings, QObject* parent = nullptr);
    ~Appearance() override;

    [[nodiscard]] const Tokens& tokens() const;
    [[nodiscard]] double scale() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] bool isJapanese() const { return language() == Language::Japanese; }
    [[nodiscard]] bool reducedMotion() const;
    /// Words, tokens and text size for painters, in the current language.
    [[nodiscard]] PaintStyle paintStyle() const;
    /// Applies palette, style sheet, font and translators to the application. Called by itself when a setting changes.
    void apply();

Q_SIGNALS:
    void changed();

private:
    void follow(const QString& key);
    Settings& m_settings;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kubezu
