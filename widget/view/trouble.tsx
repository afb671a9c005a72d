import * as chat from '../chat.ts';

/** One line on what is wrong and what helps. A hiccup of the stream shows late (by its style): most are over before one could read it. */
export function Trouble() {
  const words = chat.words.value;
  const link = chat.link.value;
  const failure = chat.trouble.value;
  const offline = link === 'offline' || (failure && !navigator.onLine);
  const cut = !offline && !failure;
  if (cut && (link === 'live' || !chat.visit.value)) return <div role="alert" />;
  return (
    <div role="alert" dir="auto" class={cut ? 'trouble late' : 'trouble'}>
      {offline
        ? words.offline
        : cut
          ? words.reconnecting
          : (failure?.why ?? (link === 'live' ? words.failed : words.unreachable))}
      {!offline && !failure?.final && (
        <button type="button" onClick={chat.wake}>
          {words.again}
        </button>
      )}
    </div>
  );
}
