#!/usr/bin/env bash
# Builds into build/release: app/build.sh [TARGET…]; everything without arguments. The last line on stdout is the folder.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder="$PWD/build/release"
if [[ ! -f $folder/build.ninja ]]; then
    launcher=()
    command -v ccache > /dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    cmake --preset release "${launcher[@]}" >&2
fi
targets=()
[[ $# -gt 0 ]] && targets=(--target "$@")
cmake --build "$folder" "${targets[@]}" >&2
echo "$folder"
