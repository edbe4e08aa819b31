/**
 * Buttons that copy commands. Where the browser has no clipboard for a local file, the old way is tried, and what cannot be
 * copied is said and selected.
 */
import { element } from './dom.ts';
import { say, wordsNow } from './language.ts';

/** Milliseconds for which a button says what came of it. */
const saidFor = 2000;

/** Puts a button beside each command. */
export function createCopyButtons(): void {
  for (const command of document.querySelectorAll<HTMLElement>('.command')) {
    const text = say((words) => words.copyCommand);
    const code = command.querySelector('code');
    if (code === null) continue;
    const button = element('button', { type: 'button', class: 'copy' }, text);
    const said = element('span', { role: 'status', class: 'hidden' });
    const label = element('span', { class: 'hidden' }, ` ${code.textContent}`);
    button.append(label);
    button.addEventListener('click', async () => {
      const outcome = (await copy(code)) ? wordsNow().copied : wordsNow().notCopied;
      said.textContent = outcome;
      text.data = outcome;
      setTimeout(() => {
        said.textContent = '';
        text.data = wordsNow().copyCommand;
      }, saidFor);
    });
    command.append(button, said);
  }
}

async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    const isCopied = document.execCommand('copy');
    if (isCopied) getSelection()?.removeAllRanges();
    return isCopied;
  }
}
