// What is open after a row.

const isOpenAt = (begin, end, row) => begin <= row && begin !== -1 && (end === -1 || end > row);

function openAt(row) {
  const lines = [];
  let task = null;
  for (let i = 0; i < data.tasks.length; i += 5)
    if (isOpenAt(data.tasks[i + 1], data.tasks[i + 3], row)) task = data.tasks.slice(i, i + 5);
  if (task) {
    const [n, begin, started, , id] = task;
    const isStarted = started !== -1 && started <= row;
    const span = spanBetween(isStarted ? started : begin, row);
    lines.push({category: data.categories.indexOf('Workflow Task'), name: 'Workflow Task ' + n, row: begin,
      note: [(isStarted ? 'with a Worker' : 'waiting for a Worker') + (span ? ' for ' + span : ''), 'scheduled by Event ' + id]});
  }
  for (let i = 0; i < data.awaitables.length; i += 9) {
    if (!isOpenAt(data.awaitables[i + 2], data.awaitables[i + 4], row)) continue;
    const [name, category, opened, started, , id, issuedBy, attempt, cancel] = data.awaitables.slice(i, i + 9);
    const span = spanBetween(opened, row);
    const note = [(span ? 'for ' + span + ', ' : '') + 'since Event ' + id];
    if (issuedBy > 0) note.push('issued by Workflow Task ' + issuedBy);
    if (started !== -1 && started <= row) note.push(attempt > 1 ? 'started, attempt ' + attempt : 'started');
    if (cancel !== -1 && cancel <= row) note.push('asked to cancel');
    lines.push({category, name: data.names[name], row: opened, note});
  }
  const addNamed = (list, words) => {
    for (let i = 0; i < list.length; i += 5) {
      if (!isOpenAt(list[i + 2], list[i + 3], row)) continue;
      const [name, category, begin, , id] = list.slice(i, i + 5);
      lines.push({category, name: data.names[name], row: begin, note: [words, 'since Event ' + id]});
    }
  };
  addNamed(data.arrivals, 'not handed over yet');
  addNamed(data.updates, 'accepted, not completed');
  return lines;
}
