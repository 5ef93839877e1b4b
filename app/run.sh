#!/usr/bin/env bash
# Builds Kubezu if need be and opens it: app/run.sh [PATH…]; without a PATH it shows the shop sample.
# Where there is no display, it draws the same picture into a file and says where.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$root/app/install.sh" build run
kubezu="$("$root/app/build.sh" kubezu | tail -n 1)/kubezu"
[[ $# -eq 0 ]] && set -- "$root/content/samples/shop"

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$kubezu" "$@"
fi
picture="$root/build/picture.png"
echo "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): drawing into a file instead." >&2
"$kubezu" graph "$@" --predict --format png -o "$picture"
echo "$picture"
