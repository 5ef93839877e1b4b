#include "tests/support/source_tree.h"

#include <QTest>

#include <map>
#include <set>

using namespace kubezu::testing;

namespace {

/// A module, what it may include, and which foreign headers it may not. A module may always include itself.
struct Layer {
    const char* folder;
    std::set<std::string> mayInclude; ///< "*": every layer
};

const std::set<std::string> kGraph{"base", "kube", "store", "relations", "predict", "graph"};

std::set<std::string> with(std::set<std::string> names, const std::set<std::string>& more)
{
    names.insert(more.begin(), more.end());
    return names;
}

/// The table of allowed edges; README, "The rules".
const std::vector<Layer>& layers()
{
    static const std::set<std::string> picture = with(kGraph, {"layout", "review", "picture"});
    static const std::set<std::string> models = with(picture, {"load", "compare", "glossary", "concept_map", "operations", "study", "notes", "exporters", "workspace"});
    static const std::set<std::string> views = with(models, {"adaptors", "theme", "paint", "common"});
    static const std::vector<Layer> table{
        {"models/base", {}},
        {"models/kube", {"base"}},
        {"models/load", {"base", "kube"}},
        {"models/store", {"base", "kube", "load"}},
        {"models/relations", {"base", "kube", "load", "store"}},
        {"models/predict", {"base", "kube", "store", "relations"}},
        // A picture holds rectangles: graph may know layout's plain numbers (layout.h), nothing else of it.
        {"models/graph", {"base", "kube", "store", "relations", "predict", "layout"}},
        // Values are printed as load prints them.
        {"models/compare", with(kGraph, {"load"})},
        {"models/layout", {"base"}},
        {"models/glossary", {"base", "kube"}},
        {"models/study", {"base", "glossary"}},
        {"models/notes", {"base", "kube", "glossary"}},
        {"models/review", with(kGraph, {"load", "glossary"})},
        {"models/picture", with(kGraph, {"layout", "review"})},
        {"models/operations", kGraph},
        {"models/concept_map", with(kGraph, {"layout", "picture", "glossary"})},
        {"models/exporters", with(kGraph, {"compare"})},
        {"models/workspace", with(picture, {"load", "compare", "glossary", "notes"})},
        {"models/adaptors", with(picture, {"compare", "glossary", "workspace"})},
        {"views/theme", {"base", "kube", "relations"}},
        {"views/paint", with(kGraph, {"layout", "theme"})},
        {"views/common", with(models, {"theme", "paint"})},
        {"views/graph_view", views},
        {"views/resources", views},
        {"views/glossary_view", views},
        {"views/notes_view", with(views, {"glossary_view"})},
        {"views/study_view", with(views, {"glossary_view"})},
        {"views/concept_map_view", with(views, {"graph_view", "glossary_view"})},
        {"views/window", with(views, {"graph_view", "resources", "glossary_view", "concept_map_view", "notes_view", "study_view"})},
        {"app/embedded", {"base", "glossary", "study", "notes", "review"}},
        {"app/cli", {"*"}},
        {"app", {"*"}},
    };
    return table;
}

/// What a part of the tree must not include from outside.
struct Ban {
    const char* folder;
    const char* header; ///< beginning of what stands between the quotes or brackets
    const char* except; ///< the one file that may; empty: none
};

constexpr Ban kBans[] = {
    {"models/", "gvc.h", "models/layout/dot_engine.cpp"},
    {"models/", "graphviz/", "models/layout/dot_engine.cpp"},
    {"models/", "cgraph.h", "models/layout/dot_engine.cpp"},
    {"models/", "QtGui", ""},
    {"models/", "QtWidgets", ""},
    {"models/", "QWidget", ""},
    {"models/", "QApplication", ""},
    {"models/", "QGuiApplication", ""},
    {"models/", "QPainter", ""},
    {"models/", "QColor", ""},
    {"models/", "QFont", ""},
    {"models/", "QPixmap", ""},
    {"models/", "QImage", ""},
    {"models/", "QIcon", ""},
    {"models/", "sqlite3.h", "models/study/sqlite.cpp"},
    {"views/", "sqlite3.h", ""},
    {"views/", "yaml.h", ""},
    {"views/", "yaml-cpp/", ""},
    {"views/", "nlohmann/", ""},
    {"views/", "simdjson", ""},
    {"views/", "gvc.h", ""},
    {"views/", "cgraph.h", ""},
    {"views/", "graphviz/", ""},
    {"views/", "curl/", ""},
    {"views/", "QNetwork", ""},
    {"views/", "QTcpSocket", ""},
};

/// Modules without Qt: everything of models but the two that talk to views.
bool isPlainCpp(const std::string& path)
{
    return path.starts_with("models/") && !path.starts_with("models/workspace/") && !path.starts_with("models/adaptors/");
}

/// The longest folder of the table that holds the file.
const Layer* layerOf(const std::string& path)
{
    const Layer* found = nullptr;
    for (const Layer& layer : layers()) {
        const std::string folder = std::string(layer.folder) + '/';
        if (path.starts_with(folder) && (!found || std::string_view(layer.folder).size() > std::string_view(found->folder).size()))
            found = &layer;
    }
    return found;
}

std::string nameOf(const Layer& layer)
{
    const std::string folder = layer.folder;
    return folder.substr(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
}

} // namespace

class TstLayers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFolderIsInTheTable()
    {
        for (const SourceFileText& file : sourceFiles({"models", "views", "app"}))
            QVERIFY2(layerOf(file.path), ("no row in the table for " + file.path).c_str());
    }

    void includesFollowTheTable()
    {
        std::string wrong;
        for (const SourceFileText& file : sourceFiles({"models", "views", "app"})) {
            const Layer& layer = *layerOf(file.path);
            for (const Include& include : includesOf(file)) {
                const Layer* target = layerOf(include.name);
                if (!target || target == &layer || layer.mayInclude.contains("*") || layer.mayInclude.contains(nameOf(*target)))
                    continue;
                wrong += file.path + ':' + std::to_string(include.line) + ": " + nameOf(layer) + " may not include " + include.name + '\n';
            }
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void foreignHeadersStayOut()
    {
        std::string wrong;
        for (const SourceFileText& file : sourceFiles({"models", "views"})) {
            for (const Include& include : includesOf(file)) {
                if (isPlainCpp(file.path) && include.name.starts_with("Q"))
                    wrong += file.path + ':' + std::to_string(include.line) + ": Qt does not belong here: " + include.name + '\n';
                for (const Ban& ban : kBans) {
                    if (file.path.starts_with(ban.folder) && include.name.starts_with(ban.header) && file.path != ban.except)
                        wrong += file.path + ':' + std::to_string(include.line) + ": does not belong here: " + include.name + '\n';
                }
            }
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void ownIncludesAreRooted()
    {
        std::string wrong;
        for (const SourceFileText& file : sourceFiles({"models", "views", "app"})) {
            for (const Include& include : includesOf(file)) {
                if (include.quoted && !layerOf(include.name) && !include.name.ends_with(".moc"))
                    wrong += file.path + ':' + std::to_string(include.line) + ": write the path from the root: " + include.name + '\n';
            }
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_APPLESS_MAIN(TstLayers)
#include "tst_layers.moc"
