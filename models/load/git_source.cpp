#include "models/load/git_source.h"

#include "models/base/text.h"
#include "models/load/tool_runner.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <optional>

namespace kubezu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "git:";
constexpr std::size_t kMostRevisionBytes = 200;
constexpr std::size_t kBatchBytes = 32U << 20U; ///< of blobs that are held at once
constexpr std::size_t kHeadBytes = 128;         ///< at most, before each blob
constexpr std::string_view kRevisions = "40";   ///< listed of each sort
constexpr char kBetween = '\x1F';

/// No questions, no network, none of the repository's or the caller's switches.
ToolSetup gitSetup(std::string input = {})
{
    return {{"GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_OPTIONAL_LOCKS=0", "GIT_LITERAL_PATHSPECS=1",
             "GIT_NO_REPLACE_OBJECTS=1", "GIT_PAGER=cat", "LC_ALL=C.UTF-8", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX",
             "GIT_EXTERNAL_DIFF", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"},
            std::move(input)};
}

bool isHash(std::string_view text)
{
    return text.size() >= 40 && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string trimmedEnd(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

/// A file of the tree.
struct Blob {
    std::string object;
    std::string path; ///< from the top of the repository
    std::size_t bytes = 0;
};

bool isManifestName(std::string_view name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

class Git {
public:
    Git(const Limits& limits, const std::stop_token& stop)
        : m_limits(limits),
          m_stop(stop),
          m_program(findProgram("git"))
    {
    }

    /// Finds the repository around a path, which need not be there any more.
    std::optional<Error> enter(const std::string& path)
    {
        if (m_program.empty())
            return Error{ErrorCode::ToolNotFound, "git", {}, {}, "install it to compare with a revision"};
        std::error_code failed;
        fs::path there = fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, failed), failed);
        if (failed)
            return Error{ErrorCode::FileNotFound, failed.message(), {visible(path), 0, 0}, {}, {}};
        std::string& tail = m_tail;
        while (!fs::is_directory(there, failed)) {
            tail = there.filename().string() + (tail.empty() ? "" : "/") + tail;
            if (!there.has_relative_path())
                return Error{ErrorCode::NotInGit, {}, {visible(path), 0, 0}, {}, {}};
            there = there.parent_path();
        }
        m_folder = there.string();
        const Result<std::string> prefix = run({"rev-parse", "--show-prefix"});
        if (!prefix.ok())
            return Error{prefix.error().code == ErrorCode::ToolFailed ? ErrorCode::NotInGit : prefix.error().code, prefix.error().detail, {visible(path), 0, 0}, {}, {}};
        m_path = trimmedEnd(prefix.value()) + tail;
        while (m_path.ends_with('/'))
            m_path.pop_back();
        return std::nullopt;
    }

    Result<std::string> run(std::vector<std::string> arguments, std::string input = {}) { return run(std::move(arguments), std::move(input), m_limits); }

    Result<std::string> run(std::vector<std::string> arguments, std::string input, const Limits& limits)
    {
        std::vector<std::string> command{m_program, "--no-pager", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false",
                                         "-c", "protocol.allow=never", "-C", m_folder};
        command.insert(command.end(), std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end()));
        return runTool(command, gitSetup(std::move(input)), limits, m_stop);
    }

    /// The path from the top of the repository; empty: all of it.
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// The path from where git runs.
    [[nodiscard]] std::string pathFromFolder() const { return m_tail.empty() ? "." : m_tail; }

private:
    const Limits& m_limits;
    const std::stop_token& m_stop;
    std::string m_program;
    std::string m_folder;
    std::string m_path;
    std::string m_tail; ///< of what is not a folder on the disk
};

/// kubectl's order: names of each folder sorted by themselves.
bool isBefore(const Blob& a, const Blob& b)
{
    return std::lexicographical_compare(a.path.begin(), a.path.end(), b.path.begin(), b.path.end(), [](char x, char y) {
        const auto rank = [](char c) { return c == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(c)); };
        return rank(x) < rank(y);
    });
}

class TreeReader {
public:
    TreeReader(const GitPlace& place, const Limits& limits, const std::stop_token& stop, const LoadProgress& progress)
        : m_place(place),
          m_limits(limits),
          m_stop(stop),
          m_progress(progress),
          m_git(limits, stop)
    {
    }

