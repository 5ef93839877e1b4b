#include "models/load/documents.h"

#include "models/base/text.h"
#include "models/kube/redact.h"
#include "models/load/json_reader.h"
#include "models/load/ordered_work.h"
#include "models/load/yaml_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

namespace kubezu {
namespace {

constexpr std::string_view kSeparator = "---";
constexpr std::string_view kTemplateMark = "{{";
constexpr std::size_t kPieceBytes = 32U << 10U; ///< of YAML, parsed by one thread at a time
constexpr std::size_t kWorthAThread = 128U << 10U;

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

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
        if (looksLikeJson(m_text) && readAsJson(json))
            return;
        readAsYaml();
    }

private:
    /// True when the file is JSON. As kubectl does, a text that fails as JSON at its first object is tried as YAML.
    bool readAsJson(const JsonReading& json)
    {
        std::size_t found = 0;
        const Result<std::size_t> read = readJson(
            m_text, m_limits, [&](JsonObject object) {
                ++found;
                ++m_report.documents;
                add(std::move(object.document), 0, object.itemApiVersion, object.itemKind);
                return m_report.documents < m_limits.documents || object.fromList;
            },
            json);
        if (read.ok())
            return true;
        if (found == 0)
            return false;
        addError(read.error());
        return true;
    }

    /// What stands between two separators.
    struct Part {
        std::string_view text;
        std::uint32_t firstLine = 1;
        std::string_view behind; ///< what follows `---` on its line, where that is an error
        std::uint32_t behindLine = 0;
    };

    [[nodiscard]] std::vector<Part> splitYaml() const
    {
        std::vector<Part> parts;
        std::size_t start = 0;
        std::uint32_t startLine = 1;
        std::uint32_t line = 1;
        for (std::size_t at = 0; at <= m_text.size();) {
            const std::size_t lineEnd = std::min(m_text.find('\n', at), m_text.size());
            if (m_text.substr(at, kSeparator.size()) == kSeparator) {
                Part part{m_text.substr(start, at - start), startLine, {}, line};
                const std::string_view rest = trimmed(m_text.substr(at + kSeparator.size(), lineEnd - at - kSeparator.size()));
                if (!rest.empty() && rest.front() != '#')
                    part.behind = rest;
                parts.push_back(part);
                start = std::min(lineEnd + 1, m_text.size());
                startLine = line + 1;
            }
            if (lineEnd == m_text.size())
                break;
            at = lineEnd + 1;
            ++line;
        }
        parts.push_back({m_text.substr(start), startLine, {}, 0});
        return parts;
    }

    void readPart(const Part& part)
    {
        readYamlDocument(part.text, part.firstLine);
        if (!part.behind.empty())
            addSeparatorError(part.behind, part.behindLine);
    }

    void readAsYaml()
    {
        const std::vector<Part> parts = splitYaml();
        const std::size_t threads = threadsFor(m_text.size(), kWorthAThread);
        if (threads == 1 || parts.size() < 2 * threads || parts.size() > m_limits.documents) {
            for (const Part& part : parts)
                readPart(part);
            return;
        }
        OrderedWork<std::span<const Part>, LoadReport> work;
        std::size_t next = 0;
        work.cut = [&]() -> std::optional<std::span<const Part>> {
            if (next == parts.size())
                return std::nullopt;
            const std::size_t from = next;
            for (std::size_t bytes = 0; next < parts.size() && bytes < kPieceBytes; ++next)
                bytes += parts[next].text.size();
            return std::span(parts).subspan(from, next - from);
        };
        work.work = [&](std::size_t, std::span<const Part> piece) {
            LoadReport report;
            FileReader reader(m_text, m_file, m_name, m_limits, report);
            for (const Part& part : piece)
                reader.readPart(part);
            return report;
        };
        work.deliver = [&](LoadReport&& report) {
            m_report.documents += report.documents;
            std::move(report.objects.begin(), report.objects.end(), std::back_inserter(m_report.objects));
            std::move(report.errors.begin(), report.errors.end(), std::back_inserter(m_report.errors));
            std::move(report.notices.begin(), report.notices.end(), std::back_inserter(m_report.notices));
            return true;
        };
        work.run(threads);
    }

    void addSeparatorError(std::string_view rest, std::uint32_t line)
    {
        Error error;
        error.code = ErrorCode::DocumentSeparator;
        error.detail = elide(rest, 60);
        error.where.line = line;
        error.where.column = 4;
        error.hint = "kubectl takes only blanks or a comment after ---; begin the document on the next line";
        addError(std::move(error));
    }

    void readYamlDocument(std::string_view text, std::uint32_t firstLine)
    {
        if (trimmed(text).empty() || m_report.documents >= m_limits.documents)
            return;
        Result<YamlDocument> read = readYaml(text, firstLine, m_limits);
        if (!read.ok()) {
            ++m_report.documents;
            if (holdsTemplateMark(text)) {
                addNotice(Notice::Kind::Template, firstLine, message(read.error()));
                return;
            }
            addError(read.error());
            return;
        }
        YamlDocument document = std::move(read).value();
        if (!document.document)
            return;
        ++m_report.documents;
        for (const DocumentBuilder::Duplicate& duplicate : document.duplicates)
            addNotice(Notice::Kind::DuplicateKey, duplicate.line, duplicate.key);
        if (document.ignoredAfterLine > 0)
            addNotice(Notice::Kind::AfterDocumentEnd, document.ignoredAfterLine, {});
        add(std::move(document.document), 0, {}, {});
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
            object.document = maskSecret(*object.document, object.root);
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
            if (m_text.find("Secret") != std::string_view::npos)
                error.excerpt = colon == std::string::npos ? std::string() : error.excerpt.substr(0, colon + 1) + ' ' + std::string(kMask);
        }
        m_report.errors.push_back(std::move(error));
    }

    std::string_view m_text;
    std::uint32_t m_file;
    const std::string& m_name;
    const Limits& m_limits;
    LoadReport& m_report;
};

void appendUtf8(std::string& text, std::uint32_t code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        text += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

} // namespace

void readDocuments(std::string_view text, std::uint32_t fileIndex, const std::string& fileName, const Limits& limits, LoadReport& report,
                   const JsonReading& json)
{
    FileReader(text, fileIndex, fileName, limits, report).read(json);
}

std::string decodeText(std::string bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.erase(0, 3);
        return bytes;
    }
    const bool little = bytes.starts_with("\xFF\xFE");
    const bool big = bytes.starts_with("\xFE\xFF");
    if (!little && !big)
        return bytes;
    const auto unit = [&](std::size_t at) {
        const auto low = static_cast<unsigned char>(bytes[little ? at : at + 1]);
        const auto high = static_cast<unsigned char>(bytes[little ? at + 1 : at]);
        return static_cast<std::uint32_t>(high << 8U | low);
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        std::uint32_t code = unit(at);
        if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
            const std::uint32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        appendUtf8(text, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
    return text;
}

} // namespace kubezu
