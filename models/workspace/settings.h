#pragma once
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>

class QSettings;

namespace kubezu {

/// One setting: the table in settings.cpp is what the dialog shows and the file holds.
struct SettingRow {
    enum class Kind { Choice,
                      Flag,
                      Hidden };
    const char* key; ///< "appearance/theme"
    Kind kind;
    const char* fallback; ///< default as text
    const char* choices;  ///< for Choice: ids separated by spaces
};

std::span<const SettingRow> settingRows();

/// What the user chose, remembered between starts in an INI file that is replaced whole (safe against kill -9). GUI thread.
class Settings : public QObject {
    Q_OBJECT
public:
    /// An empty file name means the user's configuration folder.
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);
    ~Settings() override;

    /// "system", "en", "ja"
    [[nodiscard]] QString language() const { return text("appearance/language"); }
    /// "system", "light", "dark", "high-contrast"
    [[nodiscard]] QString theme() const { return text("appearance/theme"); }
    /// 1, 1.25 (large) or 1.6 (projector)
    [[nodiscard]] double fontScale() const;
    [[nodiscard]] bool reducedMotion() const { return flag("appearance/reduced-motion"); }
    [[nodiscard]] bool mirrored() const { return flag("picture/mirrored"); }
    [[nodiscard]] QStringList recent() const;
    void addRecent(const QString& path);

    [[nodiscard]] QString text(const char* key) const;
    [[nodiscard]] bool flag(const char* key) const { return text(key) == QLatin1String("true"); }
    void set(const char* key, const QString& value);
    [[nodiscard]] QByteArray bytes(const char* key) const;
    void setBytes(const char* key, const QByteArray& value);

Q_SIGNALS:
    /// A setting has another value now; what depends on it follows at once.
    void changed(const QString& key);

private:
    QSettings* m_file;
};

} // namespace kubezu
