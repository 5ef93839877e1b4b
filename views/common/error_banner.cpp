#include "views/common/error_banner.h"

#include "views/common/error_words.h"
#include "views/common/plain_text.h"

#include <QStringList>

namespace kubezu {

void ErrorBanner::tell(const Error& error, std::vector<Way> ways)
{
    const ErrorWords words = wordsOf(error);
    QStringList detail;
    for (const QString& part : {words.place, shown(error.excerpt, 240), words.advice}) {
        if (!part.isEmpty())
            detail.append(part);
    }
    say(Tone::Error, words.sentence, detail.join(QStringLiteral("  ·  ")), std::move(ways));
}

} // namespace kubezu
