#pragma once
#include "models/adaptors/roles.h"
#include "models/glossary/search.h"

#include <QAbstractListModel>

#include <vector>

namespace kubezu {

/// What the glossary finds for a query, best first, with what matched and where. GUI thread.
class SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit SearchModel(std::shared_ptr<const Library> library, QObject* parent = nullptr);

    void setQuery(const QString& query);
    void setLibrary(std::shared_ptr<const Library> library);
    void setLanguage(Language language);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const Library> m_library; ///< hits point into it
    Search m_search;
    std::vector<SearchHit> m_hits;
    QByteArray m_query;
    Language m_language = Language::English;
};

/// Byte ranges of a UTF-8 text as ranges of the QString made from it; each is a QPoint(begin, end).
QVariantList characterRanges(std::string_view utf8, const std::vector<TextRange>& ranges);

} // namespace kubezu
