#include "views/paint/minimap_painter.h"
#include "views/paint/picture_painter.h"

#include "tests/unit/paint/sample_pictures.h"

#include <QImage>
#include <QPainter>
#include <QPicture>
#include <QSet>
#include <QTest>

using namespace kubezu;

class TestPicturePainter : public QObject {
    Q_OBJECT

    static constexpr QRgb kOutside = 0xFFFF00FFU;

    static PaintStyle styleOf(ThemeId theme, double scale = 1.0)
    {
        PaintStyle style;
        style.tokens = &tokensOf(theme);
        style.textScale = scale;
        return style;
    }
    /// Painted into a part of a larger image, so that what leaves the view is seen.
    static QImage painted(PicturePainter& painter, const PictureIndex& index, double zoom, const PaintState& state = {},
                          QSize size = QSize(700, 500))
    {
        QImage image(size + QSize(60, 60), QImage::Format_RGB32);
        image.fill(kOutside);
        QPainter device(&image);
        View view;
        view.zoom = zoom;
        view.size = size;
        view.origin = QPointF(-20, -20);
        painter.paint(device, index, view, state.fixed);
        painter.paintOverlay(device, index, view, state);
        return image;
    }
    static int coloursOf(const QImage& image)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        return int(colours.size());
    }
    static bool outsideIsClean(const QImage& image, QSize view)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if ((x >= view.width() || y >= view.height()) && image.pixel(x, y) != kOutside)
                    return false;
            }
        }
        return true;
    }
    static double difference(const QImage& a, const QImage& b)
    {
        double sum = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
                sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            }
        }
        return sum / (3.0 * 255 * a.width() * a.height());
    }
    static PaintState everything()
    {
        PaintState state;
        state.selectedNodes.insert(1);
        state.highlightedNodes.insert(3);
        state.highlightedWires.insert(2);
        state.hoveredCard = 4;
        state.hoveredWire = 1;
        state.selectedWire = 0;
        state.focusedCard = 5;
        return state;
    }

