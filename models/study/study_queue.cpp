#include "models/study/study_queue.h"

#include <algorithm>
#include <utility>

namespace kubezu {
namespace {

/// New cards in the order of the notes, at first one a concept: a further card of it would give the answer away.
std::vector<std::size_t> newCards(std::span<const StudyCard> cards, const std::vector<std::size_t>& fresh, std::size_t most)
{
    std::vector<std::size_t> chosen;
    std::vector<std::size_t> rest;
    std::set<std::string_view> concepts;
    for (const std::size_t at : fresh)
        (concepts.insert(cards[at].concepts.front()).second ? chosen : rest).push_back(at);
    chosen.insert(chosen.end(), rest.begin(), rest.end());
    chosen.resize(std::min(chosen.size(), most));
    return chosen;
}

/// The fewer ones evenly among the more.
std::deque<std::size_t> spread(const std::vector<std::size_t>& due, const std::vector<std::size_t>& fresh)
{
    std::deque<std::size_t> all;
    std::size_t taken = 0;
    for (std::size_t at = 0; at < due.size(); ++at) {
        all.push_back(due[at]);
        for (; taken < fresh.size() * (at + 1) / due.size(); ++taken)
            all.push_back(fresh[taken]);
    }
    all.insert(all.end(), fresh.begin() + static_cast<std::ptrdiff_t>(taken), fresh.end());
    return all;
}

} // namespace

StudyQueue::StudyQueue(std::span<const StudyCard> cards, const ProgressMap& progress, const std::set<std::string>& sections, std::size_t newLeft,
                       Instant now, const StudyClock& clock)
{
    std::vector<std::pair<Instant, std::size_t>> due;
    std::vector<std::size_t> fresh;
    for (std::size_t at = 0; at < cards.size(); ++at) {
        if (!sections.empty() && !sections.contains(cards[at].section))
            continue;
        const auto known = progress.find(cards[at].id);
        if (known == progress.end())
            fresh.push_back(at);
        else if (!isDueToday(known->second, now, clock))
            continue;
        else if (known->second.phase == Phase::Review)
            due.emplace_back(known->second.due, at);
        else
            m_learning.push_back({known->second.due, at});
    }
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::stable_sort(m_learning.begin(), m_learning.end(), [](const Step& a, const Step& b) { return a.due < b.due; });
    std::vector<std::size_t> inOrder;
    for (const auto& [when, at] : due)
        inOrder.push_back(at);
    m_waiting = spread(inOrder, newCards(cards, fresh, newLeft));
    advance(now);
}

/// What is being learned and due, then what waits; at the end what is being learned, even before its time.
void StudyQueue::advance(Instant now)
{
    m_current.reset();
    if (!m_learning.empty() && (m_waiting.empty() || m_learning.front().due <= now)) {
        m_current = m_learning.front().card;
        m_learning.erase(m_learning.begin());
    } else if (!m_waiting.empty()) {
        m_current = m_waiting.front();
        m_waiting.pop_front();
    }
}

void StudyQueue::answered(std::optional<Instant> again, Instant now)
{
    if (!m_current)
        return;
    if (again) {
        const auto place = std::upper_bound(m_learning.begin(), m_learning.end(), *again, [](Instant due, const Step& step) { return due < step.due; });
        m_learning.insert(place, {*again, *m_current});
    }
    advance(now);
}

} // namespace kubezu
