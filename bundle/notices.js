/**
 * The licences of the packages that are inside the single file, as a comment at its end.
 */
import { readdir, readFile } from 'node:fs/promises';

/** Collects the notices of all packages to which these paths of modules lead. */
export async function collectNotices(paths) {
  const folders = new Set(paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const packagesByText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const text = await readLicence(folder);
    if (text === '') throw new Error(`${name} has no licence file`);
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), `${name} ${version}, ${license}`]);
  }
  const notices = [...packagesByText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  const text = notices.join(`\n${'-'.repeat(80)}\n\n`).replaceAll('*/', '* /');
  return `\n/*\nThis file contains these packages.\n\n${text}*/\n`;
}

async function readLicence(folder) {
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return texts.map((text) => text.trim()).join('\n\n');
}
