#pragma once

namespace kubezu {

/// Whether the command line asks for an answer on the terminal (a verb, --help, --version, or a word that is neither a verb nor a
/// file) rather than for the window. Looks only; makes no application object.
bool isVerb(int argc, char** argv);

/// Runs the verb and gives the exit code of the process. Needs no display; call it before any application object exists.
int runCli(int argc, char** argv);

} // namespace kubezu
