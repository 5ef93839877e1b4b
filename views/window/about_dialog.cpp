#include "views/window/about_dialog.h"

#include "views/common/plain_text.h"
#include "views/window/dialogs.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QIcon>
#include <QVBoxLayout>

#include <array>

namespace kubezu {
namespace {

struct PartRow {
    const char* name;
    const char* purpose; ///< context "About"
    const char* licence;
};

constexpr std::array<PartRow, 6> kParts{{
    {"Qt", QT_TRANSLATE_NOOP("About", "window and drawing"), "LGPL-3.0"},
    {"Graphviz", QT_TRANSLATE_NOOP("About", "arrangement of small groups"), "EPL-1.0"},
    {"libyaml", QT_TRANSLATE_NOOP("About", "reading manifests"), "MIT"},
    {"yaml-cpp", QT_TRANSLATE_NOOP("About", "reading the glossary"), "MIT"},
    {"simdjson", QT_TRANSLATE_NOOP("About", "reading large JSON"), "Apache-2.0"},
    {"nlohmann/json", QT_TRANSLATE_NOOP("About", "writing JSON"), "MIT"},
}};

} // namespace

AboutDialog::AboutDialog(Shell& shell, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Kubezu"));
    auto* icon = new PlainLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/desktop/kubezu.svg")).pixmap(qRound(72 * shell.appearance.scale())));
    auto* name = new PlainLabel(tr("Kubezu %1").arg(shell.services.version), this);
    name->setProperty("role", QStringLiteral("title"));
    auto* what = new PlainLabel(tr("Draws how Kubernetes resources hang together, beside a glossary in English and Japanese. "
                                   "It sends nothing anywhere."),
                                this);
    what->setWordWrap(true);
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(what);
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->setSpacing(16);

    auto* parts = new QGridLayout;
    parts->setHorizontalSpacing(20);
    int row = 0;
    for (const PartRow& part : kParts) {
        const bool qt = row == 0;
        const QString title = QString::fromLatin1(part.name) + (qt ? u' ' + QString::fromLatin1(qVersion()) : QString());
        parts->addWidget(new PlainLabel(title, this), row, 0);
        parts->addWidget(new PlainLabel(QCoreApplication::translate("About", part.purpose), this), row, 1);
        parts->addWidget(new PlainLabel(QString::fromLatin1(part.licence), this), row, 2);
        ++row;
    }
    auto* note = new PlainLabel(tr("Kubernetes is a registered trademark of The Linux Foundation. Kubezu is not affiliated with it."), this);
    note->setProperty("role", QStringLiteral("secondary"));
    note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(head);
    column->addLayout(parts);
    column->addWidget(note);
    column->addWidget(closeButtons(*this, this));
    setMinimumWidth(qRound(480 * shell.appearance.scale()));
}

} // namespace kubezu
