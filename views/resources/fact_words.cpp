#include "views/resources/fact_words.h"

#include <QCoreApplication>

#include <array>

namespace kubezu {
namespace {

/// In the order of Fact.
constexpr std::array<const char*, kFactCount> kWords{
    QT_TRANSLATE_NOOP("Facts", "API version"),
    QT_TRANSLATE_NOOP("Facts", "Namespace"),
    QT_TRANSLATE_NOOP("Facts", "Written in"),
    QT_TRANSLATE_NOOP("Facts", "Labels"),
    QT_TRANSLATE_NOOP("Facts", "Annotations"),
    QT_TRANSLATE_NOOP("Facts", "Replicas"),
    QT_TRANSLATE_NOOP("Facts", "Update strategy"),
    QT_TRANSLATE_NOOP("Facts", "Selector"),
    QT_TRANSLATE_NOOP("Facts", "Containers"),
    QT_TRANSLATE_NOOP("Facts", "Images"),
    QT_TRANSLATE_NOOP("Facts", "Ports"),
    QT_TRANSLATE_NOOP("Facts", "Probes"),
    QT_TRANSLATE_NOOP("Facts", "Requests"),
    QT_TRANSLATE_NOOP("Facts", "Limits"),
    QT_TRANSLATE_NOOP("Facts", "Volumes"),
    QT_TRANSLATE_NOOP("Facts", "Service account"),
    QT_TRANSLATE_NOOP("Facts", "Restart policy"),
    QT_TRANSLATE_NOOP("Facts", "Type"),
    QT_TRANSLATE_NOOP("Facts", "Cluster IP"),
    QT_TRANSLATE_NOOP("Facts", "External name"),
    QT_TRANSLATE_NOOP("Facts", "Ports"),
    QT_TRANSLATE_NOOP("Facts", "Hosts"),
    QT_TRANSLATE_NOOP("Facts", "Backends"),
    QT_TRANSLATE_NOOP("Facts", "Class"),
    QT_TRANSLATE_NOOP("Facts", "TLS Secrets"),
    QT_TRANSLATE_NOOP("Facts", "Listeners"),
    QT_TRANSLATE_NOOP("Facts", "Keys"),
    QT_TRANSLATE_NOOP("Facts", "Binary keys"),
    QT_TRANSLATE_NOOP("Facts", "Type"),
    QT_TRANSLATE_NOOP("Facts", "Immutable"),
    QT_TRANSLATE_NOOP("Facts", "Schedule"),
    QT_TRANSLATE_NOOP("Facts", "Suspended"),
    QT_TRANSLATE_NOOP("Facts", "Completions"),
    QT_TRANSLATE_NOOP("Facts", "Parallelism"),
    QT_TRANSLATE_NOOP("Facts", "Retries"),
    QT_TRANSLATE_NOOP("Facts", "Scales"),
    QT_TRANSLATE_NOOP("Facts", "Range"),
    QT_TRANSLATE_NOOP("Facts", "Metrics"),
    QT_TRANSLATE_NOOP("Facts", "Min. available"),
    QT_TRANSLATE_NOOP("Facts", "Max. unavailable"),
    QT_TRANSLATE_NOOP("Facts", "Policy types"),
    QT_TRANSLATE_NOOP("Facts", "Ingress rules"),
    QT_TRANSLATE_NOOP("Facts", "Egress rules"),
    QT_TRANSLATE_NOOP("Facts", "Storage request"),
    QT_TRANSLATE_NOOP("Facts", "Access modes"),
    QT_TRANSLATE_NOOP("Facts", "Volume mode"),
    QT_TRANSLATE_NOOP("Facts", "Volume"),
    QT_TRANSLATE_NOOP("Facts", "Capacity"),
    QT_TRANSLATE_NOOP("Facts", "Reclaim policy"),
    QT_TRANSLATE_NOOP("Facts", "Provisioner"),
    QT_TRANSLATE_NOOP("Facts", "Binding mode"),
    QT_TRANSLATE_NOOP("Facts", "Expansion"),
    QT_TRANSLATE_NOOP("Facts", "Claim templates"),
    QT_TRANSLATE_NOOP("Facts", "Role"),
    QT_TRANSLATE_NOOP("Facts", "Subjects"),
    QT_TRANSLATE_NOOP("Facts", "Rules"),
    QT_TRANSLATE_NOOP("Facts", "Pull Secrets"),
    QT_TRANSLATE_NOOP("Facts", "Group"),
    QT_TRANSLATE_NOOP("Facts", "Scope"),
    QT_TRANSLATE_NOOP("Facts", "Versions"),
    QT_TRANSLATE_NOOP("Facts", "Priority"),
    QT_TRANSLATE_NOOP("Facts", "Hard limits"),
    QT_TRANSLATE_NOOP("Facts", "Count"),
    QT_TRANSLATE_NOOP("Facts", "Names"),
};

} // namespace

QString factWord(Fact fact)
{
    return QCoreApplication::translate("Facts", kWords[static_cast<std::size_t>(fact)]);
}

} // namespace kubezu
