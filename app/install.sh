#!/usr/bin/env bash
# Installs what is missing of resources/packages.txt: app/install.sh [build] [run] [test]; all of it without arguments.
set -euo pipefail

list="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/resources/packages.txt"
sections=" ${*:-build run test} "

wanted=()
while read -r section package _; do
    [[ -z $section || $section == \#* ]] && continue
    [[ $sections == *" $section "* ]] && wanted+=("$package")
done < "$list"

if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
    echo "note: this is no Debian system; please see to these packages (Debian's names) yourself: ${wanted[*]}" >&2
    exit 0
fi

# dpkg-query fails as soon as one of them is unknown to it, which is just what is to be found out.
installed=" $({ dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2> /dev/null || true; } | sed -n 's/^installed //p' | tr '\n' ' ')"
missing=()
for package in "${wanted[@]}"; do
    [[ $installed == *" $package "* ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo > /dev/null; then
        echo "error: these packages are missing, and without root or sudo they cannot be installed: ${missing[*]}" >&2
        echo "       ask an administrator for: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
