/**
 * The inner loop of the prefilter, in AssemblyScript: finds literals in bytes. The host lays out the memory, writes the
 * tables, and says where everything is; `src/match/tables.ts` describes them.
 *
 * Sixteen bytes at a time are looked at in four ways. Of a word of seven letters and more one of four windows of four bytes
 * lies at a place that four divides, and of one of five or six letters one of two at an even place: only those are hashed.
 * Others have three or four bytes that are looked for everywhere, by their halves, in eight groups. Numbers begin where a
 * digit follows none; hexadecimal ones have an x.
 * What passes is then compared, and what a literal needs near it is looked for: see `verify.ts`.
 */
import { isNear, isText, isNumber, startOf } from './verify';

/** Bytes of tables, and where they begin; see `setTables`. */
/** By which windows are multiplied to hash them. */
let hashFactor: u32 = 0x9e3779b1;
let wordBits: usize = 0;
let evenBytes: usize = 0;
let wordHeads: usize = 0;
let shortHeads: usize = 0;
let numberBits: usize = 0;
let numberHeads: usize = 0;
let fingerprints: usize = 0;
/** Places that may hold a word. */
let queue: usize = 0;
let positions: usize = 0;
let literals: usize = 0;
let capacity: i32 = 0;

/** Sizes of tables, in bits of a hash: `src/match/tables.ts` has the same. */
const wordHashBits: u32 = 20;
const evenHashBits: u32 = 16;
const headBits: u32 = 15;
const shortHashBits: u32 = 10;
const numberHashBits: u32 = 16;
const numberHeadBits: u32 = 12;

/** Bytes after which the places in the queue are looked at. */
const stretch: i32 = 4096;

/** Says where the tables are. */
export function setTables(
  words: usize,
  evens: usize,
  heads: usize,
  shorts: usize,
  numbers: usize,
  numberLists: usize,
  halves: usize,
  places: usize,
  multiplier: u32,
): void {
  wordBits = words;
  evenBytes = evens;
  wordHeads = heads;
  shortHeads = shorts;
  numberBits = numbers;
  numberHeads = numberLists;
  fingerprints = halves;
  queue = places;
  hashFactor = multiplier;
}

/** Says where `most` finds fit: their positions, and the numbers of their literals. */
export function setFinds(foundPositions: usize, foundLiterals: usize, most: i32): void {
  positions = foundPositions;
  literals = foundLiterals;
  capacity = most;
}

/** Line ends in so many bytes. */
export function countLines(bytes: usize, length: i32): i32 {
  const newline = i8x16.splat(0x0a);
  let lines: i32 = 0;
  let at: i32 = 0;
  for (; at + 16 <= length; at += 16) {
    lines += popcnt(i8x16.bitmask(i8x16.eq(v128.load(bytes + at), newline)));
  }
  for (; at < length; at++) lines += i32(load<u8>(bytes + at) == 0x0a);
  return lines;
}

// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function wordHash(word: u32): u32 {
  return (word * hashFactor) >>> (32 - wordHashBits);
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

/** An entry of a list of windows: the next one, the literal, where in it the window is, at which places it counts; what stands around it. */
// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function follow(first: u32, bytes: usize, at: i32, length: i32, active: usize, found: i32): i32 {
  let count = found;
  let entry = first;
  const around = load<u64>(bytes + at - 2) | 0x2020202020202020;
  while (entry != 0) {
    if ((around & load<u64>(entry, 16)) == load<u64>(entry, 24)) {
      const literal = load<u32>(entry, 4);
      const number = load<u32>(literal, 4);
      const offset = load<u32>(entry, 8);
      // A window that counts at some places only may stand at others too.
      const isPlace = (at & load<i32>(entry, 12)) == 0;
      if (isPlace && load<u8>(active + number) != 0 && isText(literal, offset, bytes, at, length)) {
        const start = startOf(literal, offset, bytes, at);
        if (start >= 0 && isNear(literal, bytes, start, at, length)) {
          if (count < capacity) put(start, number, count);
          count++;
        }
      }
    }
    entry = load<u32>(entry);
  }
  return count;
}

/** So many bytes of what stands at a place, and zeros. */
// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function firstBytes(text: usize, size: i32): u64 {
  return size >= 8 ? load<u64>(text) : size <= 0 ? 0 : load<u64>(text) & ((<u64>1 << (<u64>size << 3)) - 1);
}

