#include "models/glossary/search.h"

#include <string>

namespace {

const char kConcept[] = R"(---
id: deployment
section: workload-api
order: 1
category: workload
en: Deployment
ja: Deployment
yomi: [でぷろいめんと]
aliases: [deploy, デプロイメント]
kinds: [apps/Deployment]
edges: []
bindings: []
relations: []
since: ""
deprecated: ""
removed: ""
authority: ""
kubectl: kubectl get deployments
---
# en
## what
Keeps Pods running.
## why
Because Pods die.
## shows
In `spec.replicas`.
## trap
None.
# ja
## what
Pod を動かし続ける。
## why
Pod は死ぬから。
## shows
`spec.replicas` に現れる。
## trap
ない。
)";

const kubezu::Search& search()
{
    static const kubezu::Search instance(kubezu::Library::build(std::vector<kubezu::ContentFile>{{"workload-api/deployment.md", kConcept}}));
    return instance;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(search().find({reinterpret_cast<const char*>(data), size}));
    return 0;
}
