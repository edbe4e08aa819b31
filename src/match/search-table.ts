/**
 * All that a scan must know of a catalogue before something was found, in a few arrays: the memory of the kernel, and which
 * patterns to ask where a needle stands. It is made when logscan is built, and read in no time; for other catalogues it
 * is made when it is needed.
 */
import type { FormatScope, Signature } from '../catalogue/types.ts';
import { createImage, type KernelImage } from './image.ts';
import { createNeedles } from './needles.ts';

export interface SearchTable {
  image: KernelImage;
  /** For each needle, where its patterns begin in `patterns`; one more says where the last end. */
  starts: Uint32Array;
  /** Places of patterns in the catalogue. */
  patterns: Uint16Array;
  /** For each needle, the place in `encodingNames` of the encoding that it betrays. */
  encodings: Uint8Array;
  /** For each needle, its length in bytes. */
  lengths: Uint16Array;
  /** For each pattern, the place of its scope in `scopeList`. */
  scopes: Uint16Array;
  /** For each signature, the place of its first pattern. */
  firsts: Uint32Array;
  encodingNames: (string | null)[];
  scopeList: FormatScope[];
}

const arrays = {
  starts: Uint32Array,
  patterns: Uint16Array,
  encodings: Uint8Array,
  lengths: Uint16Array,
  scopes: Uint16Array,
  firsts: Uint32Array,
};

/** Makes the table for the signatures of a catalogue. */
export function createSearchTable(signatures: readonly Pick<Signature, 'patterns'>[]): SearchTable {
  const patterns = signatures.flatMap((signature) => signature.patterns);
  let next = 0;
  const firsts = signatures.map((signature) => {
    next += signature.patterns.length;
    return next - signature.patterns.length;
  });
  const needles = createNeedles(patterns);
  const starts = new Uint32Array(needles.length + 1);
  needles.forEach((needle, index) => {
    starts[index + 1] = starts[index] + needle.patterns.length;
  });
  const encodingNames = [...new Set(needles.map(({ encoding }) => encoding))];
  const scopeKeys = patterns.map(({ formats }) => JSON.stringify(formats));
  const different = [...new Set(scopeKeys)];
  const scopePlaces = new Map(different.map((key, place) => [key, place]));
  return {
    image: createImage(needles),
    starts,
    patterns: Uint16Array.from(needles.flatMap((needle) => needle.patterns)),
    encodings: Uint8Array.from(needles, ({ encoding }) => encodingNames.indexOf(encoding)),
    lengths: Uint16Array.from(needles, ({ bytes }) => bytes.length),
    scopes: Uint16Array.from(scopeKeys, (key) => scopePlaces.get(key) ?? 0),
    firsts: Uint32Array.from(firsts),
    encodingNames,
    scopeList: different.map((key) => JSON.parse(key)),
  };
}

/** The table as bytes: the length of the description, the description, and the arrays. */
export function packSearchTable({ image, ...table }: SearchTable): Uint8Array {
  const names = Object.keys(arrays) as (keyof typeof arrays)[];
  const bytes = names.map((name) => Buffer.from(table[name].buffer));
  const description = Buffer.from(
    JSON.stringify({
      places: image.places,
      factor: image.factor,
      encodingNames: table.encodingNames,
      scopeList: table.scopeList,
      sizes: names.map((name) => table[name].length),
      imageSize: image.bytes.length,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(description.length);
  return Buffer.concat([length, description, image.bytes, ...bytes]);
}

/** The table again. */
export function unpackSearchTable(packed: Uint8Array): SearchTable {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  let next = 4 + bytes.readUInt32LE();
  const description = JSON.parse(bytes.toString('latin1', 4, next));
  const { places, factor, encodingNames, scopeList, sizes, imageSize } = description;
  const image = { places, factor, bytes: bytes.subarray(next, next + imageSize) };
  next += imageSize;
  const [starts, patterns, encodings, lengths, scopes, firsts] = Object.values(arrays).map((kind, index) => {
    const size = sizes[index] * kind.BYTES_PER_ELEMENT;
    // Elements must lie at multiples of their size.
    const own = Uint8Array.from(bytes.subarray(next, next + size));
    next += size;
    return new kind(own.buffer);
  }) as [Uint32Array, Uint16Array, Uint8Array, Uint16Array, Uint16Array, Uint32Array];
  return { image, starts, patterns, encodings, lengths, scopes, firsts, encodingNames, scopeList };
}