/** A number of so many digits at a place: finds its literals. An entry is the next entry, the literal. */
// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function followNumber(bytes: usize, at: i32, digits: i32, kind: u32, length: i32, active: usize, found: i32): i32 {
  const text = bytes + at;
  // Bit 5 makes letters alike and leaves digits as they are.
  const folding: u64 = 0x2020202020202020;
  const key = (firstBytes(text, digits) | folding) ^ ((firstBytes(text + 8, digits - 8) | folding) * 31);
  const hash = <u32>(((key + kind) * 0x9e3779b97f4a7c15) >>> (64 - numberHashBits));
  if (((load<u8>(numberBits + (hash >>> 3)) >>> <u8>(hash & 7)) & 1) == 0) return found;
  return findNumbers(hash, bytes, at, digits, kind, length, active, found);
}

function findNumbers(
  hash: u32,
  bytes: usize,
  at: i32,
  digits: i32,
  kind: u32,
  length: i32,
  active: usize,
  found: i32,
): i32 {
  let count = found;
  let entry = load<u32>(numberHeads + ((hash >>> (numberHashBits - numberHeadBits)) << 2));
  while (entry != 0) {
    const literal = load<u32>(entry, 4);
    const number = load<u32>(literal, 4);
    if (load<u8>(literal, 2) == kind && load<u8>(active + number) != 0 && load<u16>(literal) == digits) {
      if (isNumber(literal + 12, bytes + at, digits) && isNear(literal, bytes, at, at + digits, length)) {
        if (count < capacity) put(at, number, count);
        count++;
      }
    }
    entry = load<u32>(entry);
  }
  return count;
}

