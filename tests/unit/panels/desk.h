#pragma once
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "tests/unit/adaptors/content_library.h"
#include "tests/unit/adaptors/graphs.h"
#include "views/common/appearance.h"
#include "views/paint/card_metrics.h"

#include <memory>

namespace kubezu::tests {

/// What a panel needs around it: settings of its own, the glossary as delivered, a workspace.
struct Desk {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("kubezu.ini"))};
    std::unique_ptr<Appearance> appearance;
    CardMetrics metrics{1.0};
    Workspace workspace{metrics, contentLibrary()};

    Desk()
    {
        workspace.setCheckTexts(checkTexts());
        settings.set("appearance/language", QStringLiteral("en"));
        settings.set("appearance/theme", QStringLiteral("light"));
        appearance = std::make_unique<Appearance>(settings);
    }

    /// Opens manifests and waits until they are related.
    bool open(const std::string& yaml)
    {
        QSignalSpy spy(&workspace, &Workspace::stateChanged);
        workspace.openText(QString::fromStdString(yaml), QStringLiteral("test.yaml"));
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 10'000);
    }

    /// A file, so that it can change and be read again.
    bool openFile(const std::string& yaml)
    {
        write(yaml);
        QSignalSpy spy(&workspace, &Workspace::stateChanged);
        workspace.open({folder.filePath(QStringLiteral("test.yaml"))});
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 10'000);
    }

    bool rewrite(const std::string& yaml)
    {
        QSignalSpy spy(&workspace, &Workspace::stateChanged);
        write(yaml);
        workspace.reload();
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 10'000);
    }

    [[nodiscard]] NodeIndex node(const char* id) const { return workspace.graph()->find(id); }

    /// The first edge of a relation that leaves a node.
    [[nodiscard]] EdgeIndex edge(const char* from, Relation relation) const
    {
        const GraphPtr graph = workspace.graph();
        for (const EdgeIndex index : graph->outgoing[graph->find(from)]) {
            if (graph->edges[index].relation == relation)
                return index;
        }
        return kNoIndex;
    }

private:
    void write(const std::string& yaml) const
    {
        QFile file(folder.filePath(QStringLiteral("test.yaml")));
        if (file.open(QIODevice::WriteOnly))
            file.write(yaml.data(), static_cast<qint64>(yaml.size()));
    }
};

/// The visible words of a widget and all below it.
inline QString wordsOn(const QWidget& widget)
{
    QString words;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisible())
            words += label->text() + QLatin1Char('\n');
    }
    return words.remove(QChar(0x200B)); // places where a long value may break
}

} // namespace kubezu::tests
