#include "views/study_view/card_picture.h"

#include "models/base/text.h"
#include "models/graph/graph.h"
#include "models/load/loader.h"
#include "models/picture/picture_builder.h"
#include "views/paint/card_metrics.h"
#include "views/paint/picture_index.h"

#include <QPainter>

#include <algorithm>
#include <cctype>

namespace kubezu {
namespace {

constexpr double kMargin = 12;
constexpr double kMostZoom = 1.4;
constexpr std::size_t kShortestWord = 4;
constexpr std::string_view kCover = "?";

std::string_view firstPart(std::string_view label)
{
    return label.substr(0, label.find(" · "));
}

/// The kind is covered where it is the answer; what follows it ("headless") where it says it.
std::string coveredLabel(const std::string& label, bool isAnswer, const Concept& answer)
{
    const std::string_view kind = firstPart(label);
    std::string covered(isAnswer ? kCover : kind);
    const std::string detail = label.substr(std::min(label.size(), kind.size()));
    if (!detail.empty())
        covered += givesAway(detail, answer) ? " · " + std::string(kCover) : detail;
    return covered;
}

void cover(Card& card, const Graph& graph, const Concept& answer)
{
    const ResourceKey& key = graph.nodes[card.node].key;
    const bool isAnswer = std::any_of(answer.kinds.begin(), answer.kinds.end(), [&](const GroupKind& kind) { return isKind(kind, key.group, key.kind); });
    card.face.kindLabel = coveredLabel(card.face.kindLabel, isAnswer, answer);
    if (givesAway(card.face.name, answer)) {
        card.face.name = kCover;
        card.nameLines = {std::string(kCover)};
    }
    if (givesAway(card.face.note, answer))
        card.face.note.clear();
}

std::shared_ptr<const Picture> coveredPicture(const CardPictureWish& wish)
{
    LoadReport report = loadText(wish.manifest, "card.yaml", Limits{});
    if (report.objects.empty())
        return nullptr;
    const GraphPtr graph = graphOf(buildSnapshot(std::move(report), "default", 0));
    const CardMetrics metrics(wish.style.textScale, wish.style.words);
    PictureBuilder builder(metrics);
    PictureMemory memory;
    const std::shared_ptr<const Picture> built = builder.build(*graph, ViewState{}, memory);
    if (!built)
        return nullptr;
    auto covered = std::make_shared<Picture>(*built);
    for (Card& card : covered->cards)
        cover(card, *graph, wish.answer);
    for (Panel& panel : covered->panels) {
        if (givesAway(panel.title, wish.answer))
            panel.title = kCover;
    }
    return covered;
}

} // namespace

bool givesAway(const std::string& name, const Concept& answer)
{
    std::string word;
    for (const char c : answer.id + ' ' + answer.name(Language::English) + ' ') {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            word += c;
            continue;
        }
        if (word.size() >= kShortestWord && containsIgnoreCaseAscii(name, word))
            return true;
        word.clear();
    }
    return false;
}

QImage cardPicture(const CardPictureWish& wish)
{
    const std::shared_ptr<const Picture> picture = coveredPicture(wish);
    if (!picture || picture->cards.empty())
        return {};
    const PictureIndex index(picture);
    const QRectF bounds = index.bounds().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    const double zoom = std::min({kMostZoom, wish.room.width() / bounds.width(), wish.room.height() / bounds.height()});
    if (zoom <= 0)
        return {};
    const QSize size = (bounds.size() * zoom * wish.ratio).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_RGB32);
    image.fill(wish.style.tokens->canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(zoom * wish.ratio, zoom * wish.ratio);
    painter.translate(-bounds.topLeft());
    PicturePainter(wish.style).paintVector(painter, index, StaticState{});
    painter.end();
    image.setDevicePixelRatio(wish.ratio);
    return image;
}

} // namespace kubezu
