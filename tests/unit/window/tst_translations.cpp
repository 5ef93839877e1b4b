#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kFolder = QStringLiteral(KUBEZU_SOURCE_DIR "/resources/i18n");

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each numerus form
    bool unfinished = false;
    bool numerus = false;
};

QStringList readTranslation(QXmlStreamReader& xml)
{
    QStringList forms;
    QString text;
    while (xml.readNext() != QXmlStreamReader::Invalid) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            forms.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
        else if (xml.isEndElement() && xml.name() == QLatin1String("translation"))
            break;
    }
    return forms.isEmpty() ? QStringList(text) : forms;
}

QList<Message> readFile(const QString& path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("message"))
            messages.append(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("message")) {
            message = {context, {}, {}, false, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")};
        } else if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            message.translations = readTranslation(xml);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d+|n)"));
    QStringList found;
    for (auto each = pattern.globalMatch(text); each.hasNext();)
        found.append(each.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void everyWordOfTheSourcesIsThere();
};

void TestTranslations::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("forms");
    QTest::newRow("Japanese") << kFolder + QStringLiteral("/kubezu_ja.ts") << 1;
    QTest::newRow("English plurals") << kFolder + QStringLiteral("/kubezu_en.ts") << 2;
    QTest::newRow("Qt's words in Japanese") << kFolder + QStringLiteral("/qt_words_ja.ts") << 1;
}

void TestTranslations::nothingIsUnfinished()
{
    QFETCH(QString, path);
    QFETCH(int, forms);
    const QList<Message> messages = readFile(path);
    QVERIFY(!messages.isEmpty());
    for (const Message& message : messages) {
        const QByteArray what = (message.context + QStringLiteral(": ") + message.source).toUtf8();
        QVERIFY2(!message.unfinished, what.constData());
        if (message.numerus)
            QVERIFY2(message.translations.size() == forms, what.constData());
        for (const QString& text : message.translations) {
            QVERIFY2(!text.trimmed().isEmpty(), what.constData());
            // "1 resource" may leave the number out, nothing else may.
            if (!(message.numerus && forms > 1))
                QVERIFY2(placeholders(text) == placeholders(message.source), what.constData());
        }
    }
}

void TestTranslations::everyWordOfTheSourcesIsThere()
{
    QSet<QString> known;
    for (const Message& message : readFile(kFolder + QStringLiteral("/kubezu_ja.ts")))
        known.insert(message.source);
    // Only whole literals on one line: a net for a forgotten lupdate, which is what makes the file.
    static const QRegularExpression pattern(QStringLiteral(R"re(\btr\("((?:[^"\\]|\\.)*)"[,)])re"));
    for (QDirIterator each(QStringLiteral(KUBEZU_SOURCE_DIR "/views"), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            QString source = match.next().captured(1);
            source.replace(QStringLiteral("\\n"), QStringLiteral("\n")).replace(QStringLiteral("\\\""), QStringLiteral("\""));
            QVERIFY2(known.contains(source), qPrintable(file.fileName() + QStringLiteral(": ") + source));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
