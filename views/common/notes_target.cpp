#include "views/common/notes_target.h"

#include "models/notes/corrections.h"
#include "views/common/review_wish.h"

#include <algorithm>

namespace kubezu {

int notesTargetOf(const Settings& settings)
{
    const ReviewWish wish = reviewWishOf(settings);
    return wish.target ? std::clamp(wish.target->minor, kOldestNotesTarget, kNewestNotesTarget) : kUsualNotesTarget;
}

} // namespace kubezu
