#include "models/workspace/serial_worker.h"

#include <utility>

namespace kubezu {

SerialWorker::SerialWorker()
    : m_thread([this](const std::stop_token& quit) { run(quit); }) { }

SerialWorker::~SerialWorker()
{
    cancel();
    m_thread.request_stop();
}

void SerialWorker::replace(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_current.request_stop();
        m_jobs.clear();
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void SerialWorker::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
    m_jobs.clear();
}

void SerialWorker::run(const std::stop_token& quit)
{
    while (true) {
        Job job;
        std::stop_token stop;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, quit, [this] { return !m_jobs.empty(); }))
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_current = std::stop_source();
            stop = m_current.get_token();
        }
        job(stop);
    }
}

} // namespace kubezu
