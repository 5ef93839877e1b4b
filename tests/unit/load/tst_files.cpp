#include "models/load/loader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace kubezu;

namespace {

const QByteArray kMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

void write(const QString& path, const QByteArray& bytes = kMap)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString names(const LoadReport& report)
{
    QStringList all;
    for (const SourceFile& file : report.files)
        all.append(QString::fromStdString(file.name));
    return all.join(u' ');
}

} // namespace

class TstFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldersAreReadDeeplyAndInOrder()
    {
        QTemporaryDir folder;
        for (const char* name : {"b.yaml", "a.yml", "sub/c.json", "sub/deep/d.yaml", "notes.txt", "UPPER.YAML", ".git/x.yaml"})
            write(folder.filePath(QString::fromUtf8(name)), QByteArray(name).endsWith(".json") ? "{}" : kMap);
        QCOMPARE(names(loadPaths({folder.path().toStdString()}, {})), QStringLiteral("a.yml b.yaml sub/c.json sub/deep/d.yaml"));
    }

    void aFileMayHaveAnyName()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("manifest.txt")));
        QCOMPARE(loadPaths({folder.filePath(QStringLiteral("manifest.txt")).toStdString()}, {}).objects.size(), std::size_t(1));
    }

    void linksAndLoops()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("real/a.yaml")));
        QVERIFY(::symlink(folder.filePath(QStringLiteral("real/a.yaml")).toUtf8(), folder.filePath(QStringLiteral("link.yaml")).toUtf8()) == 0);
        QVERIFY(::symlink(folder.path().toUtf8(), folder.filePath(QStringLiteral("real/loop")).toUtf8()) == 0);
        QVERIFY(::symlink("nowhere", folder.filePath(QStringLiteral("broken.yaml")).toUtf8()) == 0);
        const LoadReport report = loadPaths({folder.path().toStdString()}, {});
        QCOMPARE(names(report), QStringLiteral("link.yaml real/a.yaml"));
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(report.notices.size(), std::size_t(1));
    }

    void pipesAndDevicesAreNotRead()
    {
        QTemporaryDir folder;
        const QByteArray fifo = folder.filePath(QStringLiteral("pipe.yaml")).toUtf8();
        QVERIFY(::mkfifo(fifo, 0600) == 0);
        const LoadReport report = loadPaths({fifo.toStdString(), "/dev/zero"}, {});
        QCOMPARE(report.errors.size(), std::size_t(2));
        QCOMPARE(report.errors.front().code, ErrorCode::NotARegularFile);
        QCOMPARE(loadPaths({folder.path().toStdString()}, {}).files.size(), std::size_t(0));
    }

    void whatIsNotThere()
    {
        const LoadReport report = loadPaths({"/nonexistent/x.yaml"}, {});
        QCOMPARE(report.errors.size(), std::size_t(1));
        QCOMPARE(report.errors.front().code, ErrorCode::FileNotFound);
    }

    void bounds()
    {
        QTemporaryDir folder;
        for (const char* name : {"1.yaml", "2.yaml", "3.yaml", "d/e/f/4.yaml"})
            write(folder.filePath(QString::fromUtf8(name)));
        Limits limits;
        limits.folderFiles = 2;
        LoadReport report = loadPaths({folder.path().toStdString()}, limits);
        QCOMPARE(report.files.size(), std::size_t(2));
        QCOMPARE(report.errors.front().code, ErrorCode::TooManyFiles);
        limits = {};
        limits.folderDepth = 1;
        report = loadPaths({folder.path().toStdString()}, limits);
        QCOMPARE(report.errors.front().code, ErrorCode::FolderTooDeep);
        limits = {};
        limits.yamlFileBytes = 8;
        report = loadPaths({folder.filePath(QStringLiteral("1.yaml")).toStdString()}, limits);
        QCOMPARE(report.errors.front().code, ErrorCode::FileTooLarge);
    }

    void kustomizationsAreNoted()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("kustomization.yaml")), "resources: [a.yaml]\n");
        write(folder.filePath(QStringLiteral("a.yaml")));
        const LoadReport report = loadPaths({folder.path().toStdString()}, {});
        QCOMPARE(report.kustomizations.size(), std::size_t(1));
        QCOMPARE(report.objects.size(), std::size_t(1));
    }

    void theOrderIsThatOfThePathsHoweverManyThreads()
    {
        QTemporaryDir folder;
        const QByteArray large = kMap + "data: {x: '" + QByteArray(20'000, 'x') + "'}\n";
        for (int i = 0; i < 60; ++i)
            write(folder.filePath(QStringLiteral("%1.yaml").arg(i, 3, 10, QChar(u'0'))), i % 2 == 0 ? large : kMap);
        const QString first = names(loadPaths({folder.path().toStdString()}, {}));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(names(loadPaths({folder.path().toStdString()}, {})), first);
    }
};

QTEST_APPLESS_MAIN(TstFiles)
#include "tst_files.moc"
