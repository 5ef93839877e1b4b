#pragma once

namespace kubezu {

struct Shell;

// What the Compare menu does. What is chosen is before, what is open is after.
void compareWithFile(Shell& shell);
void compareWithFolder(Shell& shell);
void compareWithRevision(Shell& shell);
void compareWithOpened(Shell& shell);
void endComparison(Shell& shell);
void toggleChangesOnly(Shell& shell);
bool canCompareWithRevision(const Shell& shell);
bool canCompareWithOpened(const Shell& shell);
bool isComparing(const Shell& shell);
bool showsChangesOnly(const Shell& shell);

} // namespace kubezu
