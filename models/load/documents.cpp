#include "models/load/documents.h"

#include "models/base/text.h"
#include "models/kube/redact.h"
#include "models/load/document_stream.h"

namespace kubezu {
namespace {

constexpr std::string_view kTemplateMark = "{{";

bool holdsTemplateMark(std::string_view text)
{
    return text.find(kTemplateMark) != std::string_view::npos;
}

std::string_view lineAt(std::string_view text, std::uint32_t line)
{
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < line && at != std::string_view::npos; ++i) {
        at = text.find('\n', at);
        if (at != std::string_view::npos)
            ++at;
    }
    if (at == std::string_view::npos)
        return {};
    return text.substr(at, text.find('\n', at) - at);
}

/// Reads the documents of one file.
class FileReader {
public:
    FileReader(std::string_view text, std::uint32_t fileIndex, const std::string& fileName, const Limits& limits, LoadReport& report)
        : m_text(text),
          m_file(fileIndex),
          m_name(fileName),
          m_limits(limits),
          m_report(report)
    {
    }

    void read(const JsonReading& json)
    {
        readStream(
            m_text, m_limits, [&](StreamDocument document) { return take(std::move(document)); }, json);
    }

private:
    /// False when the report holds as many documents as it may.
    bool take(StreamDocument document)
    {
        if (!document.json.fromList && m_report.documents >= m_limits.documents) {
            Error error;
            error.code = ErrorCode::TooManyDocuments;
            error.detail = std::to_string(m_limits.documents) + " documents";
            error.where.line = document.value ? document.value->root().line() : document.firstLine;
            error.hint = "split the file; what stands before this line was read";
            addError(std::move(error));
            return false;
        }
        ++m_report.documents;
        if (document.error) {
            if (holdsTemplateMark(document.text))
                addNotice(Notice::Kind::Template, document.firstLine, message(*document.error));
            else
                addError(std::move(*document.error));
            return true;
        }
        for (const DocumentBuilder::Duplicate& duplicate : document.duplicates)
            addDuplicate(duplicate);
        if (document.ignoredAfterLine > 0)
            addNotice(Notice::Kind::AfterDocumentEnd, document.ignoredAfterLine, {});
        add(std::move(document.value), 0, document.json.itemApiVersion, document.json.itemKind);
        return true;
    }

    /// Sorts one value into objects, lists and what is no Kubernetes object.
    void add(std::shared_ptr<const Document> document, std::uint32_t root, std::string_view likeVersion, std::string_view likeKind)
    {
        const Value value(document.get(), root);
        if (!value.isMap()) {
            if (!value.isNull())
                addNotice(value.isList() ? Notice::Kind::TopLevelList : Notice::Kind::NotKubernetes, value.line(), {});
            return;
        }
        std::string_view apiVersion = value["apiVersion"].string();
        std::string_view kind = value["kind"].string();
        if (apiVersion.empty())
            apiVersion = likeVersion;
        if (kind.empty())
            kind = likeKind;
        // Some custom kinds end with List, too: those have a name, which no list of the API has.
        const bool list = !apiVersion.empty() && value["items"].exists()
            && (kind == "List" || (kind.ends_with("List") && !value["metadata"]["name"].isString()));
        if (list) {
            addItems(document, value["items"], kind == "List" ? std::string_view() : apiVersion,
                     kind == "List" ? std::string_view() : kind.substr(0, kind.size() - 4));
            return;
        }
        addObject(std::move(document), value, apiVersion, kind);
    }

    void addItems(const std::shared_ptr<const Document>& document, Value items, std::string_view version, std::string_view kind)
    {
        for (const Value::Item item : items) {
            if (item.value.isMap())
                add(document, item.value.index(), version, kind);
            else
                addNotice(Notice::Kind::NotKubernetes, item.value.line(), "an item of the List is no object");
        }
    }

