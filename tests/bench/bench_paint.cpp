// Frames of the painter at 1600×1000: full view, zoom steps, panning through tiles. One line a case.
#include "tests/unit/paint/random_picture.h"
#include "views/paint/minimap_painter.h"
#include "views/paint/picture_exporters.h"
#include "views/paint/tile_cache.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace {

using namespace kubezu;

constexpr int kWidth = 1600;
constexpr int kHeight = 1000;

struct Times {
    double median = 0;
    double p95 = 0;
};

/// Processor time of this thread: painting is nothing else, and the machine may be shared.
double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Times timesOf(int rounds, const std::function<void(int)>& work)
{
    std::vector<double> all;
    for (int i = 0; i < rounds; ++i) {
        const double start = now();
        work(i);
        all.push_back(now() - start);
    }
    std::sort(all.begin(), all.end());
    const auto at = [&all](double part) { return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))]; };
    return {at(0.5), at(0.95)};
}

class Bench {
public:
    Bench()
        : m_screen(kWidth, kHeight, QImage::Format_RGB32),
          m_source(m_screen.copy())
    {
        m_source.fill(Qt::gray);
        m_blit = timesOf(60, [this](int) { QPainter(&m_screen).drawImage(0, 0, m_source); }).median;
        report("blit of an image", 0, {m_blit, m_blit});
    }

    void run(std::uint32_t cards)
    {
        const PictureRef picture = samples::randomPicture(cards);
        report("index", cards, timesOf(5, [&](int) { m_index = PictureIndex(picture); }));
        frames(cards);
        pans(cards);
        MinimapPainter map;
        report("minimap, new", cards, timesOf(9, [&](int i) {
                   QPainter painter(&m_screen);
                   map.paint(painter, QRectF(0, 0, 200 + i, 140), m_index, tokensOf(ThemeId::Light), QRectF(0, 0, 100, 100));
               }));
        if (cards <= 10000)
            exports(cards, picture);
    }

private:
    void report(const char* name, std::uint32_t size, Times times) const
    {
        std::printf("paint %-22s %7u  median %8.3f ms  p95 %8.3f ms  %7.1f blits\n", name, size, times.median, times.p95,
                    m_blit > 0 ? times.median / m_blit : 1.0);
        std::fflush(stdout);
    }

    [[nodiscard]] View viewAt(double zoom) const
    {
        View view;
        view.size = m_screen.size();
        view.zoom = zoom;
        view.origin = m_index.bounds().center() - QPointF(kWidth, kHeight) / zoom / 2;
        return view;
    }

    [[nodiscard]] double fitZoom() const
    {
        return std::min({1.0, kWidth / m_index.bounds().width(), kHeight / m_index.bounds().height()});
    }

    void frames(std::uint32_t cards)
    {
        PicturePainter painter{PaintStyle{}};
        const auto frame = [&](double zoom) {
            QPainter device(&m_screen);
            painter.paint(device, m_index, viewAt(zoom), {});
        };
        report("first frame", cards, timesOf(1, [&](int) { frame(fitZoom()); }));
        report("full view", cards, timesOf(25, [&](int) { frame(fitZoom()); }));
        report("full view, zoom step", cards, timesOf(25, [&](int i) { frame(fitZoom() * (1 - 0.002 * (i + 1))); }));
        for (const double zoom : {0.2, 0.3, 0.5, 0.7, 1.0}) {
            if (zoom < fitZoom())
                continue;
            const QByteArray name = "zoom step at " + QByteArray::number(zoom);
            report(name.constData(), cards, timesOf(25, [&](int i) { frame(zoom * (1 + 0.002 * i)); }));
        }
    }

    void pans(std::uint32_t cards)
    {
        for (const double zoom : {fitZoom(), 0.2, 0.3, 0.5, 1.0}) {
            PicturePainter painter{PaintStyle{}};
            TileCache tiles;
            const TileCache::Render render = [&](QPainter& device, const View& view) { painter.paint(device, m_index, view, {}); };
            const auto pan = [&](int i) {
                View view = viewAt(zoom);
                view.origin += QPointF(24.0 * i, 10.0 * i) / zoom;
                QPainter device(&m_screen);
                tiles.paint(device, view, {}, render);
            };
            pan(0);
            const QByteArray name = "pan at " + QByteArray::number(zoom, 'g', 2);
            report(name.constData(), cards, timesOf(120, pan));
        }
    }

    void exports(std::uint32_t cards, const PictureRef& picture)
    {
        for (const PictureFormat& format : pictureFormats()) {
            qint64 bytes = 0;
            const Times times = timesOf(cards > 1000 ? 1 : 3, [&](int) {
                QBuffer buffer;
                buffer.open(QIODevice::WriteOnly);
                format.write(picture, PaintStyle{}, {}, buffer);
                bytes = buffer.size();
            });
            const QByteArray name = "export " + QByteArray(format.id.data()) + ", " + QByteArray::number(bytes / 1024) + " KB";
            report(name.constData(), cards, times);
        }
    }

    QImage m_screen;
    QImage m_source;
    double m_blit = 0;
    PictureIndex m_index;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    Bench bench;
    for (const std::uint32_t cards : {60U, 1000U, 10000U, 150000U})
        bench.run(cards);
    return 0;
}
