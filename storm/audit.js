/**
 * The account of what a follower hands out over all its runs, and whether that is right: every number at least once, its
 * line intact, none that nobody wrote, and none again that the state had already counted. It knows nothing of processes
 * and files: runs begin and end with the number of findings that the state says, and lines come one by one.
 *
 * The rule for repeats: the first finding of a run has the index that the state said when it began. When a run ends and
 * the state says n, the findings below n are settled, and may not come again; those from n on may, in a later run.
 */
import { lineOf } from './lines.js';

/** Markers are numbered by themselves, behind the lines. */
const mostMarkers = 1_000_000;
/** Of each kind of fault so many are described. */
const mostDescribed = 10;
/** Of lines that came again so many are kept with the time and place of both. */
const mostAgain = 100_000;

const found = 1;
const settled = 2;

/** `styleOf` tells the style in which a number is written. */
export function createAudit({ lines, styleOf }) {
  const marks = new Uint8Array(lines + mostMarkers);
  const lastRun = new Uint16Array(lines + mostMarkers);
  /** When and where each line was found last: milliseconds since 1970, and the index of the name. */
  const times = new Float64Array(lines);
  const places = new Uint16Array(lines);
  const names = [];
  const again = [];
  const faults = new Map();
  const gaps = [];
  const runs = [];
  let run = null;
  let findings = 0;

  function fault(kind, text) {
    const known = faults.get(kind) ?? { count: 0, described: [] };
    known.count++;
    if (known.described.length < mostDescribed) known.described.push(`run ${runs.length}: ${text}`);
    faults.set(kind, known);
  }

  function takeFinding(finding) {
    const isMarker = finding.signature === 'storm/marker-seen';
    const number = Number(finding.fields?.number);
    if (!isMarker && !(Number.isInteger(number) && number < lines))
      return fault('number that was never written', JSON.stringify(finding).slice(0, 300));
    findings++;
    const id = isMarker ? lines + number : number;
    const name = `${isMarker ? 'marker' : 'line'} ${number} in ${finding.source}:${finding.line}`;
    const isWrong = lastRun[id] === runs.length || (marks[id] & settled) > 0;
    if (lastRun[id] === runs.length) fault('found twice in one run', name);
    else if (isWrong) fault('found again after the state had counted it', name);
    else if (marks[id] & found) run.repeats++;
    marks[id] |= found;
    lastRun[id] = runs.length;
    run.ids.push(id);
    if (isMarker) return;
    remember(number, finding.source, isWrong);
    const style = styleOf(number);
    const isIntact =
      style === 'record'
        ? finding.text.includes(lineOf(number, style))
        : finding.text === lineOf(number, style);
    if (!isIntact) fault('torn text', `${name}: ${JSON.stringify(finding.text).slice(0, 300)}`);
  }

  /** Where it was found, for the report of what came again. */
  function remember(number, source, isWrong) {
    if (isWrong && again.length < mostAgain)
      again.push({
        number,
        first: { at: times[number], source: names[places[number]] },
        at: Date.now(),
        source,
      });
    let place = names.lastIndexOf(source);
    if (place < 0) place = names.push(source) - 1;
    times[number] = Date.now();
    places[number] = place;
  }

  return {
    fault,
    /** A run begins with the state that says so many findings. */
    begin(start) {
      run = { start, ids: [], repeats: 0, ahead: 0, summary: null };
      runs.push(run);
    },
    /** Takes a line of standard output; gives the number of the marker that was found, or null. */
    take(line) {
      let item;
      try {
        item = JSON.parse(line);
      } catch {
        fault('output that is no JSON', line.slice(0, 300));
        return null;
      }
      if (run.summary !== null) fault('output after the summary', line.slice(0, 300));
      if (item.type === 'finding') takeFinding(item);
      if (item.type === 'gap') gaps.push({ run: runs.length, ...item });
      if (item.type === 'summary') run.summary = item;
      return item.signature === 'storm/marker-seen' ? Number(item.fields.number) : null;
    },
    /** The run that is under way, or ended last. */
    run: () => run,
    /** The run ended, and the state says now so many findings. */
    end(counted) {
      const { start, ids } = run;
      if (counted < start) fault('state that counts fewer than before', `${counted} after ${start}`);
      if (counted > start + ids.length)
        fault('state that counts findings nobody got', `${counted}, but ${start} + ${ids.length} came`);
      for (const id of ids.slice(0, Math.max(0, counted - start))) marks[id] |= settled;
      run.ahead = start + ids.length - counted;
      run.got = ids.length;
      run.ids = [];
    },
    /** The result; so many markers were written. */
    result(markers) {
      const missing = [];
      for (let number = 0; number < lines; number++) if (!(marks[number] & found)) missing.push(number);
      const unseen = [];
      for (let number = 1; number <= markers; number++)
        if (!(marks[lines + number] & found)) unseen.push(number);
      if (unseen.length > 0) fault('missing markers', unseen.slice(0, mostDescribed).join(', '));
      return { findings, missing, again, runs, faults, gaps };
    },
  };
}