    Result<LoadReport> run()
    {
        if (const std::optional<Error> failed = m_git.enter(m_place.path))
            return *failed;
        const Result<std::string> found = m_git.run({"rev-parse", "--verify", "--quiet", "--end-of-options", m_place.revision + "^{tree}"});
        if (!found.ok() && found.error().code != ErrorCode::ToolFailed)
            return found.error();
        const std::string tree = found.ok() ? trimmedEnd(found.value()) : std::string();
        if (!isHash(tree))
            return Error{ErrorCode::NoSuchRevision, visible(m_place.revision), {}, {}, "git branch -a and git log list what there is"};
        if (const std::optional<Error> failed = listTree(tree))
            return *failed;
        return readAll();
    }

private:
    std::optional<Error> listTree(const std::string& tree)
    {
        std::vector<std::string> command{"ls-tree", "-r", "-z", "-l", "--full-tree", "--end-of-options", tree};
        if (!m_git.path().empty())
            command.push_back(m_git.path());
        const Result<std::string> listed = m_git.run(std::move(command));
        if (!listed.ok())
            return listed.error();
        std::string_view rest = listed.value();
        bool any = m_git.path().empty();
        while (!rest.empty()) {
            const std::string_view row = rest.substr(0, rest.find('\0'));
            rest.remove_prefix(std::min(rest.size(), row.size() + 1));
            any = true;
            take(row);
        }
        if (!any)
            return Error{ErrorCode::FileNotFound, "not in " + visible(m_place.revision), {visible(m_place.path), 0, 0}, {}, {}};
        if (m_blobs.size() > m_limits.folderFiles || m_bytes > m_limits.folderBytes)
            return Error{ErrorCode::TooManyFiles,
                         std::to_string(m_limits.folderFiles) + " files or " + std::to_string(m_limits.folderBytes >> 20U) + " MiB; name a smaller folder",
                         {visible(m_place.path), 0, 0},
                         {},
                         {}};
        std::sort(m_blobs.begin(), m_blobs.end(), isBefore);
        return std::nullopt;
    }

    /// "100644 blob <object> <bytes>\t<path>"
    void take(std::string_view row)
    {
        const std::size_t tab = row.find('\t');
        if (tab == std::string_view::npos)
            return;
        const std::string_view path = row.substr(tab + 1);
        const bool named = path == m_git.path();
        const std::string_view name = nameOf(path);
        if (row.starts_with("120000")) { // a symbolic link: where it leads may be outside
            if (named || isManifestName(name))
                m_report.notices.push_back({Notice::Kind::SymlinkedFolder, {std::string(name), 0, 0}, {}});
            return;
        }
        if (!row.starts_with("100") || (!named && !isManifestName(name)))
            return;
        constexpr std::size_t kObject = 12; // behind "100644 blob "
        const std::size_t space = row.find(' ', kObject);
        const std::size_t digits = row.find_first_not_of(' ', space);
        Blob blob{std::string(row.substr(kObject, space - kObject)), std::string(path), 0};
        if (space == std::string_view::npos || digits == std::string_view::npos || !isHash(blob.object))
            return;
        std::from_chars(row.data() + digits, row.data() + tab, blob.bytes);
        if (blob.bytes > m_limits.yamlFileBytes && !path.ends_with(".json")) {
            m_report.errors.push_back({ErrorCode::FileTooLarge, std::to_string(m_limits.yamlFileBytes >> 20U) + " MiB", {std::string(name), 0, 0}, {}, {}});
            return;
        }
        m_bytes += blob.bytes;
        m_blobs.push_back(std::move(blob));
    }

    /// What people read: relative to the folder that was named.
    [[nodiscard]] std::string_view nameOf(std::string_view path) const
    {
        const std::string& top = m_git.path();
        if (path == top)
            return path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
        return top.empty() ? path : path.substr(std::min(path.size(), top.size() + 1));
    }

    Result<LoadReport> readAll()
    {
        for (std::size_t from = 0; from < m_blobs.size() && !m_stop.stop_requested();) {
            std::size_t to = from;
            std::size_t bytes = 0;
            while (to < m_blobs.size() && (to == from || bytes + m_blobs[to].bytes <= kBatchBytes))
                bytes += m_blobs[to++].bytes + kHeadBytes;
            if (const std::optional<Error> failed = readBatch(from, to, bytes))
                return *failed;
            from = to;
        }
        m_report.cancelled = m_stop.stop_requested();
        return std::move(m_report);
    }

