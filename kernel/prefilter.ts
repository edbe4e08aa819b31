/**
 * The inner loop of the prefilter, in AssemblyScript: finds literals in bytes. The host lays out the memory, writes the
 * tables, and says where everything is; `src/match/prefilter.ts` describes them.
 *
 * At each position four bytes, with bit 0x20 of each set so that both cases of a letter are one, are hashed. A bit of a
 * small table says whether any literal has a window with that hash; only then its literals are looked up and compared.
 */

let bits: usize = 0;
let heads: usize = 0;
let entries: usize = 0;
let input: usize = 0;
let positions: usize = 0;
let literals: usize = 0;
let capacity: i32 = 0;

/** Says where the tables are. */
export function setTables(bitTable: usize, headTable: usize, entryTable: usize): void {
  bits = bitTable;
  heads = headTable;
  entries = entryTable;
}

/** Says where the bytes are, and where `most` finds fit: their positions, and the numbers of their literals. */
export function setBuffers(bytes: usize, foundPositions: usize, foundLiterals: usize, most: i32): void {
  input = bytes;
  positions = foundPositions;
  literals = foundLiterals;
  capacity = most;
}

// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function fold(byte: u32): u32 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

/** Whether a literal of so many bytes stands there. */
// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function standsAt(text: usize, literal: usize, length: u32): bool {
  for (let at: u32 = 0; at < length; at++) {
    if (fold(load<u8>(text + at)) != <u32>load<u8>(literal + at)) return false;
  }
  return true;
}

/** Puts a find among the others: by position, then by literal. Those before it are nearly in order. */
function put(position: i32, literal: u32, count: i32): void {
  let at: usize = <usize>count << 2;
  while (at > 0) {
    const before = load<i32>(positions + at - 4);
    if (before < position || (before == position && load<u32>(literals + at - 4) <= literal)) break;
    store<i32>(positions + at, before);
    store<u32>(literals + at, load<u32>(literals + at - 4));
    at -= 4;
  }
  store<i32>(positions + at, position);
  store<u32>(literals + at, literal);
}

/** Finds all literals in so many bytes, behind which one more may be read. Gives their number, or -1 when they do not fit. */
export function search(length: i32): i32 {
  let count: i32 = 0;
  const end = length - 2;
  for (let at: i32 = 0; at < end; at++) {
    const word = load<u32>(input + at) | 0x20202020;
    const hash = (word * 0x9e3779b1) >>> 14;
    if (((load<u8>(bits + (hash >>> 3)) >>> <u8>(hash & 7)) & 1) == 0) continue;
    let entry = load<u32>(heads + ((hash & 0x7fff) << 2));
    while (entry != 0) {
      const place = entries + (<usize>entry << 4);
      if (load<u32>(place) == word) {
        const literal = load<u32>(place, 8);
        const size = load<u16>(literal);
        const start = at - <i32>load<u16>(literal, 2);
        const fits = start >= 0 && start + <i32>size <= length;
        if (fits && standsAt(input + start, literal + 8, size)) {
          if (count == capacity) return -1;
          put(start, load<u32>(literal, 4), count);
          count++;
        }
      }
      entry = load<u32>(place, 4);
    }
  }
  return count;
}