/** Finds all active literals in so many bytes, behind which 80 more may be read. Gives their number, which may exceed the room. */
export function search(bytes: usize, length: i32, active: usize): i32 {
  let count: i32 = 0;
  let digitBefore: u64 = 0;
  const folding = i8x16.splat(0x20);
  const zero = i8x16.splat(0x30);
  const ten = i8x16.splat(10);
  const letterX = i8x16.splat(0x78);
  const low = i8x16.splat(0x0f);
  const none = i8x16.splat(0);
  const factor = i32x4.splat(hashFactor);
  const low0 = v128.load(fingerprints);
  const high0 = v128.load(fingerprints, 16);
  const low1 = v128.load(fingerprints, 32);
  const high1 = v128.load(fingerprints, 48);
  const low2 = v128.load(fingerprints, 64);
  const high2 = v128.load(fingerprints, 80);
  const low3 = v128.load(fingerprints, 96);
  const high3 = v128.load(fingerprints, 112);

  for (let begin: i32 = 0; begin < length; begin += stretch) {
    const end = min(begin + stretch, length);
    let words: usize = queue;
    let shorts: usize = queue + (stretch << 2);
    for (let at = begin; at < end; at += 64) {
      let digits: u64 = 0;
      let exes: u64 = 0;
      for (let part: i32 = 0; part < 64; part += 16) {
        const here = bytes + at + part;
        const raw = v128.load(here);
        const folded = v128.or(raw, folding);

        const hashes = i32x4.shr_u(i32x4.mul(folded, factor), 32 - wordHashBits);
        const hash0 = <u32>i32x4.extract_lane(hashes, 0);
        const hash1 = <u32>i32x4.extract_lane(hashes, 1);
        const hash2 = <u32>i32x4.extract_lane(hashes, 2);
        const hash3 = <u32>i32x4.extract_lane(hashes, 3);
        store<i32>(words, at + part + 0);
        words += <usize>((load<u8>(wordBits + (hash0 >>> 3)) >>> <u8>(hash0 & 7)) & 1) << 2;
        store<i32>(words, at + part + 4);
        words += <usize>((load<u8>(wordBits + (hash1 >>> 3)) >>> <u8>(hash1 & 7)) & 1) << 2;
        store<i32>(words, at + part + 8);
        words += <usize>((load<u8>(wordBits + (hash2 >>> 3)) >>> <u8>(hash2 & 7)) & 1) << 2;
        store<i32>(words, at + part + 12);
        words += <usize>((load<u8>(wordBits + (hash3 >>> 3)) >>> <u8>(hash3 & 7)) & 1) << 2;
        const between = v128.or(v128.load(here, 2), folding);
        const evens = i32x4.shr_u(i32x4.mul(between, factor), 32 - evenHashBits);
        const even0 = <u32>i32x4.extract_lane(evens, 0);
        const even1 = <u32>i32x4.extract_lane(evens, 1);
        const even2 = <u32>i32x4.extract_lane(evens, 2);
        const even3 = <u32>i32x4.extract_lane(evens, 3);
        store<i32>(words, at + part + 2);
        words += <usize>load<u8>(evenBytes + even0);
        store<i32>(words, at + part + 6);
        words += <usize>load<u8>(evenBytes + even1);
        store<i32>(words, at + part + 10);
        words += <usize>load<u8>(evenBytes + even2);
        store<i32>(words, at + part + 14);
        words += <usize>load<u8>(evenBytes + even3);
        const second = v128.or(v128.load(here, 1), folding);
        const fourth = v128.or(v128.load(here, 3), folding);
        const first2 = v128.and(
          v128.and(v128.swizzle(low0, v128.and(folded, low)), v128.swizzle(high0, i8x16.shr_u(folded, 4))),
          v128.and(v128.swizzle(low1, v128.and(second, low)), v128.swizzle(high1, i8x16.shr_u(second, 4))),
        );
        const last2 = v128.and(
          v128.and(v128.swizzle(low2, v128.and(between, low)), v128.swizzle(high2, i8x16.shr_u(between, 4))),
          v128.and(v128.swizzle(low3, v128.and(fourth, low)), v128.swizzle(high3, i8x16.shr_u(fourth, 4))),
        );
        const groups = v128.and(first2, last2);
        let some = i8x16.bitmask(i8x16.ne(groups, none));
        while (some != 0) {
          store<i32>(shorts, at + part + ctz(some));
          shorts += 4;
          some &= some - 1;
        }

        digits |= <u64>i8x16.bitmask(i8x16.lt_u(i8x16.sub(raw, zero), ten)) << part;
        exes |= <u64>i8x16.bitmask(i8x16.eq(folded, letterX)) << part;
      }
      const left = length - at;
      if (left < 64) {
        digits &= (<u64>1 << left) - 1;
        exes &= (<u64>1 << left) - 1;
      }
      // Three digits behind one that is none; at the end of the 64 they may go on.
      let starts =
        digits &
        ~((digits << 1) | digitBefore) &
        ((digits >>> 1) | (<u64>1 << 63)) &
        ((digits >>> 2) | (<u64>3 << 62));
      digitBefore = digits >>> 63;
      while (starts != 0) {
        const first = <i32>ctz(starts);
        starts &= starts - 1;
        let size = <i32>ctz(~(digits >>> first));
        if (first + size >= 64) {
          while (at + first + size < length && load<u8>(bytes + at + first + size) - 0x30 < 10) size++;
        }
        if (size >= 3 && size <= 10) count = followNumber(bytes, at + first, size, 1, length, active, count);
        // Some characters of GB18030 end with a digit.
        const isForeign = at + first > 0 && load<u8>(bytes + at + first - 1) >= 0x80;
        if (isForeign && size > 3 && size <= 11) {
          count = followNumber(bytes, at + first + 1, size - 1, 1, length, active, count);
        }
      }
      while (exes != 0) {
        const place = at + <i32>ctz(exes);
        exes &= exes - 1;
        if (place == 0 || load<u8>(bytes + place - 1) != 0x30) continue;
        let first = place + 1;
        while (first < length && load<u8>(bytes + first) == 0x30) first++;
        let size: i32 = 0;
        while (size < 17 && first + size < length && isHexDigit(load<u8>(bytes + first + size))) size++;
        // Zero itself is one digit.
        if (size == 0 && first > place + 1) {
          first--;
          size = 1;
        }
        if (size > 0 && size < 17) count = followNumber(bytes, first, size, 2, length, active, count);
      }
    }
    for (let place = queue; place < words; place += 4) {
      const at = load<i32>(place);
      const window = load<u32>(bytes + at) | 0x20202020;
      const first = load<u32>(wordHeads + ((wordHash(window) >>> (wordHashBits - headBits)) << 2));
      count = follow(first, bytes, at, length, active, count);
    }
    for (let place = queue + (stretch << 2); place < shorts; place += 4) {
      const at = load<i32>(place);
      const window = (load<u32>(bytes + at) & 0xffffff) | 0x202020;
      const first = load<u32>(shortHeads + (((window * 0x9e3779b1) >>> (32 - shortHashBits)) << 2));
      count = follow(first, bytes, at, length, active, count);
    }
  }
  return count;
}

// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function isHexDigit(byte: u32): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 6;
}
