#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace kubezu {

/// Splits work between the caller's thread and some others and puts the results together in order:
/// `cut` gives the next piece or nothing; it is called by one thread at a time,
/// `work(worker, piece)` runs on all threads at once, `worker` counting from 0,
/// `deliver(result)` is called in the order of the pieces, by one thread at a time; false ends everything.
template <typename Piece, typename Outcome>
class OrderedWork {
public:
    std::function<std::optional<Piece>()> cut;
    std::function<Outcome(std::size_t worker, Piece& piece)> work;
    std::function<bool(Outcome&& outcome)> deliver;

    void run(std::size_t threads)
    {
        std::vector<std::jthread> others;
        for (std::size_t worker = 1; worker < threads; ++worker)
            others.emplace_back([this, worker] { loop(worker); });
        loop(0);
    }

private:
    void loop(std::size_t worker)
    {
        std::size_t number = 0;
        while (std::optional<Piece> piece = next(number))
            finish(number, work(worker, *piece));
    }

    std::optional<Piece> next(std::size_t& number)
    {
        const std::lock_guard lock(m_cutting);
        std::optional<Piece> piece = m_ended ? std::nullopt : cut();
        m_ended = !piece;
        number = m_cutCount++;
        return piece;
    }

    void finish(std::size_t number, Outcome&& outcome)
    {
        const std::lock_guard lock(m_delivering);
        m_waiting.emplace(number, std::move(outcome));
        for (auto first = m_waiting.begin(); first != m_waiting.end() && first->first == m_delivered; first = m_waiting.begin()) {
            Outcome due = std::move(first->second);
            m_waiting.erase(first);
            ++m_delivered;
            if (!m_stopped && !deliver(std::move(due)))
                stop();
        }
    }

    void stop()
    {
        m_stopped = true;
        const std::lock_guard lock(m_cutting);
        m_ended = true;
    }

    std::mutex m_cutting;
    std::mutex m_delivering;
    std::map<std::size_t, Outcome> m_waiting;
    std::size_t m_cutCount = 0;
    std::size_t m_delivered = 0;
    bool m_ended = false;
    bool m_stopped = false;
};

/// How many threads may work on so many bytes, when one is worth its start from `worthAThread` bytes on.
inline std::size_t threadsFor(std::size_t bytes, std::size_t worthAThread)
{
    constexpr std::size_t kMost = 8;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(bytes / worthAThread, 1, std::min(cores, kMost));
}

} // namespace kubezu
