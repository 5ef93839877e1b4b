#pragma once
#include "models/graph/graph.h"
#include "views/paint/picture_index.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace kubezu {

using PictureIndexPtr = std::shared_ptr<const PictureIndex>;

/// A picture ready to be drawn and asked, with the graph its node numbers belong to (null where nobody has it).
struct Content {
    PictureIndexPtr index = std::make_shared<const PictureIndex>();
    GraphPtr graph;

    [[nodiscard]] const Picture& picture() const { return index->picture(); }
    [[nodiscard]] bool hasCard(CardIndex card) const { return card < picture().cards.size(); }
    [[nodiscard]] bool hasWire(WireIndex wire) const { return wire < picture().wires.size(); }
    /// The node of a card, or null.
    [[nodiscard]] const GraphNode* nodeOf(CardIndex card) const;
};

/// Makes the index of a picture: small ones at once, large ones on a worker. The last one asked for wins. GUI thread.
class IndexLoader : public QObject {
    Q_OBJECT
public:
    /// Cards from which on a worker does it.
    static constexpr std::size_t kLarge = 20000;

    explicit IndexLoader(QObject* parent = nullptr);
    ~IndexLoader() override;
    void load(const PictureRef& picture, const GraphPtr& graph);

Q_SIGNALS:
    void loaded(const kubezu::Content& content);

private:
    QThreadPool m_pool;
    std::uint64_t m_wanted = 0;
};

} // namespace kubezu
