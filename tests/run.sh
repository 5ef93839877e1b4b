#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. Needs no display. Arguments go to ctest (-R name, …).
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$root/app/install.sh" build run test
folder="$("$root/app/build.sh" | tail -n 1)"
exec ctest --test-dir "$folder" --output-on-failure -j2 "$@"
