/**
 * Whether a literal stands at a place: its words with any white space between, its digits, and what must be near it. A
 * byte beyond ASCII may be part of white space, so where one stands for it the rest of the words is not asked for.
 *
 * A literal in memory: length (2), kind (1), unused (1), number (4), what must be near (4, 0 for nothing), bytes.
 * What must be near: reach (4), count (4), small numbers (4, 0 for none), then for each other: kind (1), length (1), bytes.
 * Small numbers are below 4096: a bit for each in decimal, then one for each in hexadecimal digits.
 */

// @ts-expect-error: decorators of functions are of AssemblyScript
@inline
function fold(byte: u32): u32 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

// @ts-expect-error: decorators of functions are of AssemblyScript
@inline
function isBlank(byte: u32): bool {
  return byte == 0x20 || byte - 9 < 5;
}

/** Whether the words of a literal from `offset` on stand at a place. */
export function isText(literal: usize, offset: i32, bytes: usize, at: i32, length: i32): bool {
  return standsAt(literal + 12 + offset, <i32>load<u16>(literal) - offset, bytes, at, length);
}

function standsAt(text: usize, size: i32, bytes: usize, at: i32, length: i32): bool {
  let place = at;
  for (let next: i32 = 0; next < size; next++) {
    if (place >= length) return false;
    const wanted: u32 = load<u8>(text + next);
    let byte: u32 = load<u8>(bytes + place);
    if (wanted != 0x20) {
      if (fold(byte) != wanted) return false;
      place++;
      continue;
    }
    if (byte < 0x80 && !isBlank(byte)) return false;
    while (byte < 0x80 && isBlank(byte)) {
      if (++place >= length) return false;
      byte = load<u8>(bytes + place);
    }
    if (byte >= 0x80) return true;
  }
  return true;
}

/** Where the words of a literal begin of which those from `offset` on stand at a place; -1 when the others do not. */
export function startOf(literal: usize, offset: i32, bytes: usize, at: i32): i32 {
  let place = at;
  for (let next = offset - 1; next >= 0; next--) {
    if (place <= 0) return -1;
    const wanted: u32 = load<u8>(literal + 12 + next);
    let byte: u32 = load<u8>(bytes + place - 1);
    if (wanted != 0x20) {
      if (fold(byte) != wanted) return -1;
      place--;
      continue;
    }
    if (byte < 0x80 && !isBlank(byte)) return -1;
    while (byte < 0x80 && isBlank(byte)) {
      if (--place <= 0) return -1;
      byte = load<u8>(bytes + place - 1);
    }
    if (byte >= 0x80) return place - 1;
  }
  return place;
}

/** Whether so many digits are those of a literal. */
export function numberLength(wanted: usize, text: usize, digits: i32): bool {
  for (let next: i32 = 0; next < digits; next++) {
    if (fold(load<u8>(text + next)) != load<u8>(wanted + next)) return false;
  }
  return true;
}

/** Whether what a literal needs stands near it. */
export function isNear(literal: usize, bytes: usize, start: i32, end: i32, length: i32): bool {
  const needs = load<u32>(literal, 8);
  if (needs == 0) return true;
  const reach = load<i32>(needs);
  let from = max(start - reach, 0);
  let to = min(end + reach, length);
  // A character beyond ASCII has up to four bytes.
  if (!isAscii(bytes, from, to)) {
    from = max(start - 4 * reach, 0);
    to = min(end + 4 * reach, length);
  }
  const small = load<u32>(needs, 8);
  if (small != 0 && hasSmallNumber(small, bytes, from, to)) return true;
  let item: usize = needs + 12;
  for (let count = load<i32>(needs, 4); count > 0; count--) {
    const kind = load<u8>(item);
    const size = <i32>load<u8>(item, 1);
    if (kind == 0 ? hasWord(item + 2, size, bytes, from, to) : hasNumber(item + 2, size, kind, bytes, from, to)) return true;
    item += 2 + size;
  }
  return false;
}

/** Whether a whole number that is one of some stands there. */
function hasSmallNumber(small: usize, bytes: usize, from: i32, to: i32): bool {
  for (let at = from; at < to; at++) {
    const byte: u32 = load<u8>(bytes + at);
    const isHex = (byte | 0x20) == 0x78 && at > from && load<u8>(bytes + at - 1) == 0x30;
    if (!isHex && byte - 0x30 >= 10) continue;
    let value: u32 = 0;
    let next = isHex ? at + 1 : at;
    for (; next < to; next++) {
      const digit = digitOf(load<u8>(bytes + next), isHex);
      if (digit > 15) break;
      value = min(isHex ? (value << 4) | digit : value * 10 + digit, <u32>0xffff);
    }
    const place = small + (isHex ? 512 : 0) + (value >>> 3);
    if (value < 4096 && next > at + i32(isHex) && ((load<u8>(place) >>> <u8>(value & 7)) & 1) != 0) return true;
    // The zero of 0x is no number, and what follows the x is to be read as one.
    at = next - 1;
  }
  return false;
}

/** The value of a digit; more than 15 for what is none. */
// @ts-ignore: decorators of functions are of AssemblyScript
@inline
function digitOf(byte: u32, isHex: bool): u32 {
  const decimal = byte - 0x30;
  if (decimal < 10) return decimal;
  const letter = (byte | 0x20) - 0x61;
  return isHex && letter < 6 ? letter + 10 : 16;
}

function isAscii(bytes: usize, from: i32, to: i32): bool {
  for (let at = from; at < to; at += 16) {
    let foreign = i8x16.bitmask(v128.load(bytes + at));
    if (to - at < 16) foreign &= (1 << (to - at)) - 1;
    if (foreign != 0) return false;
  }
  return true;
}

function hasWord(text: usize, size: i32, bytes: usize, from: i32, to: i32): bool {
  const folding = i8x16.splat(0x20);
  const first = i8x16.splat(load<u8>(text) | 0x20);
  const second = i8x16.splat(load<u8>(text, 1) | 0x20);
  for (let at = from; at < to; at += 16) {
    let some = i8x16.bitmask(
      v128.and(
        i8x16.eq(v128.or(v128.load(bytes + at), folding), first),
        i8x16.eq(v128.or(v128.load(bytes + at, 1), folding), second),
      ),
    );
    while (some != 0) {
      if (standsAt(text, size, bytes, at + <i32>ctz(some), to)) return true;
      some &= some - 1;
    }
  }
  return false;
}

/** Whether a whole number stands there: in hexadecimal it follows 0x and zeros. */
function hasNumber(text: usize, size: i32, kind: u32, bytes: usize, from: i32, to: i32): bool {
  const first = i8x16.splat(load<u8>(text) | 0x20);
  const folding = i8x16.splat(0x20);
  for (let at = from; at < to; at += 16) {
    let some = i8x16.bitmask(i8x16.eq(v128.or(v128.load(bytes + at), folding), first));
    while (some != 0) {
      const place = at + <i32>ctz(some);
      some &= some - 1;
      if (place + size > to || !numberLength(text, bytes + place, size)) continue;
      const after: u32 = place + size < to ? load<u8>(bytes + place + size) : 0;
      if (after - 0x30 < 10 || (kind == 2 && (after | 0x20) - 0x61 < 6)) continue;
      let before = place - 1;
      if (kind == 2) while (before >= from && load<u8>(bytes + before) == 0x30) before--;
      const byte: u32 = before >= from ? load<u8>(bytes + before) : 0;
      if (kind == 2 ? (byte | 0x20) == 0x78 : byte - 0x30 >= 10) return true;
    }
  }
  return false;
}
