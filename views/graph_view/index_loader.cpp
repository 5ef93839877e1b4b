#include "views/graph_view/index_loader.h"

namespace kubezu {

const GraphNode* Content::nodeOf(CardIndex card) const
{
    if (!hasCard(card) || !graph)
        return nullptr;
    const NodeIndex node = picture().cards[card].node;
    return node < graph->nodes.size() ? &graph->nodes[node] : nullptr;
}

IndexLoader::IndexLoader(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

IndexLoader::~IndexLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void IndexLoader::load(const PictureRef& picture, const GraphPtr& graph)
{
    const std::uint64_t number = ++m_wanted;
    if (!picture || picture->cards.size() < kLarge) {
        Q_EMIT loaded({std::make_shared<const PictureIndex>(picture), graph});
        return;
    }
    m_pool.clear();
    m_pool.start([this, picture, graph, number] {
        Content content{std::make_shared<const PictureIndex>(picture), graph};
        // The destructor waits for the pool, so `this` is alive here.
        QMetaObject::invokeMethod(
            this, [this, content = std::move(content), number] {
                if (number == m_wanted)
                    Q_EMIT loaded(content);
            },
            Qt::QueuedConnection);
    });
}

} // namespace kubezu
