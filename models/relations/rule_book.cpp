#include "models/relations/rule_book.h"

#include "models/kube/kind_catalog.h"

#include <algorithm>

namespace kubezu {

const RuleBookPtr& RuleBook::builtIn()
{
    static const RuleBookPtr book(new RuleBook);
    return book;
}

RuleBookPtr RuleBook::withOwn(std::vector<Rule> own, std::deque<std::string> text)
{
    const std::shared_ptr<RuleBook> book(new RuleBook);
    book->m_text = std::move(text); // a deque's strings stay where they are
    book->m_own = std::move(own);
    return book;
}

const Rule* RuleBook::find(std::string_view id) const
{
    const auto found = std::find_if(m_own.begin(), m_own.end(), [id](const Rule& rule) { return rule.id == id; });
    return found == m_own.end() ? findRule(id) : &*found;
}

const RuleTrie& RuleBook::of(std::string_view group, std::string_view kind) const
{
    const std::string_view known = group == "extensions" ? alternateGroup(group, kind) : group;
    const std::string groupKind = std::string(known) + '/' + std::string(kind);
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<RuleTrie>& trie = m_tries[groupKind];
    if (!trie) {
        trie = std::make_unique<RuleTrie>();
        trie->addAll(relationRules(), known, kind);
        trie->addAll(m_own, known, kind);
    }
    return *trie;
}

} // namespace kubezu
