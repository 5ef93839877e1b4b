#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kubezu {

/// One thread that runs jobs in order. A newer job of the same kind makes the older one pointless: replace() asks the running job
/// to stop and drops waiting ones. The destructor stops and joins.
class SerialWorker {
public:
    using Job = std::function<void(const std::stop_token& stop)>;

    SerialWorker();
    ~SerialWorker();
    SerialWorker(const SerialWorker&) = delete;
    SerialWorker& operator=(const SerialWorker&) = delete;

    /// Runs the job instead of whatever was running or waiting.
    void replace(Job job);
    /// Asks the running job to stop and drops waiting ones.
    void cancel();

private:
    void run(const std::stop_token& quit);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::stop_source m_current;
    std::jthread m_thread;
};

} // namespace kubezu
