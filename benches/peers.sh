#!/usr/bin/env bash
# Measures the program from outside, side by side with less and fzf in one run, and prints the table.
#
#   benches/peers.sh PTYBENCH CATALOGUE NAMES
#
# PTYBENCH   a script that drives programs in a pseudo-terminal (ptybench.py)
# CATALOGUE  a large layer, such as an import of ESCO in two languages
# NAMES      the same names, one a line, for fzf
#
# Needs less, fzf, python3 with pyte. Every word is typed fresh; nothing else should run meanwhile.
set -euo pipefail
if [ $# -ne 3 ]; then
  sed -n '2,10s/^# \{0,1\}//p' "$0"
  exit 2
fi
ptybench=$1 catalogue=$2 names=$3
cd "$(dirname "$0")/.."
cargo build --release --quiet
program=$PWD/target/release/careernav
keys='software<BS*8>boulanger<BS*9>database<BS*8>welding<BS*7>nurse<BS*5>teacher<BS*7>'
cases=$(mktemp)
trap 'rm -f "$cases"' EXIT
python3 - "$program" "$catalogue" "$names" "$keys" > "$cases" <<'PYTHON'
import json, sys
program, catalogue, names, keys = sys.argv[1:]
print(json.dumps([
    {"name": "less", "cmd": ["less", "README.md"], "expect": "careernav", "quit": "q"},
    {"name": "careernav", "cmd": [program], "expect": "re:[0-9] roles", "quit": "q"},
    {"name": "fzf, names", "cmd": ["fzf"], "stdin": names, "expect": "re:[0-9]+/[0-9]+", "keys": keys, "quit": "<Esc>"},
    {"name": "careernav, names", "cmd": [program, "--only", "--catalogue", catalogue], "expect": "re:[0-9] roles",
     "keys": "/" + keys, "quit": "<C-c>"},
]))
PYTHON
python3 "$ptybench" --spec "$cases" --runs 15 --key-runs 3
