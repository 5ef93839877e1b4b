#include "views/theme/icon_path.h"
#include "views/theme/icons.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kubezu;

class TestIcons : public QObject {
    Q_OBJECT

    static QImage drawn(std::string_view id, int side, QStringView letters = {})
    {
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        drawIcon(painter, id, QRectF(0, 0, side, side), Qt::black, letters);
        return image;
    }
    static int ink(const QImage& image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void everyRowIsAShapeInsideItsBox()
    {
        QSet<QByteArray> ids;
        for (const IconRow& row : iconRows()) {
            const QByteArray id(row.id.data(), qsizetype(row.id.size()));
            QVERIFY2(!ids.contains(id), id.constData());
            ids.insert(id);
            bool strokesOk = false, fillsOk = false;
            QPainterPath shape = readIconPath(row.strokes, &strokesOk);
            shape.addPath(readIconPath(row.fills, &fillsOk));
            QVERIFY2(strokesOk && fillsOk, id.constData());
            const QRectF box = shape.boundingRect();
            QVERIFY2(box.left() > 1.4 && box.top() > 1.4 && box.right() < 22.6 && box.bottom() < 22.6, id.constData());
            QVERIFY2(std::max(box.width(), box.height()) > 9, id.constData());
            QVERIFY2(ink(drawn(row.id, 16)) > 12, id.constData());
        }
    }
    void noTwoKindsLookAlike()
    {
        QHash<QByteArray, QByteArray> seen;
        for (const IconRow& row : iconRows().first(50)) {
            const QImage image = drawn(row.id, 24);
            const QByteArray pixels(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
            QVERIFY2(!seen.contains(pixels), row.id.data());
            seen.insert(pixels, QByteArray(row.id.data()));
        }
    }
    void everyIconOfTheListIsThere()
    {
        QFile file(QStringLiteral(KUBEZU_SOURCE_DIR "/resources/icons/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QRegularExpression row(QStringLiteral("^\\| ([a-z-]+) \\|"), QRegularExpression::MultilineOption);
        int count = 0;
        for (auto it = row.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
            const QString id = it.next().captured(1);
            if (id == QStringLiteral("id"))
                continue;
            QVERIFY2(hasIcon(id.toStdString()), qPrintable(id));
            ++count;
        }
        QVERIFY(count > 40);
    }
    void unknownIdsBecomeAHexagonWithLetters()
    {
        QVERIFY(!hasIcon("no-such"));
        QCOMPARE(drawn("no-such", 32), drawn("generic", 32));
        QVERIFY(drawn("no-such", 32, u"CR") != drawn("generic", 32));
        QCOMPARE(drawn("pod", 32, u"CR"), drawn("pod", 32));
    }
    void lettersComeFromCapitals()
    {
        QCOMPARE(iconLetters(u"CertificateRequest"), QStringLiteral("CR"));
        QCOMPARE(iconLetters(u"Backup"), QStringLiteral("B"));
        QCOMPARE(iconLetters(u"thing"), QStringLiteral("T"));
        QCOMPARE(iconLetters(u""), QString());
    }
    void brokenPathsAreRefused()
    {
        for (const char* text : {"X1 2", "M1", "Mab", "C1 2 3", "A", "O1 1", "M1e999 2"}) {
            bool ok = true;
            readIconPath(text, &ok);
            QVERIFY2(!ok, text);
        }
    }
    void iconsOfButtonsAreDrawnAtTheirSize()
    {
        const QIcon icon = iconOf("search", Qt::black, Qt::gray);
        QCOMPARE(icon.pixmap(20, 20).size(), QSize(20, 20));
        QVERIFY(icon.pixmap(20, 20, QIcon::Disabled).toImage() != icon.pixmap(20, 20).toImage());
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
