#include "models/notes/term_keys.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kShortName = 3; ///< kubectl's short names: po, svc, pvc

/// Aliases that a search may take for the concept, a text not.
constexpr std::array<std::string_view, 80> kOrdinary{{
    "agent",
    "always",
    "apply",
    "autoscaler",
    "batch",
    "claim",
    "cluster",
    "command",
    "cron",
    "data",
    "describe",
    "diff",
    "discovery",
    "endpoints",
    "environment",
    "exec",
    "generic",
    "glossary",
    "headless",
    "limits",
    "local",
    "logs",
    "memory",
    "mount",
    "never",
    "node",
    "object",
    "operator",
    "overlay",
    "partition",
    "persistence",
    "probe",
    "projected",
    "recreate",
    "region",
    "replica",
    "requests",
    "resource",
    "resources",
    "restart",
    "revision",
    "role",
    "roles",
    "schedule",
    "selector",
    "selectors",
    "service",
    "services",
    "startup",
    "strategy",
    "throttling",
    "zone",
    "種別",
    "負荷",
    "退避",
    "権限",
    "書籍",
    "汎用",
    "適用",
    "差分",
    "振り分け",
    "設定値",
    "メモ",
    "タグ",
    "ログ",
    "データ",
    "ゾーン",
    "マウント",
    "オーバーレイ",
    "カスタマイズ",
    "サービス",
    "イベント",
    "ロール",
    "リソース",
    "再起動",
    "再起",
    "環境",
    "詳細",
    "完了",
    "一覧",
}};

bool isLatin(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

} // namespace

bool isShortName(const TermKey& key, std::string_view written)
{
    const bool isName = key.meanings.front().origin == TermKey::Origin::Name;
    const bool asWritten = written == key.written && toLowerAscii(written) != written; // OOM, VIP
    return isLatin(written) && written.size() <= kShortName && !isName && !asWritten;
}

bool isOrdinaryWord(const TermKey& key, std::string_view written)
{
    const bool capital = !written.empty() && written.front() >= 'A' && written.front() <= 'Z';
    return !(key.kind && capital) && std::find(kOrdinary.begin(), kOrdinary.end(), toLowerAscii(written)) != kOrdinary.end();
}

} // namespace kubezu
