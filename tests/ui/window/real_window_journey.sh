#!/usr/bin/env bash
# real_window_journey.sh PROGRAM FILE   A real window on an X server of its own, worked by real keys: open a history,
# step through it, run to a stop, mark an Event, save the notes, export the picture, quit. Exits with 77 where the tools
# for it are missing.
set -euo pipefail
program=$1 file=$2

for tool in Xvfb xdotool; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

work=$(mktemp -d)
# Notes are written beside it.
cp "$file" "$work"
file=$work/$(basename "$file")
cleanup() {
  kill "${program_pid:-}" "${server_pid:-}" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

fail() { echo "FAILED: $*" >&2; cat "$work/log" >&2 || true; exit 1; }

# wait_for WHAT COMMAND...   until the command succeeds, half a minute at most
wait_for() {
  local what=$1; shift
  for _ in $(seq 300); do
    "$@" >/dev/null 2>&1 && return
    sleep 0.1
  done
  fail "$what"
}

# press_until WHAT WINDOW KEY COMMAND...   without a window manager a key can come before the window has the keyboard, or
# while a dialog over it is still closing: it is pressed again every two seconds until the command succeeds.
press_until() {
  local what=$1 window=$2 key=$3; shift 3
  for _ in $(seq 15); do
    xdotool windowfocus "$window" key "$key" 2>/dev/null || true
    for _ in $(seq 20); do
      "$@" >/dev/null 2>&1 && return
      sleep 0.1
    done
  done
  fail "$what"
}

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>"$work/server.log" &
server_pid=$!
wait_for "the X server does not start" test -s "$work/display"
display=:$(cat "$work/display")
export DISPLAY=$display QT_QPA_PLATFORM=xcb HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data

# Under the leak sanitizer: what the bus library that Qt loads keeps until the end is not the program's.
printf 'leak:libdbus-1\n' >"$work/leaks"
export LSAN_OPTIONS=suppressions=$work/leaks:print_suppressions=0

"$program" "$file" >"$work/log" 2>&1 &
program_pid=$!
name=$(basename "$file")
wait_for "no window shows $name" xdotool search --onlyvisible --name "$name"
window=$(xdotool search --onlyvisible --name "$name" | tail -n 1) || fail "the window of $name is gone"
xdotool windowfocus --sync "$window"

# Recent files are written when a history is open.
recent() { grep -q "$name" "$work"/config/hindsight/hindsight.conf; }
xdotool key F7 F7 F8 F9
# Step, Stops, at every failure.
xdotool key alt+s s f
xdotool key ctrl+F5
# A run takes a moment of another thread.
press_until "no note is kept" "$window" ctrl+m bash -c "ls $work/data/hindsight/hindsight/unsaved-notes/*.json"
[[ ! -e $file.hindsight.json ]] || fail "notes are written without being asked"
press_until "no notes are written" "$window" ctrl+s test -s "$file.hindsight.json"
grep -q '"mark": true' "$file.hindsight.json" || fail "the notes have no mark"
grep -q '"kind": "Failure"' "$file.hindsight.json" || fail "the notes have no stop"
xdotool key F3 Escape ctrl+2
press_until "no export dialog comes" "$window" ctrl+e xdotool search --onlyvisible --name '^Export$'
# There is no window manager that would give the dialog the keys.
dialog=$(xdotool search --onlyvisible --name '^Export$' | tail -n 1) || fail "the export dialog is gone"
xdotool windowfocus --sync "$dialog"
xdotool key ctrl+a
xdotool type --delay 5 "$work/picture.svg"
xdotool key Return
wait_for "no picture is written" test -s "$work/picture.svg"
grep -q "<svg" "$work/picture.svg" || fail "the picture is no SVG"
grep -q "Workflow Tasks" "$work/picture.svg" || fail "the picture has no text"
"$program" export "$file" -o "$work/same.svg" --scale time --times utc || fail "the command line exports nothing"
cmp "$work/picture.svg" "$work/same.svg" || fail "the window and the command line write different pictures"

press_until "the program does not end" "$window" ctrl+q bash -c "! kill -0 $program_pid"
wait "$program_pid" || fail "the program ended with status $?"
recent || fail "$name is not among the recent files"
