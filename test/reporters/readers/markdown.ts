/**
 * Reads a Markdown report as GitHub does: CommonMark with tables, tags and bare links, and then what is looked for in the
 * text that comes out: mentions, issues, addresses.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export interface MarkdownDocument {
  headings: { tag: string; text: string }[];
  /** Cells of the rows of all tables, without their heads. */
  rows: string[][];
  /** Blocks of code. */
  fences: string[];
  /** Addresses of links, by brackets or bare. */
  links: string[];
  images: number;
  /** Tags, in blocks and in lines. */
  tags: string[];
  /** Blocks of tags, as they are. */
  html: string[];
  /** What stands in paragraphs, cells and items, piece by piece: what is no code, nor the text of a link. */
  texts: string[];
  /** All text of the paragraphs, cells and items, code included. */
  lines: string[];
}

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false });

export function readMarkdown(markdown: string): MarkdownDocument {
  const tokens = parser.parse(markdown, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const html = tokens.filter(({ type }) => type === 'html_block').map(({ content }) => content);
  const ofType = (type: string) => inline.filter((token) => token.type === type);
  return {
    headings: tokens.flatMap((token, at) =>
      token.type === 'heading_open' ? { tag: token.tag, text: textOf(tokens[at + 1]) } : [],
    ),
    rows: rowsOf(tokens),
    fences: tokens.filter(({ type }) => type === 'fence').map(({ content }) => content),
    links: ofType('link_open').map((token) => String(token.attrGet('href'))),
    images: ofType('image').length,
    tags: [...html, ...ofType('html_inline').map(({ content }) => content)].flatMap(
      (part) => part.match(/<[^>]*>?/g) ?? [],
    ),
    html,
    texts: [
      ...inline
        .filter(({ type }, at) => type === 'text' && inline[at - 1]?.type !== 'link_open')
        .map(({ content }) => content),
      ...html.map((part) =>
        withoutReferences(part.replace(/<code>.*?<\/code>/g, '').replace(/<[^>]*>/g, '')),
      ),
    ],
    lines: tokens.filter(({ type }) => type === 'inline').map(textOf),
  };
}

function withoutReferences(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

function rowsOf(tokens: readonly Token[]): string[][] {
  const rows: string[][] = [];
  tokens.forEach((token, at) => {
    if (token.type === 'tr_open' && tokens[at - 1].type !== 'thead_open') rows.push([]);
    if (token.type === 'td_open') rows.at(-1)?.push(textOf(tokens[at + 1]));
  });
  return rows;
}

function textOf({ children }: Token): string {
  return (children ?? []).map(({ content }) => content).join('');
}

/** Ids of the signatures that are told in full, in their order: the first code behind a summary. */
export function diagnosesIn(markdown: string): string[] {
  const tokens = parser.parse(markdown, {});
  return tokens.flatMap(({ type, content }, at) => {
    if (type !== 'html_block' || !content.startsWith('<details')) return [];
    const code = tokens.slice(at).find(({ type }) => type === 'inline')?.children?.[0];
    return code?.type === 'code_inline' ? [code.content] : [];
  });
}
