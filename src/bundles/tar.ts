/**
 * The entries of a tar archive, in one pass over its bytes. The only place that knows the tar library, which drops what
 * it holds when its input ends too early: so it is told of an end only when the last entry was read.
 */
import { type EventEmitter, once } from 'node:events';
import { extract } from 'tar-stream';
import { ArchiveFault, type Entry } from './entry.ts';

/** The library as it is: its types lack what a header is and what the options are. */
interface Archive extends EventEmitter, AsyncIterable<Contents> {
  write(chunk: Uint8Array): boolean;
  end(): void;
  destroy(): void;
}

interface Contents extends AsyncIterable<Uint8Array> {
  header: Header;
  resume(): void;
}

interface Header {
  name: string;
  /** One of the kinds below and some more; null when it is not known. */
  type: string | null;
  size: number;
  mtime: Date;
  /** What a link stands for: a hard link names an entry, a symbolic one a path from where it lies. */
  linkname: string | null;
  /** Where its bytes begin in the archive. */
  byteOffset: number;
  pax: Record<string, string> | null;
}

const blockSize = 512;

const tooEarly = () => new ArchiveFault({ kind: 'ends-early' });

/** Gives the entries in their order. Throws when the archive is damaged or ends too early, behind what it held. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const settings = { allowUnknownFormat: true, filenameEncoding: 'latin1', highWaterMark: 1 };
  const archive = extract(settings) as unknown as Archive;
  const chunks = bytes[Symbol.asyncIterator]();
  const state = { fed: 0, isReading: false, end: null as { fault: unknown } | null, wake: () => {} };
  let tail: Uint8Array = new Uint8Array(0);
  archive.on('entry', () => {
    state.isReading = true;
  });

  async function feed(): Promise<void> {
    try {
      for (let item = await chunks.next(); !item.done; item = await chunks.next()) {
        state.fed += item.value.length;
        tail = Buffer.concat([tail, item.value.subarray(-blockSize)]).subarray(-blockSize);
        if (!archive.write(item.value)) await once(archive, 'drain');
      }
      // An archive ends in blocks of zeros.
      const isWhole = tail.length === blockSize && tail.every((byte) => byte === 0);
      state.end = { fault: isWhole ? null : tooEarly() };
    } catch (fault) {
      state.end = { fault };
    }
    if (!state.isReading) archive.end();
    state.wake();
  }
  const feeding = feed();

  async function* contentsOf(stream: Contents): AsyncGenerator<Uint8Array> {
    const { type, byteOffset } = stream.header;
    // A folder has no bytes, whatever its header says.
    const size = type === 'directory' ? 0 : stream.header.size;
    const pieces = stream[Symbol.asyncIterator]();
    for (let count = 0; count < size; ) {
      const isStarved = () => state.end !== null && byteOffset + count >= state.fed;
      const next = pieces.next();
      // To race with the end would keep every piece alive until then.
      await new Promise<void>((wake) => {
        state.wake = wake;
        next.then(
          () => wake(),
          () => wake(),
        );
        if (isStarved()) wake();
      });
      if (isStarved()) throw state.end?.fault ?? tooEarly();
      const { value } = await next;
      count += value.length;
      yield value;
    }
  }

  try {
    for await (const stream of archive) {
      const contents = contentsOf(stream);
      yield describe(stream.header, contents);
      // What nobody read must go by, for the next entry to come.
      while (!(await contents.next()).done);
      stream.resume();
      state.isReading = false;
      if (state.end !== null) archive.end();
    }
    await feeding;
    if (state.end?.fault) throw state.end.fault;
  } catch (error) {
    throw state.end?.fault ?? error;
  } finally {
    archive.destroy();
    await chunks.return?.();
  }
}

const kinds: Partial<Record<string, Entry['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'folder',
  link: 'link',
  symlink: 'link',
};

function describe(header: Header, contents: AsyncIterator<Uint8Array>): Entry {
  const { name, linkname, pax, mtime, type, size } = header;
  // A name in a pax header states its encoding, others do not.
  const nameOf = (plain: string, stated?: string) => stated ?? Buffer.from(plain, 'latin1');
  const isSparse = pax !== null && Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'));
  return {
    name: nameOf(name, pax?.path),
    kind: type === null ? 'file' : (kinds[type] ?? 'other'),
    size,
    ...(linkname ? { target: { name: nameOf(linkname, pax?.linkpath), isHard: type === 'link' } } : {}),
    ...(mtime.getTime() > 0 ? { mtime: mtime.getTime() } : {}),
    ...(type === null || isSparse ? { obstacle: 'unusual-entry' } : {}),
    // Ending the iteration must not end the archive.
    bytes: () => ({ [Symbol.asyncIterator]: () => ({ next: () => contents.next() }) }),
  };
}
