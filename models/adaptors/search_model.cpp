#include "models/adaptors/search_model.h"

#include "models/adaptors/texts.h"

#include <QPoint>

namespace kubezu {
namespace {

constexpr std::size_t kMostHits = 50;

int characters(std::string_view utf8)
{
    return static_cast<int>(rawText(utf8).size());
}

} // namespace

QVariantList characterRanges(std::string_view utf8, const std::vector<TextRange>& ranges)
{
    QVariantList list;
    for (const TextRange& range : ranges) {
        if (range.begin > range.end || range.end > utf8.size())
            continue;
        const int begin = characters(utf8.substr(0, range.begin));
        list.append(QPoint(begin, begin + characters(utf8.substr(range.begin, range.end - range.begin))));
    }
    return list;
}

SearchModel::SearchModel(std::shared_ptr<const Library> library, QObject* parent)
    : QAbstractListModel(parent),
      m_library(library),
      m_search(std::move(library))
{
}

void SearchModel::setLibrary(std::shared_ptr<const Library> library)
{
    beginResetModel();
    m_hits.clear();
    m_library = library;
    m_search = Search(std::move(library));
    endResetModel();
    setQuery(QString::fromUtf8(m_query));
}

void SearchModel::setQuery(const QString& query)
{
    m_query = query.toUtf8();
    beginResetModel();
    m_hits = m_search.find(std::string_view(m_query.constData(), static_cast<std::size_t>(m_query.size())), kMostHits);
    endResetModel();
}

void SearchModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_hits.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SearchHit& hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return rawText(hit.entry->name(m_language));
    case TipRole: return rawText(hit.entry->name(m_language)) + QLatin1Char('\n') + rawText(hit.matched);
    case RowTypeRole: return static_cast<int>(RowType::Concept);
    case ConceptIdRole: return rawText(hit.entry->id);
    case CategoryRole: return static_cast<int>(hit.entry->category);
    case MatchKindRole: return static_cast<int>(hit.kind);
    case MatchedRole: return rawText(hit.matched);
    case MatchedRangesRole: return characterRanges(hit.matched, hit.matchedRanges);
    case NameRangesRole: return characterRanges(hit.entry->name(m_language), hit.rangesIn(m_language));
    default: return {};
    }
}

} // namespace kubezu
