#include "views/common/review_wish.h"

#include "models/workspace/settings.h"

namespace kubezu {

ReviewWish reviewWishOf(const Settings& settings)
{
    ReviewWish wish;
    const QString profile = settings.text("review/profile");
    if (profile != QLatin1String("project"))
        wish.practices = profile == QLatin1String("all");
    const QString target = settings.text("review/target");
    if (target.startsWith(QLatin1String("1.")))
        wish.target = KubernetesVersion{QStringView(target).mid(2).toInt()};
    return wish;
}

} // namespace kubezu
