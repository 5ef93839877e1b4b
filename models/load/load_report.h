#pragma once
#include "models/base/error.h"
#include "models/kube/secret_mark.h"
#include "models/kube/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kubezu {

/// Something that was seen and left alone, or read with a remark. Never an obstacle.
struct Notice {
    enum class Kind : std::uint8_t {
        Template,          ///< unrendered (Helm, ytt, …)
        NotKubernetes,     ///< no apiVersion, kind and name
        Kustomization,     ///< kustomize.config.k8s.io: build it with -k
        TopLevelList,      ///< a document that is a list
        DuplicateKey,      ///< a later equal key overrides this one
        AfterDocumentEnd,  ///< kubectl drops what follows a `...` line
        DuplicateResource, ///< the same identity again; the last one counts
        SymlinkedFolder,   ///< not followed
        Encrypted,         ///< SOPS or SealedSecret content
    };
    Kind kind = Kind::NotKubernetes;
    SourceSpan where;
    std::string detail;
};

/// One file as it was read.
struct SourceFile {
    std::string path;                        ///< as the system opens it
    std::string name;                        ///< as people read it: relative to the opened folder, or as given
    std::shared_ptr<const std::string> text; ///< null for large files; readers fall back to printing the value
    std::uint64_t bytes = 0;
};

/// One object found in a file, before its identity is known (a CRD elsewhere may decide its scope).
struct RawObject {
    std::shared_ptr<const Document> document;
    std::shared_ptr<const SecretMarks> marks; ///< of a Secret, else null
    std::uint32_t root = 0;
    std::string apiVersion;
    std::string kind;
    std::string nameSpace;
    std::string name;
    std::uint32_t file = 0;
    std::uint32_t line = 0;
};

/// Result of reading some paths. Partial by design: what could be read, and what could not with the reason.
struct LoadReport {
    std::vector<SourceFile> files;
    std::vector<RawObject> objects;
    std::vector<Error> errors;
    std::vector<Notice> notices;
    std::size_t documents = 0;
    /// Folders among the paths that hold a kustomization file: the window offers to build them.
    std::vector<std::string> kustomizations;
    bool cancelled = false;
};

} // namespace kubezu
