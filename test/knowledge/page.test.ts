import { describe, expect, it } from 'vitest';
import { readPage } from '../../server/knowledge/pages/article.ts';

const read = (body: string, head = '') =>
  readPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'https://shop.example/help/returns');
const textOf = (body: string, head = '') =>
  read(body, `<title>T</title>${head}`).markdown.replace(/^# T(?:\n\n|$)/, '');

describe('what a page says', () => {
  it('comes as headings, paragraphs, lists, tables and terms', () => {
    const { markdown, title } = read(`
      <nav>Home Shop</nav>
      <main><h1>Returns</h1>
        <p>Within <b>30&nbsp;days</b>,<br>unused &amp; whole. <p>Ask us.
        <h2>Steps</h2><ol><li>Pack<li>Send <ul><li>by post</ul></ol>
        <table><tr><th>Size<th>Price</tr><tr><td>S | M<td>&euro;10</table>
        <dl><dt>VAT<dd>21&#37;</dl>
        <details><summary>Who pays?</summary>We do.</details>
      </main><footer>Imprint</footer>`);
    expect(title).toBe('Returns');
    expect(markdown).toBe(
      [
        '# Returns',
        'Within 30 days,\nunused & whole.',
        'Ask us.',
        '## Steps',
        '1. Pack\n2. Send\n  - by post',
        '| Size | Price |\n| --- | --- |\n| S \\| M | €10 |',
        '**VAT**: 21%',
        '### Who pays?',
        'We do.',
      ].join('\n\n'),
    );
  });

  it('is its main part; without one, what is not around it on every page', () => {
    expect(textOf('<header>Top</header><div class="cookie-banner">Accept</div><p>Text</p><aside>Ads</aside>')).toBe(
      'Text',
    );
    expect(textOf('<p>Before</p><article><p>Text</p></article>')).toBe('Text');
    expect(textOf('<p>Before</p><div role="main">Text<nav>Contents</nav></div>')).toBe('Text');
  });

  it('has a title: its first heading, else the one it shows, without the name of the site', () => {
    expect(read('<p>x</p>', '<title>Opening &amp; closing | The Shop</title>').title).toBe('Opening & closing');
    expect(read('<p>x</p>', '<title>Shop</title><meta property="og:title" content="Hours">').title).toBe('Hours');
    expect(read('<h1><a href="/">Hours</a></h1><p>x</p>', '<title>Shop</title>').title).toBe('Hours');
  });

  it('keeps links within the site and to mail and telephone; of others the words alone', () => {
    expect(
      textOf(
        '<p><a href="form">A form</a> <a href="https://else.example/">elsewhere</a> <a href="tel:+1">call</a> <a href="javascript:x()">x</a>',
      ),
    ).toBe('[A form](https://shop.example/help/form) elsewhere [call](tel:+1) x');
  });

  it('reads the questions of an accordion, whose headings are buttons, and no other button or field', () => {
    expect(
      textOf(
        '<h3><button>Do you deliver?</button></h3><div>Yes.</div><button>Buy</button><select><option>1</select><textarea>t</textarea>',
      ),
    ).toBe('### Do you deliver?\n\nYes.');
  });

  it('has the answers that are folded away behind a button that is seen, and not those behind one that is not', () => {
    const folded = (button: string) =>
      textOf(`<h3>${button}</h3><div id="a" hidden style="display:none">Yes.</div><div hidden>Never.</div>`);
    expect(folded('<button aria-expanded="false" aria-controls="a">Do you deliver?</button>')).toBe(
      '### Do you deliver?\n\nYes.',
    );
    expect(folded('<button aria-expanded="false" aria-controls="a"></button>')).toBe('');
    expect(folded('<button hidden aria-expanded="false" aria-controls="a">Do you deliver?</button>')).toBe('');
  });

  it('does not take text for structure that only looks like it', () => {
    expect(textOf('<p># Not a heading</p><p>| not | a table |</p><p>```</p><p>&lt;b&gt;</p>')).toBe(
      'Not a heading\n\nnot | a table |\n\n<b>',
    );
  });

  it('reads a page that is laid out with tables as a text', () => {
    expect(textOf('<table><tr><td><h2>Hours</h2><p>Nine to six</p></td><td><p>Map</p></td></tr></table>')).toBe(
      '## Hours\n\nNine to six\n\nMap',
    );
  });

  it('says where it stands, where it leads and what readers may do', () => {
    const page = read(
      '<a href="b">b</a><a rel="nofollow" href="c">c</a><a href="mailto:a@b.test">m</a>',
      '<base href="/shop/"><link rel="canonical" href="/help/r"><meta name="robots" content="NOINDEX, nofollow">',
    );
    expect(page).toMatchObject({ canonical: 'https://shop.example/help/r', links: ['https://shop.example/shop/b'] });
    expect([page.mayIndex, page.mayFollow]).toEqual([false, false]);
  });
});

describe('what nobody sees', () => {
  const HIDDEN = [
    '<div hidden>X</div>',
    '<div aria-hidden="true">X</div>',
    '<div style="display:none">X</div>',
    '<div style="DISPLAY : NONE !important">X</div>',
    '<div style="dis\\70lay:n\\6fne">X</div>',
    '<div style="/*a*/visibility:hidden">X</div>',
    '<div style="opacity:0.01">X</div>',
    '<div style="font-size:0">X</div>',
    '<div style="font-size:1px">X</div>',
    '<div style="position:absolute;left:-9999px">X</div>',
    '<div style="text-indent:-999em">X</div>',
    '<div style="height:0;overflow:hidden">X</div>',
    '<div style="clip-path:inset(100%)">X</div>',
    '<div style="transform:scale(0)">X</div>',
    '<div style="color:transparent">X</div>',
    '<div style="color:#FFF">X</div>',
    '<div style="background:#123456"><i style="color:#123456">X</i></div>',
    '<div class="sr-only">X</div>',
    '<div class="a d-none b">X</div>',
    '<div class="hidden">X</div>',
    '<p class="ghost">X</p>',
    '<p id="ghost">X</p>',
    '<div class="box"><p><em>X</em></p></div>',
    '<script>X</script>',
    '<style>X</style>',
    '<noscript>X</noscript>',
    '<template>X</template>',
    '<iframe>X</iframe>',
    '<svg><text>X</text></svg>',
    '<dialog>X</dialog>',
    '<del>X</del>',
    '<input value="X"><img alt="X"><p title="X"></p>',
    '<!-- X -->',
    '<!--> <!-- X -->',
    '<!X>',
    '<?X?>',
    '</ X>',
  ];
  const SHEET = `<style>.ghost{display:none} #ghost{visibility:hidden} .box em{font-size:0}
    @media print{.paper{display:none}} .twice{display:none} .twice{display:block}</style>`;

  it.each(HIDDEN)('is not read: %s', (html) => {
    expect(textOf(`<p>Before</p>${html}<p>After</p>`, SHEET)).toBe('Before\n\nAfter');
  });

  it.each([
    ['a script that hides its end in a comment', '<script><!-- <script> </script> X </script>'],
    ['a tag that never ends', '<p>After</p><div title="> X'],
    ['a script that never ends', '<p>After</p><script> X'],
    ['a comment in a style sheet of a drawing', '<svg><style><!--</style></svg> X --></style></svg>'],
    ['formatting that goes on behind its paragraph', '<p><b hidden>X</p><p>X</b>'],
    ['an end tag that cannot reach out of a cell', '<div hidden><table><tr><td></div>X</td></tr></table>X</div>'],
    ['a paragraph that a table does not end in a page without a doctype', ''],
  ])('stays unread behind %s', (_, html) => {
    expect(textOf(`<p>Before</p>${html}<p>After</p>`)).not.toContain('X');
    expect(readPage('<p hidden>X<table><tr><td>X</table>', 'https://shop.example/').markdown).not.toContain('X');
  });

  it('does not make what is seen unseen', () => {
    expect(
      textOf(
        '<p class="paper">One</p><p class="twice">Two</p><p class="hidden md:block">Three</p><div style="background:#000"><p style="color:white">Four</p></div>',
        SHEET,
      ),
    ).toBe('One\n\nTwo\n\nThree\n\nFour');
  });

  it('is no character either: joiners of nothing, turned directions, tags', () => {
    expect(textOf('<p>We\u200b are\u202e here\u{e0049}\u{e0067}\u2066.</p>')).toBe('We are here.');
    expect(textOf('<p>می‌خواهم 👩‍👧</p>')).toBe('می‌خواهم 👩‍👧');
  });
});

describe('a page that is broken', () => {
  it.each([
    '',
    '<',
    '<p',
    '<p>a<',
    '</',
    '<!',
    '<!--',
    '<a href=',
    '<a href="',
    '&#',
    '&#x110000;&#0;&bogus;',
    '<p></p></p></div><li></td>',
  ])('is read as far as it goes: %j', (html) => {
    expect(() => readPage(html, 'https://shop.example/')).not.toThrow();
  });

  it('is given up when it is nested without end', () => {
    expect(() => readPage('<div>'.repeat(100_000), 'https://shop.example/')).toThrow('nested too deep');
  });

  it('takes no longer for a long run of one thing than for a long text', () => {
    for (const run of ['<', '<b>', '</b>', '<!--', '<a href="', '&', '=', '<p><b x>', '<table>', '"', '<script>'])
      expect(() => readPage(run.repeat(20_000), 'https://shop.example/')).not.toThrow(RangeError);
  });
});
