import { pieces } from '../text.ts';

/** What somebody wrote, as text. Web addresses become links that tell the other site nothing. */
export function Words({ text, evidence }: { text: string; evidence?: string }) {
  return (
    <>
      {pieces(text, evidence).map((piece, i) => {
        if (piece.kind === 'mark') return <mark key={i}>{piece.text}</mark>;
        if (piece.kind === 'text') return piece.text;
        return (
          <a key={i} href={piece.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
            {piece.text}
          </a>
        );
      })}
    </>
  );
}
