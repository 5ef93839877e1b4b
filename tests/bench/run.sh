#!/bin/sh
# Runs every benchmark of a build folder and prints one table. Sizes may follow (S M L XL); XL needs 1.3 GB below the temporary folder.
# Figures of a busy machine are only good for their ratios: each is taken against a reference in the same run.
set -eu
build=${1:?usage: tests/bench/run.sh BUILD_FOLDER [S|M|L|XL ...]}
shift
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" LC_ALL=C.UTF-8
printf '%-26s %-4s %13s %34s %10s\n' case size median 'ratio to the reference' 'peak RSS'
for name in load relate graph live start; do
  "$build/tests/bench/bench_$name" "$@"
done
for name in layout paint search; do
  printf '\n# %s\n' "$name"
  "$build/tests/bench/bench_$name"
done
