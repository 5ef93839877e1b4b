#include "models/relations/mentions.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kubezu {
namespace {

constexpr std::array<std::string_view, 5> kAddressEndings{"HOST", "ADDR", "URL", "SERVICE", "ENDPOINT"};

bool isAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isWordChar(char c)
{
    return isAlnum(c) || c == '-' || c == '.' || c == '_';
}

std::vector<std::string_view> labelsOf(std::string_view host)
{
    std::vector<std::string_view> labels;
    while (true) {
        const std::size_t dot = host.find('.');
        labels.push_back(host.substr(0, dot));
        if (dot == std::string_view::npos)
            return labels;
        host.remove_prefix(dot + 1);
    }
}

/// The number behind a colon that follows `end`; 0 where there is none.
std::uint32_t portAfter(std::string_view text, std::size_t end)
{
    if (end >= text.size() || text[end] != ':')
        return 0;
    std::uint32_t port = 0;
    const char* from = text.data() + end + 1;
    const auto [stop, failed] = std::from_chars(from, text.data() + text.size(), port);
    if (failed != std::errc() || (stop < text.data() + text.size() && (isAlnum(*stop) || *stop == '_')))
        return 0;
    return port;
}

/// Where a word stands with regard to a URL.
enum class UrlPart { None,
                     Host,
                     Other };

/// The part of a URL that a word at [begin, end) is: the host stands behind `://` and behind the last `@` before the path; several
/// hosts are separated by commas. A word behind a single slash is a path, and a word before an `@` a user.
UrlPart urlPartOf(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::size_t stop = text.find_first_of(" \t\r\n\"'<>()/?#", end);
    const std::string_view rest = text.substr(end, stop == std::string_view::npos ? stop : stop - end);
    const bool isUser = rest.find('@') != std::string_view::npos;
    const std::size_t before = begin == 0 ? std::string_view::npos : text.find_last_of(" \t\r\n\"'<>()/", begin - 1);
    if (before == std::string_view::npos || text[before] != '/')
        return isUser ? UrlPart::Other : UrlPart::None;
    const bool authority = before >= 2 && text.substr(before - 2, 3) == "://";
    if (!authority || isUser)
        return UrlPart::Other;
    const char previous = text[begin - 1];
    return previous == '/' || previous == '@' || previous == ',' ? UrlPart::Host : UrlPart::Other;
}

/// Reads one host-like word as a Service's DNS name. `strong` says that something besides the word marks it as an address.
class HostReader {
public:
    HostReader(std::string_view holderNamespace, const ServiceNames& services)
        : m_holder(holderNamespace),
          m_services(services) { }

    /// Empty name where the word is no Service.
    [[nodiscard]] Mention read(std::string_view host, bool strong, std::uint32_t port) const
    {
        const std::vector<std::string_view> labels = labelsOf(host);
        for (std::size_t suffix = 2; suffix < labels.size() && suffix <= 3; ++suffix) {
            // svc.ns.svc…, or the name of one Pod before it: pod.svc.ns.svc…
            if (labels[suffix] == "svc" && isZone(labels, suffix + 1))
                return existing(labels[suffix - 1], labels[suffix - 2]);
        }
        if (labels.size() == 1)
            return named(m_holder, labels[0], strong, port);
        if (labels.size() == 2)
            return named(labels[1], labels[0], strong, port);
        return {};
    }

private:
    static bool isZone(const std::vector<std::string_view>& labels, std::size_t from)
    {
        return from == labels.size() || (from + 2 == labels.size() && labels[from] == "cluster" && labels[from + 1] == "local");
    }
    [[nodiscard]] Mention existing(std::string_view nameSpace, std::string_view name) const
    {
        return m_services.exists(nameSpace, name) ? Mention{nameSpace, name} : Mention{};
    }
    [[nodiscard]] Mention named(std::string_view nameSpace, std::string_view name, bool strong, std::uint32_t port) const
    {
        if (!strong && (port == 0 || !m_services.hasPort(nameSpace, name, port)))
            return {};
        return existing(nameSpace, name);
    }

    std::string_view m_holder;
    const ServiceNames& m_services;
};

ServiceNames servicesOf(const Snapshot& snapshot)
{
    ServiceNames services;
    services.exists = [&snapshot](std::string_view nameSpace, std::string_view name) {
        return snapshot.find("", "Service", nameSpace, name) != Snapshot::npos;
    };
    services.hasPort = [&snapshot](std::string_view nameSpace, std::string_view name, std::uint32_t port) {
        const std::size_t index = snapshot.find("", "Service", nameSpace, name);
        if (index == Snapshot::npos)
            return false;
        const Value ports = snapshot.resources[index]->value()["spec"]["ports"];
        if (ports.size() == 0)
            return true; // headless Services and ExternalNames may leave them out
        return std::any_of(ports.begin(), ports.end(), [&](const Value::Item& item) { return item.value["port"].integer(0) == port; });
    };
    return services;
}

void scan(RuleContext& context, Value at, const std::string& path, bool isAddress)
{
    if (context.snapshot().ofKind("", "Service").empty() || !at.isString())
        return;
    const std::string_view holderNamespace = context.holder().key.nameSpace;
    for (const Mention& mention : findMentions(at.text(), isAddress, holderNamespace, servicesOf(context.snapshot())))
        context.refer({"", "Service", mention.nameSpace, mention.name}, path, at);
}

} // namespace

bool isAddressName(std::string_view variable)
{
    return std::any_of(kAddressEndings.begin(), kAddressEndings.end(), [&](std::string_view ending) {
        return variable.size() >= ending.size() && equalsIgnoreCaseAscii(variable.substr(variable.size() - ending.size()), ending);
    });
}

std::vector<Mention> findMentions(std::string_view text, bool isAddress, std::string_view holderNamespace, const ServiceNames& services)
{
    std::vector<Mention> found;
    const HostReader reader(holderNamespace, services);
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordChar(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isWordChar(text[at]))
            ++at;
        std::string_view host = text.substr(begin, at - begin);
        while (!host.empty() && host.back() == '.')
            host.remove_suffix(1);
        const std::size_t end = begin + host.size();
        const bool whole = isAddress && begin == 0 && at == text.size();
        const UrlPart part = urlPartOf(text, begin, end);
        const bool strong = whole || part == UrlPart::Host;
        const std::uint32_t port = part == UrlPart::Other ? 0 : portAfter(text, end);
        if (!strong && port == 0 && host.find(".svc") == std::string_view::npos)
            continue; // a mere word, the usual case
        const Mention mention = reader.read(host, strong, port);
        if (!mention.name.empty())
            found.push_back(mention);
    }
    return found;
}

namespace rules {

void mentionsInEnv(RuleContext& context, Value at, const std::string& path)
{
    scan(context, at["value"], path + ".value", isAddressName(at["name"].string()));
}

void mentionsInText(RuleContext& context, Value at, const std::string& path)
{
    scan(context, at, path, false);
}

void mentionsInData(RuleContext& context, Value at, const std::string& path)
{
    // The path ends with the key: .KEY or ['key'].
    std::string_view key = path;
    key = key.ends_with("']") ? key.substr(0, key.size() - 2).substr(key.rfind("['") + 2) : key.substr(key.rfind('.') + 1);
    scan(context, at, path, isAddressName(key));
}

} // namespace rules

} // namespace kubezu
