#!/usr/bin/env bash
# check_exports.sh PROGRAM FILE…   Exports each history in every format and asks the tools of these formats what they
# think of it. Exits with 77 where none of the tools is there; says which are missing.
set -euo pipefail
program=$1; shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checked=0

fail() { echo "FAILED: $*" >&2; exit 1; }

# with TOOL…: whether all of them are there, which is said once.
declare -A missing=()
with() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null && continue
    [[ -n ${missing[$tool]-} ]] || echo "skipped what needs $tool: not installed"
    missing[$tool]=1
    return 1
  done
  checked=$((checked + 1))
}

export_as() {
  local out=$1; shift
  "$program" export "$file" -o "$out" "$@" 2>"$work/log" || fail "$file as $(basename "$out"): $(cat "$work/log")"
}

for file in "$@"; do
  name=$(basename "$file" .json)
  for part in whole state; do
    options=()
    [[ $part == whole ]] || options=(--at 3 --theme print)
    export_as "$work/a.svg" "${options[@]}"
    export_as "$work/a.pdf" "${options[@]}"
    # Whatever the clock's zone is, and in whichever order a hash of this run stands.
    for zone in UTC Asia/Tokyo America/St_Johns; do
      TZ=$zone "$program" export "$file" -o "$work/b.pdf" "${options[@]}" 2>"$work/log" || fail "$name: $(cat "$work/log")"
      cmp -s "$work/a.pdf" "$work/b.pdf" || fail "$name: another PDF in another run"
    done
    if with xmllint; then
      xmllint --noout "$work/a.svg" || fail "$name: the SVG is not well-formed"
    fi
    if with pdfinfo pdftotext; then
      pdfinfo "$work/a.pdf" >"$work/info" 2>&1 || fail "$name: $(cat "$work/info")"
      ! grep -q 'Syntax' "$work/info" || fail "$name: $(cat "$work/info")"
      pages=$(sed -n 's/^Pages: *//p' "$work/info")
      pdftotext -layout "$work/a.pdf" "$work/a.txt" 2>"$work/log"
      [[ ! -s $work/log ]] || fail "$name: the PDF's reader says $(cat "$work/log")"
      grep -q 'Workflow Tasks' "$work/a.txt" || fail "$name: the PDF has no text"
      ((pages == 1)) || grep -q "Page $pages of $pages" "$work/a.txt" || fail "$name: the last page has no number"
    fi
  done
  export_as "$work/a.dot"
  if with dot; then
    dot -Tsvg "$work/a.dot" >"$work/dot.svg" 2>"$work/log" || fail "$name: dot says $(cat "$work/log")"
  fi
  for table in events tasks commands awaitables; do
    export_as "$work/$table.csv" --table "$table"
    grep -qUP '\r$' "$work/$table.csv" || fail "$name: the table of $table has no rows"
  done
  export_as "$work/a.png"
  if with file; then
    file "$work/a.png" | grep -q 'PNG image data' || fail "$name: the PNG is none"
  fi
  # What is redacted opens again and has the same structure.
  export_as "$work/redacted.json" --private drop
  "$program" inspect "$work/redacted.json" --format summary | grep -v '^  Problems' >"$work/after"
  "$program" inspect "$file" --format summary | grep -v '^  Problems' >"$work/before"
  cmp -s "$work/before" "$work/after" || fail "$name: the redacted history tells of something else"
done

# What cannot be written is said, and leaves nothing behind.
file=$1
if "$program" export "$file" -o - --format csv >/dev/full 2>"$work/log"; then
  fail "a full disk went unnoticed"
fi
grep -q 'No space left on device' "$work/log" || fail "a full disk: $(cat "$work/log")"

# A file that may not grow is as a disk that is full, for a file that is replaced as a whole.
for ending in svg png pdf html csv json; do
  echo old >"$work/old.$ending"
  if (trap '' XFSZ; ulimit -f 1; "$program" export "$file" -o "$work/old.$ending" 2>"$work/log"); then
    fail "$ending: a file that could not be written went unnoticed"
  fi
  grep -q 'File too large' "$work/log" || fail "$ending: without room it says $(cat "$work/log")"
  grep -qx old "$work/old.$ending" || fail "$ending: the old file is gone"
done
printf old >"$work/old.svg"
if "$program" export "$file" -o "$work/old.svg" --at 999999 2>/dev/null; then
  fail "a missing Event went unnoticed"
fi
[[ $(cat "$work/old.svg") == old ]] || fail "a failed export changed the old file"
# The superuser may write everywhere, so somebody else tries it, with a copy of the program: that one may not be let into
# the folder of the build. Nor does the runtime folder belong to it, of which Qt warns.
mkdir -m 555 "$work/locked"
chmod 711 "$work"
cp "$program" "$work/program"
somebody=(env -u QT_FATAL_WARNINGS)
if ((EUID == 0)); then
  somebody=(setpriv --reuid=65534 --regid=65534 --clear-groups "${somebody[@]}")
fi
if "${somebody[@]}" "$work/program" export - -o "$work/locked/a.svg" <"$file" 2>"$work/log"; then
  fail "a folder that must not be written went unnoticed"
fi
grep -q "^$work/locked/a.svg: Permission denied$" "$work/log" || fail "a locked folder: $(cat "$work/log")"
[[ -z $(ls -A "$work/locked") ]] || fail "a locked folder was written"

((checked > 0)) || exit 77
