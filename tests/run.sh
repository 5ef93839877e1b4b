#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. Needs no display. Arguments go to ctest (-R name, …).
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$root/app/install.sh" build run test
# Configured before Go was there: look for it again.
if grep -qs '^KUBEZU_ORACLE:INTERNAL=$' "$root/build/release/CMakeCache.txt"; then
    cmake --preset release -S "$root" >&2
fi
folder="$("$root/app/build.sh" | tail -n 1)"
exec ctest --test-dir "$folder" --output-on-failure -j2 "$@"
