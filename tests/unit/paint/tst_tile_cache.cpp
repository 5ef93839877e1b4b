#include "views/paint/tile_cache.h"

#include "tests/unit/paint/sample_pictures.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace kubezu;

class TestTileCache : public QObject {
    Q_OBJECT

    PictureIndex m_index{samples::randomPicture(600)};
    PicturePainter m_painter{PaintStyle{}};
    int m_made = 0;

    TileCache::Render render()
    {
        return [this](QPainter& device, const View& view) {
            ++m_made;
            m_painter.paint(device, m_index, view, {});
        };
    }
    static View viewAt(QPointF origin, double zoom)
    {
        View view;
        view.origin = origin;
        view.zoom = zoom;
        view.size = QSize(900, 620);
        return view;
    }
    QImage through(TileCache& tiles, const View& view, const TileStamp& stamp = {})
    {
        QImage image(view.size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter device(&image);
        tiles.paint(device, view, stamp, render());
        return image;
    }

private Q_SLOTS:
    void init() { m_made = 0; }

    void tilesShowWhatTheFrameShows()
    {
        for (const double zoom : {0.1, 0.33, 0.5, 1.0}) {
            TileCache tiles;
            const View view = viewAt({-37.3, 21.9}, zoom);
            const QImage tiled = through(tiles, view);
            QImage direct(view.size, QImage::Format_RGB32);
            QPainter device(&direct);
            m_painter.paint(device, m_index, snapped(view, 1), {});
            device.end();
            int different = 0;
            for (int y = 0; y < direct.height(); ++y) {
                for (int x = 0; x < direct.width(); ++x) {
                    const QRgb a = tiled.pixel(x, y), b = direct.pixel(x, y);
                    const int step = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
                    different += step > 40 ? 1 : 0;
                }
            }
            QVERIFY2(different < direct.width() * direct.height() / 150, qPrintable(QString::number(different)));
        }
    }
    void panningMakesOnlyNewTiles()
    {
        TileCache tiles;
        through(tiles, viewAt({0, 0}, 1));
        const int first = m_made;
        QVERIFY(first >= 4);
        through(tiles, viewAt({3, 3}, 1));
        QCOMPARE(m_made, first);
        through(tiles, viewAt({600, 0}, 1));
        QVERIFY(m_made > first && m_made < 2 * first);
    }
    void staleTilesAreMadeAgain()
    {
        TileCache tiles;
        const View view = viewAt({0, 0}, 1);
        through(tiles, view);
        const int first = m_made;
        through(tiles, view, TileStamp{1, 0, 0});
        QCOMPARE(m_made, 2 * first);
        tiles.invalidate(QRectF(100, 100, 10, 10));
        through(tiles, view, TileStamp{1, 0, 0});
        QCOMPARE(m_made, 2 * first + 1);
        through(tiles, viewAt({0, 0}, 0.9), TileStamp{1, 0, 0});
        QVERIFY(m_made > 2 * first + 1);
    }
    void prefetchingGoesAroundTheView()
    {
        TileCache tiles;
        const View view = viewAt({0, 0}, 1);
        through(tiles, view);
        const int first = m_made;
        while (tiles.prefetch(view, 1, {}, render())) {
        }
        QVERIFY(m_made > first + 8);
        const int all = m_made;
        through(tiles, viewAt({300, 200}, 1));
        QCOMPARE(m_made, all);
    }
    void memoryIsBounded()
    {
        TileCache tiles(std::size_t{12} << 20U);
        for (int i = 0; i < 12; ++i)
            through(tiles, viewAt({i * 700.0, i * 100.0}, 1));
        QVERIFY(tiles.bytes() <= (std::size_t{12} << 20U));
        QVERIFY(!tiles.prefetch(viewAt({0, 0}, 1), 1, {}, render()) || tiles.bytes() <= (std::size_t{12} << 20U));
    }
};

QTEST_MAIN(TestTileCache)
#include "tst_tile_cache.moc"