    std::optional<Error> readBatch(std::size_t from, std::size_t to, std::size_t bytes)
    {
        std::string wanted;
        for (std::size_t i = from; i < to; ++i)
            wanted += m_blobs[i].object + '\n';
        Limits limits = m_limits;
        limits.toolOutputBytes = bytes + kHeadBytes;
        const Result<std::string> read = m_git.run({"cat-file", "--batch"}, std::move(wanted), limits);
        if (!read.ok())
            return read.error();
        std::string_view rest = read.value();
        for (std::size_t i = from; i < to; ++i) {
            const Blob& blob = m_blobs[i];
            const std::size_t line = rest.find('\n');
            const std::string head = blob.object + " blob " + std::to_string(blob.bytes);
            if (line == std::string_view::npos || rest.substr(0, line) != head || rest.size() < line + 2 + blob.bytes) {
                const std::string said = visible(rest.substr(0, std::min(line, kHeadBytes)));
                return Error{ErrorCode::ToolFailed, "git cannot read it: " + said, {visible(blob.path), 0, 0}, {}, "the repository may be incomplete; nothing is fetched"};
            }
            appendReport(m_report, loadText(std::string(rest.substr(line + 1, blob.bytes)), std::string(nameOf(blob.path)), m_limits));
            rest.remove_prefix(line + 2 + blob.bytes);
            if (m_progress)
                m_progress(i + 1, m_blobs.size());
            if (m_stop.stop_requested())
                break;
        }
        return std::nullopt;
    }

    const GitPlace& m_place;
    const Limits& m_limits;
    const std::stop_token& m_stop;
    const LoadProgress& m_progress;
    Git m_git;
    std::vector<Blob> m_blobs;
    std::size_t m_bytes = 0;
    LoadReport m_report;
};

/// Rows of three parts, one a line.
void addRevisions(std::string_view rows, bool commits, std::vector<GitRevision>& revisions)
{
    for (const std::string_view row : splitLines(rows)) {
        const std::size_t first = row.find(kBetween);
        const std::size_t second = first == std::string_view::npos ? first : row.find(kBetween, first + 1);
        if (second == std::string_view::npos || first == 0)
            continue;
        revisions.push_back({std::string(row.substr(0, first)), visible(elide(row.substr(second + 1), 200)), std::string(row.substr(first + 1, second - first - 1)), commits});
    }
}

} // namespace

bool isGitSource(std::string_view source)
{
    return source.starts_with(kPrefix);
}

Result<GitPlace> parseGitSource(std::string_view source)
{
    const std::string_view rest = source.substr(std::min(source.size(), kPrefix.size()));
    const std::size_t colon = rest.find(':');
    const std::string_view revision = rest.substr(0, colon);
    const std::string_view path = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    const bool plain = std::none_of(rest.begin(), rest.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (revision.empty() || revision.starts_with('-') || path.starts_with('-') || revision.size() > kMostRevisionBytes || !plain)
        return Error{ErrorCode::NoSuchRevision, visible(elide(revision, kMostRevisionBytes)), {}, {}, "write git:REVISION:PATH, for example git:main:deploy"};
    return GitPlace{std::string(revision), std::string(path.empty() ? "." : path)};
}

Result<LoadReport> loadGit(const GitPlace& place, const Limits& limits, const std::stop_token& stop, const LoadProgress& progress)
{
    return TreeReader(place, limits, stop, progress).run();
}

Result<std::vector<GitRevision>> gitRevisions(const std::string& path, const Limits& limits, const std::stop_token& stop)
{
    Git git(limits, stop);
    if (const std::optional<Error> failed = git.enter(path))
        return *failed;
    const Result<std::string> names = git.run({"for-each-ref", "--sort=-committerdate", "--count=" + std::string(kRevisions),
                                               "--format=%(refname:short)%1f%(committerdate:short)%1f%(contents:subject)", "refs/heads", "refs/remotes", "refs/tags"});
    if (!names.ok())
        return names.error();
    std::vector<GitRevision> revisions;
    addRevisions(names.value(), false, revisions);
    const Result<std::string> commits = git.run({"log", "-n", std::string(kRevisions), "--format=%h%x1f%cs%x1f%s", "HEAD", "--", git.pathFromFolder()});
    if (commits.ok()) // a repository without a commit has none to show
        addRevisions(commits.value(), true, revisions);
    return revisions;
}

bool isInGit(const std::string& path)
{
    std::error_code failed;
    for (fs::path folder = fs::weakly_canonical(path, failed); !failed && folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / ".git", failed))
            return true;
    }
    return false;
}

} // namespace kubezu
