import fc from 'fast-check';
import type { ComponentChildren, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Markdown, Plain, safeUrl } from '../../widget/view/markdown.tsx';

type Props = { children?: ComponentChildren; href?: string; start?: number } & Record<string, unknown>;

/** The tree as HTML that a person can read in a failure; texts stand as they are. */
function shown(node: unknown): string {
  if (Array.isArray(node)) return node.map(shown).join('');
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node !== 'object') return String(node);
  const { type, props } = node as VNode<Props>;
  if (typeof type === 'function') return shown((type as (props: Props) => unknown)(props));
  const href = props.href ? ` href=${props.href}` : '';
  return `<${type}${href}>${shown(props.children)}</${type}>`;
}

/** Every element of the tree. */
function elements(node: unknown): VNode<Props>[] {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (!node || typeof node !== 'object') return [];
  const element = node as VNode<Props>;
  return [element, ...elements(element.props.children)];
}

const markdown = (text: string) => shown(Markdown({ text }));
const plain = (text: string) => shown(Plain({ text }));

describe('Markdown of an answer', () => {
  it.each([
    ['paragraphs', 'One\ntwo\n\nThree', '<p>One\ntwo</p><p>Three</p>'],
    ['a list', '- a\n- **b**\n\n- c', '<ul><li>a</li><li><strong>b</strong></li><li>c</li></ul>'],
    ['a numbered list', '1. a\n2) b', '<ol><li>a</li><li>b</li></ol>'],
    ['a list behind a sentence', 'So:\n* a', '<p>So:</p><ul><li>a</li></ul>'],
    ['bold and italic', '**a** *b* _c_', '<p><strong>a</strong> <em>b</em> <em>c</em></p>'],
    ['code', 'Type `a **b**`', '<p>Type <code>a **b**</code></p>'],
    ['a block of code', '```sh\n<b>\n*x*\n```\nEnd', '<pre><code><b>\n*x*</code></pre><p>End</p>'],
    ['a block of code that is still being written', '```\na', '<pre><code>a</code></pre>'],
    ['a heading as a bold line', '## Title\nText', '<p><strong>Title</strong></p><p>Text</p>'],
    ['a snake_case_word as it is', 'a snake_case_word and 2*3*4', '<p>a snake_case_word and 2*3*4</p>'],
    ['what is not closed yet as it is', 'a **b and `c', '<p>a **b and `c</p>'],
  ])('shows %s', (_name, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  it('names the host of a link whose text does not', () => {
    expect(markdown('[here](https://a.example/x)')).toBe(
      '<p><a href=https://a.example/x>here<span> (a.example)</span></a></p>',
    );
    expect(markdown('[a.example/x](https://a.example/x)')).toBe('<p><a href=https://a.example/x>a.example/x</a></p>');
    expect(markdown('[bank.example](https://evil.example)')).toContain('(evil.example)');
  });

  it('shows a host that imitates another in the letters it really has', () => {
    expect(markdown('[shop](https://аpple.example)')).toContain('(xn--pple-43d.example)');
  });

  it('makes bare addresses links, without the full stop behind them', () => {
    expect(markdown('See https://a.example/b.')).toBe(
      '<p>See <a href=https://a.example/b>https://a.example/b</a>.</p>',
    );
    expect(plain('(https://a.example/b)')).toBe('<p>(<a href=https://a.example/b>https://a.example/b</a>)</p>');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'blob:x',
    '/relative',
    'JaVaScRiPt:x',
  ])('leads nobody to %s', (address) => {
    expect(markdown(`[x](${address})`)).not.toContain('<a');
    expect(safeUrl(address)).toBeNull();
  });

  it('shows HTML and images as the text they are', () => {
    expect(markdown('<img src=x onerror=y> ![](https://a.example/p.png)')).not.toMatch(
      /<img [^s]|<(?!p|\/p|a |\/a|img src=x|span|\/span)/,
    );
    expect(
      elements(Markdown({ text: '<b>hi</b> ![p](https://a.example/p.png)' })).map(({ type }) => type),
    ).not.toContain('img');
  });

  it('shows what a visitor or an agent writes as it was written', () => {
    expect(plain('**a** `b`\n[c](https://d.example)')).toContain('**a** `b`\n[c](');
  });

  it('makes nothing but these elements out of any text, and leads nowhere but http, https and mailto', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '```',
      '\n',
      '- ',
      '1. ',
      '# ',
      '[',
      '](',
      ')',
      'https://',
      'javascript:',
      '<img>',
      ' ',
      'a',
      '!',
      '\\',
      '&lt;',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        for (const { type, props } of elements([Markdown({ text }), Plain({ text })])) {
          expect(['p', 'ul', 'ol', 'li', 'strong', 'em', 'code', 'pre', 'a', 'span']).toContain(type);
          expect(Object.keys(props).filter((name) => /^on|dangerously|style|src/.test(name))).toEqual([]);
          if (type === 'a') expect(String(props.href)).toMatch(/^(https?:\/\/|mailto:)/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }),
        fc.array(fc.constantFrom(' ', '\n', '\n\n', ' **', '** ', '\n- ', ' `', '` ')),
        (words, glue) => {
          const text = words.map((word, index) => word + (glue[index % (glue.length || 1)] ?? ' ')).join('');
          const seen = markdown(text).replace(/<[^>]*>/g, ' ');
          for (const word of words) expect(seen).toContain(word);
        },
      ),
    );
  });

  it('takes work in proportion to the text, whatever the text', () => {
    const worst = ['*', '_', '`', '[', '[a](', '**a', '# ', '- ', 'https://', '_a', '((', '*a*_'].map((part) =>
      part.repeat(20_000 / part.length),
    );
    const work = (text: string) => elements(Markdown({ text })).length;
    for (const text of worst) expect(work(text)).toBeLessThanOrEqual(text.length + 10);
  });
});
