#include "app/help.h"

namespace hindsight::app {

namespace {

constexpr const char *kHelp = R"(Shows what happened in a Temporal Workflow Execution, and why.

Usage:
  hindsight [FILE…]              open histories in the window
  hindsight inspect FILE…        print what happened
      --format json|text|summary|story
                                 for machines (default), for people, in brief,
                                 Event by Event in words
      --at EVENT                 the state after that Event alone, as json or text:
                                 what is open, what arrived, what holds, how much
  hindsight export FILE… -o OUT  write it into a file: a picture, a diagram, data;
                                 'hindsight export --help' says how

  with inspect and export:
      --history N                the N-th history alone, counting from 1

  with all three:
      --max-size SIZE            read and unpack no file that is larger, 500M or 2G;
                                 4G is the most, and the default; of gzip, 2G
  -h, --help                     print this
  -v, --version                  print the version

FILE is an Event History or a list of Commands in JSON; inspect and export read
standard input where it is -. It can be a folder too, of which all files are
read, or a pattern such as 'runs/*.json'; 'runs/**/*.json' looks into the folders
in it too.

Exit status of inspect and export: 0 everything was read; 1 a file is damaged and
what is left of it was read, or one of several could not be read; 2 nothing was
read or written.
)";

constexpr const char *kExportHelp = R"(Writes what happened in a Temporal Workflow Execution into a file.

  hindsight export FILE… -o OUT [OPTION…]

OUT is a file; its ending says what it becomes. For several histories it is a
folder, which is made where it ends in / and is not there, and --format says what.
- is standard output.

  .svg .pdf .png                 the timeline as a picture
  .html                          a page with it, to step through in any browser
  .mmd .puml .dot                a diagram as text: Mermaid, PlantUML, Graphviz
  .csv                           a table
  .trace.json                    for Perfetto or chrome://tracing
  .json                          the history itself, to give to somebody

  --format FORMAT                that, whatever OUT is called: svg, pdf, png, html,
                                 mermaid, plantuml, dot, csv, trace, json
  --private keep|drop|hash       with all that is in it (default); without payloads,
                                 what failures say, headers, identities, search
                                 attribute values; or with their size and hash in
                                 place of them
  --history N                    the N-th history alone, counting from 1

Which part of a picture (of a diagram, --tasks):
  --events A-B                   from Event A to Event B
  --tasks N-M                    Workflow Tasks N to M, with what they issued
  --chain EVENT                  what belongs to that Event: who issued it, what it
                                 woke, what that issued
  --at EVENT                     as it stands after that Event, the state written below

Pictures:
  --scale sequence|time|folded   a column for every Event (default), time, or time
                                 with idle stretches folded
  --times start|previous|ZONE    what the ruler of times counts from (default: start),
                                 or the clock of a zone: utc, local, Europe/Berlin.
                                 Tooltips of svg and html follow; with previous these
                                 alone count from the Event before
  --theme light|dark|print       print is black and white; light is the default
  --order kind|name|appearance   of the lanes; kind is the default
  --collapse nothing|names|kinds which lanes are drawn as one; nothing is the default
  --pin, --hide, --toggle LANE   first, left out, or collapsed where --collapse says
                                 not and the other way round; LANE is a kind
                                 (activity, timer, child, external, nexus), or one
                                 and a name: activity:ChargeCard
  --title TEXT, --caption TEXT   above and below it; an empty title leaves it out
  --no-legend, --no-labels       without the legend, without names at the marks
  --width POINTS                 400 to 12000; as wide as it needs is the default
  --pixels N                     how many pixels a png is wide
  --ratio R                      or how many pixels a point has, 0.1 to 8

Diagrams and tables:
  --diagram sequence|gantt|flowchart
                                 of Mermaid and PlantUML; DOT is a flowchart
  --limit N                      how much is drawn, 8 to 1000; the rest is folded
  --table events|tasks|commands|awaitables
                                 events are the default, or commands where the file
                                 has nothing else

Nothing is left behind when it fails: an old file at OUT is as it was.
Exit status: 0 written; 1 written, but a file is damaged or one of several could not
be read or written; 2 nothing was written.
)";

} // namespace

QString programHelp()
{
    return QString::fromUtf8(kHelp);
}

QString exportHelp()
{
    return QString::fromUtf8(kExportHelp);
}

} // namespace hindsight::app
