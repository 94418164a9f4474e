#!/usr/bin/env bash
# check_slots.sh TESTS_DIR PROGRAMS_DIR   Every test function that stands in a test's source is one that its program
# runs. moc passes over what it can't read, for one a raw string with an escaped quote, and all behind it in silence.
set -euo pipefail
sources=$1 programs=$2
status=0
checked=0

while IFS= read -r source; do
  name=${source#"$sources"/}
  name=${name%_test.cpp}
  program=$programs/test.${name//\//.}
  if [[ ! -x $program ]]; then
    # A preset may leave out a whole folder, but not one program of it.
    if compgen -G "$programs/test.${name%%/*}.*" >/dev/null; then
      echo "$source: has no program"
      status=1
    fi
    continue
  fi
  # Read to its end: a filter that stops early breaks the pipe of the one before it, now and then.
  written=$(awk '
    /^private slots:/ { slots = 1 }
    /^(private|public|protected):/ || /^};/ { slots = 0 }
    slots && /^    void [A-Za-z0-9]+\(\)/ {
      name = substr($2, 1, index($2, "(") - 1)
      if (name !~ /_data$/ && name !~ /^(init|cleanup)(TestCase)?$/) print name
    }' "$source" | sort)
  if ! listed=$("$program" -functions 2>&1 </dev/null); then
    echo "$source: its program fails when it is asked for its functions: $listed"
    status=1
  fi
  run=$(sed -n 's/()$//p' <<<"$listed" | sort)
  missing=$(comm -23 <(printf '%s\n' "$written") <(printf '%s\n' "$run"))
  if [[ -n $missing ]]; then
    echo "$source: never run: ${missing//$'\n'/, }"
    status=1
  fi
  checked=$((checked + 1))
done < <(find "$sources" -name '*_test.cpp')

echo "$checked programs"
((checked > 0)) || status=1
exit "$status"
