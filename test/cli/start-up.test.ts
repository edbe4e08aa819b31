/**
 * What is not needed is not loaded: the libraries and texts of the catalogue that a command opens, and no others.
 */
import { describe, expect, it } from 'vitest';
import { createTree } from '../tree.ts';
import { logscan } from './run.ts';

/** Tells of each library that is parsed, and of each text that is unpacked. */
const preload = encodeURIComponent(`
  import vm from 'node:vm';
  import zlib from 'node:zlib';
  const opened = [];
  const { compileFunction } = vm;
  vm.compileFunction = (text, parameters, options) => {
    opened.push(options.filename.split('#')[1]);
    return compileFunction(text, parameters, options);
  };
  const { inflateRawSync } = zlib;
  zlib.inflateRawSync = (bytes) => {
    opened.push('catalogue');
    return inflateRawSync(bytes);
  };
  process.on('exit', () => process.stderr.write('opened: ' + opened.sort().join(' ') + '\\n'));
`);

async function openedBy(...args: string[]): Promise<string[]> {
  const { stderr } = await logscan(args, { preload });
  return stderr
    .slice(stderr.lastIndexOf('opened: ') + 8)
    .split(/\s/)
    .filter((name) => name !== '');
}

describe('a command opens only what it needs', () => {
  it('--version: nothing', async () => {
    expect(await openedBy('--version')).toEqual([]);
  });

  it('--help: the parser of the command line', async () => {
    expect(await openedBy('--help')).toEqual(['yargs']);
  });

  it('explain: the catalogue, in English or with a translation', async () => {
    expect(await openedBy('explain', '78186')).toEqual(['catalogue', 'yargs']);
    expect(await openedBy('explain', '78186', '--lang', 'ko')).toEqual(['catalogue', 'catalogue', 'yargs']);
  });

  it('a scan: neither what opens bundles and patterns, nor what reads files of signatures', async () => {
    const folder = createTree({ 'CBEngineCurr.errlog': 'Invalid vault credentials provided\n' });
    const opened = await openedBy(folder);
    expect(opened).toContain('catalogue');
    const needless = ['@eslint-community/regexpp', 'fast-glob', 'tar-stream', 'yaml', 'yauzl'];
    expect(opened.filter((name) => needless.includes(name))).toEqual([]);
  });

  it('signatures of a user: what reads them, once', async () => {
    const opened = await openedBy('list', '--catalogue', createTree({}));
    expect(opened).toEqual(['@eslint-community/regexpp', 'catalogue', 'yaml', 'yargs']);
  });
});