    void addObject(std::shared_ptr<const Document> document, Value value, std::string_view apiVersion, std::string_view kind)
    {
        const Value metadata = value["metadata"];
        std::string_view name = metadata["name"].string();
        if (name.empty())
            name = metadata["generateName"].string();
        const std::string_view nameSpace = metadata["namespace"].string();
        if (apiVersion.starts_with("kustomize.config.k8s.io/") || (apiVersion.empty() && kind.empty() && isKustomizationFile())) {
            addNotice(Notice::Kind::Kustomization, value.line(), {});
            return;
        }
        if (holdsTemplateMark(apiVersion) || holdsTemplateMark(kind) || holdsTemplateMark(name) || holdsTemplateMark(nameSpace)) {
            addNotice(Notice::Kind::Template, value.line(), std::string(kind));
            return;
        }
        if (apiVersion.empty() || kind.empty() || name.empty()) {
            std::string missing = apiVersion.empty() ? "apiVersion" : kind.empty() ? "kind"
                                                                                   : "metadata.name";
            if (metadata["name"].isScalar() && !metadata["name"].isNull() && name.empty() && missing == "metadata.name")
                missing = "metadata.name is not a string: put it in quotes";
            addNotice(Notice::Kind::NotKubernetes, value.line(), missing);
            return;
        }
        if (value["sops"].isMap())
            addNotice(Notice::Kind::Encrypted, value.line(), "sops");
        RawObject object;
        object.apiVersion = apiVersion;
        object.kind = kind;
        object.name = name;
        object.nameSpace = nameSpace;
        object.file = m_file;
        object.line = value.line();
        object.root = value.index();
        object.document = std::move(document);
        if (isConfidential(apiVersion, kind)) {
            MaskedSecret masked = maskSecret(*object.document, object.root);
            object.document = std::move(masked.document);
            object.marks = std::move(masked.marks);
            object.root = 0;
        }
        m_report.objects.push_back(std::move(object));
    }

    [[nodiscard]] bool isKustomizationFile() const
    {
        const std::size_t slash = m_name.find_last_of('/');
        const std::string_view base = std::string_view(m_name).substr(slash == std::string::npos ? 0 : slash + 1);
        return base == "kustomization.yaml" || base == "kustomization.yml" || base == "Kustomization";
    }

    void addDuplicate(const DocumentBuilder::Duplicate& duplicate)
    {
        ++m_duplicates;
        if (m_duplicates < m_limits.duplicateKeys)
            addNotice(Notice::Kind::DuplicateKey, duplicate.line, elide(duplicate.key, 200));
        else if (m_duplicates == m_limits.duplicateKeys)
            addNotice(Notice::Kind::DuplicateKey, duplicate.line, elide(duplicate.key, 200) + " (no more of this file are told: the limit is " + std::to_string(m_limits.duplicateKeys) + ')');
    }

    void addNotice(Notice::Kind kind, std::uint32_t line, std::string detail)
    {
        m_report.notices.push_back({kind, {m_name, line, 0}, std::move(detail)});
    }

    void addError(Error error)
    {
        error.where.file = m_name;
        if (error.excerpt.empty() && error.where.line > 0) {
            std::string_view line = lineAt(m_text, error.where.line);
            if (!line.empty() && line.back() == '\r')
                line.remove_suffix(1);
            error.excerpt = visible(elide(line, 200));
            // The broken line may belong to a Secret: what stands behind its key is nobody's business.
            const std::size_t colon = error.excerpt.find(':');
            const bool secret = m_text.find("Secret") != std::string_view::npos;
            if (secret && error.code == ErrorCode::DocumentSeparator)
                error.detail.clear();
            if (secret)
                error.excerpt = colon == std::string::npos ? std::string() : error.excerpt.substr(0, colon + 1) + ' ' + std::string(kMask);
        }
        m_report.errors.push_back(std::move(error));
    }

    std::string_view m_text;
    std::uint32_t m_file;
    const std::string& m_name;
    const Limits& m_limits;
    LoadReport& m_report;
    std::size_t m_duplicates = 0;
};

} // namespace

void readDocuments(std::string_view text, std::uint32_t fileIndex, const std::string& fileName, const Limits& limits, LoadReport& report,
                   const JsonReading& json)
{
    FileReader(text, fileIndex, fileName, limits, report).read(json);
}

} // namespace kubezu
