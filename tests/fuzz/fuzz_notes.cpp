#include "models/notes/notes.h"

#include <cstdlib>

namespace {

constexpr std::string_view kConcept = "---\nid: pod\nsection: workload-api\norder: 1\ncategory: workload\nen: Pod\nja: ポッド (Pod)\nyomi: []\naliases: [po, ﾎﾟｯﾄﾞ数]\n"
                                      "kinds: [/Pod]\nedges: []\nbindings: []\nrelations: []\nsince: \"\"\ndeprecated: \"\"\nremoved: \"\"\nauthority: \"\"\n"
                                      "kubectl: kubectl get pods\n---\n# en\n## what\na\n## why\na\n## shows\na\n## trap\na\n# ja\n## what\na\n## why\na\n## shows\na\n## trap\na\n";
constexpr std::string_view kCorrection = "id: C1\nconcepts: [pod]\nclaims: [ひとつ, one]\nverdict: wrong\nen: {short: a, text: b}\nja: {short: a, text: b}\n"
                                         "source: https://kubernetes.io/\nversions: []\n";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    static const std::vector<ContentFile> concepts{{"pod.md", kConcept}};
    static const std::vector<ContentFile> corrections{{"C1.yaml", kCorrection}};
    static const TermKeys keys(Library::build(concepts));
    static const auto known = Corrections::build(corrections);
    if (keys.library().concepts().empty() || known->all().empty())
        std::abort(); // the words above are wrong
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(readCorrection(bytes, "input.yaml"));
    const Result<NotesPtr> notes = Notes::read(bytes, "input.md", keys, known);
    if (!notes.ok())
        return 0;
    std::string all;
    for (std::uint32_t line = 0; line < notes.value()->outline().lines().size(); ++line) {
        all += notes.value()->outline().text(notes.value()->outline().lines()[line].bytes);
        static_cast<void>(notes.value()->wordsAt(line));
    }
    if (all != bytes)
        std::abort(); // the learner's words were altered
    return 0;
}
