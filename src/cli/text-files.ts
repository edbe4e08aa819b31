/**
 * Several texts that one run writes: all of their files are opened, or none. One that cannot be written is told when all others
 * are.
 */
import type { TextFile } from './text-file.ts';

/** Something that is written, and what takes its text. */
interface Written {
  file: TextFile;
}

/** Opens all of them, or none. Throws a `LogscanError` where nothing can be written. */
export async function openAll<One extends Written>(
  openings: readonly (() => Promise<One>)[],
): Promise<One[]> {
  const opened: One[] = [];
  try {
    for (const open of openings) opened.push(await open());
    return opened;
  } catch (error) {
    await discardAll(opened);
    throw error;
  }
}

/** Writes the last text of each. Throws a `LogscanError` when one of them could not be written, after all others were. */
export async function closeAll<One extends Written>(
  opened: readonly One[],
  textOf: (one: One) => string,
): Promise<void> {
  const faults: unknown[] = [];
  for (const one of opened) {
    try {
      await one.file.write(textOf(one));
      await one.file.close();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/** Leaves files as they were before; of no effect on those that are closed. */
export async function discardAll(opened: readonly Written[]): Promise<void> {
  for (const { file } of opened) await file.discard();
}
