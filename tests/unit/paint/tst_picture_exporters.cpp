#include "views/paint/picture_exporters.h"

#include "tests/unit/paint/sample_pictures.h"

#include <QBuffer>
#include <QImage>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace kubezu;

class TestPictureExporters : public QObject {
    Q_OBJECT

    static QByteArray written(std::string_view format, const PictureRef& picture, const PictureTitle& title = {}, ThemeId theme = ThemeId::Light)
    {
        PaintStyle style;
        style.tokens = &tokensOf(theme);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const QString error = findPictureFormat(format)->write(picture, style, title, buffer);
        return error.isEmpty() ? buffer.data() : QByteArray();
    }
    static PictureTitle titleOf(const Picture& picture, const QString& text)
    {
        return {text, text, legendOf(picture, {}, QStringLiteral("written"), QStringLiteral("predicted"), QStringLiteral("missing"))};
    }
    static PictureRef hostile(const char* name)
    {
        Picture picture = *samples::shopPicture();
        for (Card& card : picture.cards) {
            card.face.name = card.face.kindLabel = card.face.note = card.face.badge.text = name;
            card.face.icon = name;
            card.nameLines = {name};
        }
        for (Panel& panel : picture.panels)
            panel.title = name;
        return std::make_shared<const Picture>(std::move(picture));
    }
    /// Elements of a well-formed document; empty when it is not.
    static QSet<QString> elementsOf(const QByteArray& svg, QSet<QString>* attributes = nullptr)
    {
        QSet<QString> names;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            names.insert(reader.name().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                if (attributes != nullptr)
                    attributes->insert(attribute.name().toString());
                if (attribute.name() == u"href" && !attribute.value().startsWith(u"#s"))
                    names.insert(QStringLiteral("foreign link"));
            }
        }
        return reader.hasError() ? QSet<QString>() : names;
    }

private Q_SLOTS:
    void theTableIsComplete()
    {
        QCOMPARE(pictureFormats().size(), std::size_t(3));
        for (const char* id : {"svg", "png", "pdf"})
            QVERIFY(findPictureFormat(id) != nullptr && findPictureFormat(id)->id == id);
        QVERIFY(findPictureFormat("gif") == nullptr);
    }
    void svgIsMadeOfShapesOnly()
    {
        const PictureRef picture = samples::shopPicture();
        QSet<QString> attributes;
        const QSet<QString> names = elementsOf(written("svg", picture, titleOf(*picture, QStringLiteral("shop"))), &attributes);
        QCOMPARE(names, (QSet<QString>{QStringLiteral("svg"), QStringLiteral("defs"), QStringLiteral("path"), QStringLiteral("g"), QStringLiteral("use")}));
        for (const QString& attribute : attributes)
            QVERIFY2(!attribute.startsWith(u"on") && !attribute.startsWith(u"font") && attribute != u"style", qPrintable(attribute));
    }
    void hostileNamesStayShapes_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"<script>alert(1)</script>", "\"]]>", "'><a href=\"x\">", "&amp;&#0;", "<image href='file:///etc/passwd'/>",
                                 "--><svg onload=x>", "\x01\x02\xff", "𝔘𝔫𝔦😀", "\xE2\x80\xAEgnp.exe"})
            QTest::newRow(name) << QByteArray(name);
    }
    void hostileNamesStayShapes()
    {
        QFETCH(QByteArray, name);
        const QByteArray svg = written("svg", hostile(name.constData()), titleOf(*samples::shopPicture(), QString::fromUtf8(name)));
        QVERIFY(!elementsOf(svg).isEmpty());
        for (const char* word : {"script", "<image", "<a ", "<text", "CDATA", "onload", "http://", "file:", "font"})
            QVERIFY2(!QByteArray(svg).replace("http://www.w3.org/2000/svg", "").contains(word), word);
        QVERIFY(elementsOf(svg).contains(QStringLiteral("use")));
        QVERIFY(!elementsOf(svg).contains(QStringLiteral("foreign link")));
        QVERIFY(written("pdf", hostile(name.constData()), titleOf(*samples::shopPicture(), QString::fromUtf8(name))).startsWith("%PDF-"));
    }
    void svgIsTheSameEveryTime()
    {
        const PictureRef picture = samples::shopPicture();
        QCOMPARE(written("svg", picture), written("svg", picture));
    }
    void pngHasTwiceTheSize()
    {
        const PictureRef picture = samples::shopPicture();
        const QImage image = QImage::fromData(written("png", picture, titleOf(*picture, QStringLiteral("shop"))), "png");
        QVERIFY(!image.isNull());
        QVERIFY(image.width() >= 2 * int(picture->bounds.width) && image.width() < 2 * int(picture->bounds.width) + 200);
        QVERIFY(image.height() > 2 * int(picture->bounds.height));
        QCOMPARE(image.pixel(1, 1), tokensOf(ThemeId::Light).canvas.rgb());
    }
    void pngIsBounded()
    {
        QCOMPARE(pngScale(QSizeF(1000, 800)), 2.0);
        QVERIFY(pngScale(QSizeF(100000, 10)) * 100000 <= kPngMaximumSide + 1);
        const double scale = pngScale(QSizeF(60000, 60000));
        QVERIFY(60000 * scale * 60000 * scale <= kPngMaximumPixels * 1.001);
        QVERIFY(pngScale(QSizeF(0, 0)) > 0);
        const QImage image = QImage::fromData(written("png", samples::randomPicture(1500)), "png");
        QVERIFY(!image.isNull() && double(image.width()) * image.height() <= kPngMaximumPixels * 1.01);
    }
    void pdfHasItsHeader()
    {
        const QByteArray pdf = written("pdf", samples::shopPicture(), {}, ThemeId::Dark);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(!pdf.contains("/URI") && !pdf.contains("/JavaScript"));
    }
    void emptyPicturesAreFilesToo()
    {
        for (const PictureFormat& format : pictureFormats())
            QVERIFY(!written(format.id, std::make_shared<const Picture>()).isEmpty());
    }
    void failuresAreTold()
    {
        QBuffer closed;
        for (const PictureFormat& format : pictureFormats()) {
            closed.open(QIODevice::ReadOnly);
            QVERIFY2(!format.write(samples::shopPicture(), PaintStyle{}, {}, closed).isEmpty(), format.id.data());
            closed.close();
        }
    }
    void legendsListWhatIsDrawn()
    {
        const PictureRef picture = samples::shopPicture();
        const auto rows = legendOf(*picture, {}, QStringLiteral("written"), QStringLiteral("predicted"), QStringLiteral("missing"));
        QCOMPARE(rows.front().word, QStringLiteral("owns"));
        QCOMPARE(rows.back().word, QStringLiteral("missing"));
        QVERIFY(legendOf(Picture{}, {}, {}, {}, {}).empty());
    }
};

QTEST_MAIN(TestPictureExporters)
#include "tst_picture_exporters.moc"
