#!/usr/bin/env python3
"""Validates what `kubezu check --format sarif` prints against the schema of SARIF 2.1.0.

Usage: sarif_schema.py KUBEZU FOLDER. The schema is the one that the Go module go-sarif carries, fetched through the module proxy; without
a network or the validator it says so and ends with 77, which ctest counts as skipped.
"""
import glob
import json
import os
import re
import shutil
import subprocess
import sys

MODULE = "github.com/owenrumney/go-sarif/v3"
VERSION = "v3.3.1"
SKIPPED = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def schema():
    go = "/usr/bin/go" if os.path.exists("/usr/bin/go") else shutil.which("go")
    if not go:
        skip("no Go to fetch the schema with")
    got = subprocess.run([go, "mod", "download", "-json", f"{MODULE}@{VERSION}"], capture_output=True, text=True, cwd="/",
                         env={**os.environ, "GOFLAGS": "", "GO111MODULE": "on"}, timeout=100)
    if got.returncode != 0:
        skip(f"{MODULE} cannot be fetched: {got.stderr.strip() or got.stdout.strip()}")
    folder = json.loads(got.stdout)["Dir"]
    for name in glob.glob(folder + "/pkg/report/v210/**/schema.go", recursive=True):
        text = open(name, encoding="utf-8").read()
        return json.loads(re.search(r"`(\{.*\})\s*`", text, re.S).group(1))
    skip("the module carries no schema")


def main():
    kubezu, folder = sys.argv[1:]
    try:
        import jsonschema
    except ImportError:
        skip("python3-jsonschema is not installed")
    validator = jsonschema.Draft4Validator(schema())
    inputs = sorted(glob.glob(folder + "/*/bad*"))
    inputs += [path for path in sorted(glob.glob(folder + "/../../../../shared/corpus/*")) if os.path.isdir(path)]
    wrong = 0
    for path in inputs:
        for language in ("en", "ja"):
            run = subprocess.run([kubezu, "check", path, "--profile", "all", "--format", "sarif", "--lang", language], capture_output=True, text=True)
            for error in validator.iter_errors(json.loads(run.stdout)):
                wrong += 1
                print(f"{path}: {list(error.absolute_path)}: {error.message}")
    print(f"{len(inputs)} inputs in two languages, {wrong} errors")
    if wrong or not inputs:
        sys.exit(1)


main()
