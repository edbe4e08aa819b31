/**
 * Windows that are looked for anywhere, as the kernel sees them: sixteen places at a time, in eight groups, of each byte only
 * its halves.
 */

/**
 * Divides windows that are looked for anywhere into eight groups, so that these match little else, and writes for each of
 * their bytes which groups have one with its lower half, and with its upper half. Behind three bytes anything may stand.
 */
export function writeFingerprints(memory: Buffer, place: number, windows: number[]): void {
  const groups = divide([...new Set(windows)].sort((a, b) => a - b));
  groups.forEach((group, number) => {
    halvesOf(group).forEach((set, row) => {
      for (let half = 0; half < 16; half++) memory[place + 16 * row + half] |= ((set >>> half) & 1) << number;
    });
  });
}

/** Rounds in which each window may change its group. */
const rounds = 4;

/** Puts each window where it makes the groups match least, and again when all have their place. */
function divide(windows: readonly number[]): number[][] {
  const groups: number[][] = Array.from({ length: 8 }, () => []);
  for (let round = 0; round < rounds; round++) {
    for (const window of windows) {
      const before = groups.find((group) => group.includes(window));
      before?.splice(before.indexOf(window), 1);
      const costs = groups.map((group) => matchShare([...group, window]) - matchShare(group));
      groups[costs.indexOf(Math.min(...costs))].push(window);
    }
  }
  return groups;
}

/** How much of a log windows match together, when for each of their bytes only the halves are known. */
function matchShare(windows: readonly number[]): number {
  const halves = halvesOf(windows);
  let share = windows.length > 0 ? 1 : 0;
  for (let row = 0; row < 8; row += 2) share *= shareOf(halves[row], halves[row + 1]);
  return share;
}

/** For each byte of windows the lower and the upper halves that they have there, as bits. */
function halvesOf(windows: readonly number[]): number[] {
  const halves = new Array<number>(8).fill(0);
  for (const window of windows) {
    for (let position = 0; position < 4; position++) {
      const byte = (window >>> (8 * position)) & 0xff;
      halves[2 * position] |= byte === 0 ? 0xffff : 1 << (byte & 15);
      halves[2 * position + 1] |= byte === 0 ? 0xffff : 1 << (byte >>> 4);
    }
  }
  return halves;
}

/** How many of the bytes of logs have one of these halves each. */
function shareOf(lower: number, upper: number): number {
  let share = 0;
  for (let byte = 0; byte < 256; byte++) {
    if ((lower >>> (byte & 15)) & 1 && (upper >>> (byte >>> 4)) & 1) share += byteShares[byte];
  }
  return share;
}

/**
 * How frequent bytes are in logs, roughly, as the kernel sees them: letters in lower case, few beyond ASCII. Digits and what
 * stands between them come in rows, so they count for more.
 */
const byteShares = Float64Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return 0.0002;
  const character = String.fromCharCode(byte);
  if (/[0-9]/.test(character)) return 0.1;
  if (/[-:.,/]/.test(character)) return 0.05;
  return /[a-z ]/.test(character) ? 0.025 : 0.005;
});
