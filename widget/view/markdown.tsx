import type { ComponentChildren, VNode } from 'preact';

/** Limits the work one hostile text can cause; what is longer is shown as plain text. */
const LONGEST = 20_000;

/**
 * Renders the subset of Markdown that answers use: paragraphs, lists, headings (as bold lines), bold, italic, code and
 * links. Everything else, HTML first of all, stays the text it is. A remote image stays text as well: loading it would
 * tell its server what was said.
 */
export function Markdown({ text }: { text: string }) {
  if (text.length > LONGEST) return <p dir="auto">{text}</p>;
  const blocks: ComponentChildren[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    if (/^\s*```/.test(line)) {
      const end = lines.findIndex((other, index) => index > at && /^\s*```\s*$/.test(other));
      const stop = end < 0 ? lines.length : end;
      blocks.push(
        <pre>
          <code>{lines.slice(at + 1, stop).join('\n')}</code>
        </pre>,
      );
      at = stop + 1;
    } else if (bullet(line)) {
      const ordered = /^\s*\d/.test(line);
      const items: ComponentChildren[] = [];
      const start = Number.parseInt(line, 10);
      while (at < lines.length && bullet(lines[at]) && /^\s*\d/.test(lines[at] as string) === ordered) {
        items.push(<li>{inline((lines[at++] as string).replace(BULLET, ''))}</li>);
        if (!lines[at]?.trim() && bullet(lines[at + 1])) at++;
      }
      blocks.push(
        ordered ? (
          <ol dir="auto" start={start}>
            {items}
          </ol>
        ) : (
          <ul dir="auto">{items}</ul>
        ),
      );
    } else if (line.trim()) {
      const from = at++;
      const heading = HEADING.test(line);
      while (!heading && lines[at]?.trim() && !bullet(lines[at]) && !/^\s*(```|#{1,6}\s)/.test(lines[at] as string))
        at++;
      const body = lines.slice(from, at).join('\n').replace(HEADING, '');
      blocks.push(<p dir="auto">{heading ? <strong>{inline(body)}</strong> : inline(body)}</p>);
    } else at++;
  }
  return blocks as unknown as VNode;
}

/** Text as it was written, with its web addresses as links. */
export function Plain({ text }: { text: string }) {
  return <p dir="auto">{links(text)}</p>;
}

/** The address if a visitor may be led there: http, https or mailto; otherwise nothing. */
export function safeUrl(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    return /^(https?|mailto):$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Where a link leads, unless its text says so already. */
export function hostBeside(text: string, url: URL) {
  const place = url.host || url.pathname;
  return text.includes(place) ? null : <span class="host"> ({place})</span>;
}

const BULLET = /^\s*([-*+•]|\d{1,3}[.)])\s+/;
const HEADING = /^\s*#{1,6}\s+/;
const bullet = (line: string | undefined) => line !== undefined && BULLET.test(line);

/** Code, link, bold, italic, in this order. Each alternative is bounded, so the time is linear in the text. */
const MARKS =
  /`([^`\n]+)`|\[([^[\]\n]{1,300})\]\(([^\s()]{1,2000})\)|\*\*([^*]{1,2000})\*\*|(?<![\w*])[*_]([^*_\s][^*_\n]{0,500})[*_](?![\w*])/;

function inline(text: string): ComponentChildren[] {
  const out: ComponentChildren[] = [];
  let rest = text;
  for (let match = MARKS.exec(rest); match; match = MARKS.exec(rest)) {
    const [all, code, label, address, bold, italic] = match;
    out.push(...links(rest.slice(0, match.index)));
    if (code) out.push(<code>{code}</code>);
    else if (label && address) {
      const url = safeUrl(address);
      out.push(...(url ? [link(label, url)] : [all]));
    } else if (bold) out.push(<strong>{inline(bold)}</strong>);
    else if (italic) out.push(<em>{links(italic)}</em>);
    rest = rest.slice(match.index + all.length);
  }
  return [...out, ...links(rest)];
}

/** Splits at bare addresses. A full stop or bracket behind one belongs to the sentence. */
function links(text: string): ComponentChildren[] {
  return text.split(/(https?:\/\/[^\s<>"'`]{1,2000}[^\s<>"'`.,;:!?)\]}*_])/).map((part, index) => {
    const url = index % 2 ? safeUrl(part) : null;
    return url ? link(part, url) : part;
  });
}

function link(text: string, url: URL) {
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer">
      {text}
      {hostBeside(text, url)}
    </a>
  );
}