private Q_SLOTS:
    void everyDetailInEveryTheme_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("zoom");
        for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::HighContrast}) {
            for (const double zoom : {0.004, 0.1, 0.18, 0.3, 0.5, 1.0, 2.3, 40.0})
                QTest::addRow("%s %g", qPrintable(themeName(theme)), zoom) << int(theme) << zoom;
        }
    }
    void everyDetailInEveryTheme()
    {
        QFETCH(int, theme);
        QFETCH(double, zoom);
        PicturePainter painter(styleOf(static_cast<ThemeId>(theme)));
        const PictureIndex index(samples::shopPicture());
        const QImage image = painted(painter, index, zoom, everything());
        QVERIFY(outsideIsClean(image, QSize(700, 500)));
        QVERIFY(coloursOf(image) > (zoom < 40 && zoom > 0.01 ? 8 : 1));
        QVERIFY(painter.cacheBytes() < (std::size_t{64} << 20U));
    }
    void screenLooksLikeVectors_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(ThemeId::Light);
        QTest::newRow("dark") << int(ThemeId::Dark);
    }
    void screenLooksLikeVectors()
    {
        QFETCH(int, theme);
        const PaintStyle style = styleOf(static_cast<ThemeId>(theme));
        PicturePainter painter(style);
        const PictureIndex index(samples::shopPicture());
        const QSize size(1080, 780);
        const QImage screen = painted(painter, index, 1.0, {}, size).copy(QRect(QPoint(0, 0), size));
        QImage vector(size, QImage::Format_RGB32);
        vector.fill(style.tokens->canvas);
        QPainter device(&vector);
        device.translate(20, 20);
        painter.paintVector(device, index, {});
        device.end();
        QVERIFY2(difference(screen, vector) < 0.012, qPrintable(QString::number(difference(screen, vector))));
        QVERIFY(difference(screen, QImage(vector.size(), QImage::Format_RGB32)) > 0.05);
    }
    void secondFrameIsTheFirst()
    {
        PicturePainter painter(styleOf(ThemeId::Light));
        const PictureIndex index(samples::shopPicture());
        const QImage first = painted(painter, index, 1.0);
        painted(painter, index, 1.0); // now labels are images
        QVERIFY(difference(first, painted(painter, index, 1.0)) < 0.0008);
    }
    void hiddenClassesAndDimmingChangeThePicture()
    {
        PicturePainter painter(styleOf(ThemeId::Light));
        const PictureIndex index(samples::shopPicture());
        const QImage plain = painted(painter, index, 1.0);
        PaintState state;
        state.fixed.hiddenClasses.set(std::size_t(RelationClass::Ownership));
        QVERIFY(painted(painter, index, 1.0, state) != plain);
        state = {};
        state.fixed.dim = true;
        state.fixed.bright.insert(1);
        QVERIFY(difference(painted(painter, index, 1.0, state), plain) > 0.003);
        QVERIFY(painted(painter, index, 0.1, state) != painted(painter, index, 0.1));
        state = {};
        state.fixed.reduced = true;
        QVERIFY(painted(painter, index, 0.5, state) != painted(painter, index, 0.5));
    }
    void otherDevicesAreServedToo()
    {
        PicturePainter painter(styleOf(ThemeId::Light));
        const PictureIndex index(samples::shopPicture());
        QPicture record;
        QPainter device(&record);
        View view;
        view.size = QSize(400, 300);
        painter.paint(device, index, view, {});
        device.end();
        QVERIFY(record.size() > 1000);
        QImage small(400, 300, QImage::Format_RGB16);
        QPainter other(&small);
        painter.paint(other, index, view, {});
        other.end();
        QVERIFY(coloursOf(small) > 8);
    }
    void highResolutionIsFiner()
    {
        PicturePainter painter(styleOf(ThemeId::Light));
        const PictureIndex index(samples::shopPicture());
        QImage image(800, 600, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        QPainter device(&image);
        View view;
        view.size = QSize(400, 300);
        view.origin = QPointF(-20, -20);
        painter.paint(device, index, view, {});
        device.end();
        QVERIFY(coloursOf(image) > 8);
        QVERIFY(image.pixel(799, 599) == tokensOf(ThemeId::Light).panel.rgb() || image.pixel(799, 599) != 0);
    }
    void emptyAndHostilePicturesDoNotCrash()
    {
        PicturePainter painter(styleOf(ThemeId::Light, 1.6));
        painted(painter, PictureIndex(), 1.0, everything());
        Picture picture;
        picture.bounds = {0, 0, 1e9, 1e9};
        Card card;
        card.face.name = std::string(100000, 'x') + "\n\t<b>\xff";
        card.face.kindLabel = std::string(5000, 'K');
        card.face.icon = "no-such";
        card.rect = {1, 1, 152, 56};
        picture.cards = {card, Card{}};
        Wire wire;
        wire.from = 0;
        wire.to = 99;
        wire.points = {{0, 0}, {1e12, 0}, {-1e12, 5}, {1e9, 1e9}};
        picture.wires = {wire, Wire{}};
        picture.panels = {Panel{Panel::Kind::Group, std::string(5000, 'p'), {-1e8, -1e8, 2e8, 2e8}, 3}};
        const PictureIndex index(std::make_shared<const Picture>(picture));
        for (const double zoom : {1e-7, 0.05, 0.3, 0.5, 1.0, 4.0})
            painted(painter, index, zoom, everything());
    }
    void randomPicturesPaintAtAnyPlace()
    {
        PicturePainter painter(styleOf(ThemeId::Dark));
        const PictureIndex index(samples::randomPicture(3000));
        for (const double zoom : {0.02, 0.1, 0.2, 0.45, 0.8})
            QVERIFY(coloursOf(painted(painter, index, zoom)) > 8);
    }
    void minimapShowsAllAndFindsPlaces()
    {
        const PictureIndex index(samples::shopPicture());
        const QRectF target(10, 10, 200, 120);
        QImage image(220, 140, QImage::Format_RGB32);
        image.fill(kOutside);
        QPainter device(&image);
        MinimapPainter map;
        map.paint(device, target, index, tokensOf(ThemeId::Light), QRectF(0, 0, 300, 200));
        device.end();
        QVERIFY(coloursOf(image) > 8);
        QCOMPARE(image.pixel(5, 5), kOutside);
        const QRectF fit = MinimapPainter::fitted(target, index.bounds());
        QCOMPARE(MinimapPainter::sceneAt(fit.topLeft(), target, index.bounds()), index.bounds().topLeft());
        QCOMPARE(MinimapPainter::sceneAt(fit.center(), target, index.bounds()), index.bounds().center());
    }
};

QTEST_MAIN(TestPicturePainter)
#include "tst_picture_painter.moc"
