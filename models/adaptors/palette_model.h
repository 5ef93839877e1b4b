#pragma once
#include "models/adaptors/roles.h"
#include "models/glossary/search.h"
#include "models/graph/graph.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace kubezu {

/// An action as the palette needs it: who made the list knows what the id does.
struct PaletteAction {
    QString id;
    QString text;
    QString shortcut;
};

/// One row of the palette.
struct PaletteEntry {
    enum class Type : std::uint8_t { Resource,
                                     Action,
                                     Concept };
    Type type = Type::Resource;
    std::uint32_t ref = 0; ///< node, action or (in the library) concept
    int score = 0;
};

/// Ctrl+K: resources, actions and concepts in one list, best first. GUI thread.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PaletteModel(std::shared_ptr<const Library> library, QObject* parent = nullptr);

    void setGraph(GraphPtr graph);
    void setActions(std::vector<PaletteAction> actions);
    void setLibrary(std::shared_ptr<const Library> library);
    void setLanguage(Language language);
    void setQuery(const QString& query);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void search();
    void addResources(std::string_view query, std::vector<PaletteEntry>& found) const;
    void addActions(const QString& query, std::vector<PaletteEntry>& found) const;
    void addConcepts(std::string_view query, std::vector<PaletteEntry>& found) const;
    [[nodiscard]] QVariant resourceData(NodeIndex node, int role) const;
    [[nodiscard]] QVariant conceptData(std::uint32_t entry, int role) const;
    [[nodiscard]] QVariant actionData(std::uint32_t action, int role) const;

    std::shared_ptr<const Library> m_library;
    Search m_search;
    GraphPtr m_graph;
    std::vector<PaletteAction> m_actions;
    std::vector<PaletteEntry> m_entries;
    QString m_query;
    Language m_language = Language::English;
};

} // namespace kubezu
