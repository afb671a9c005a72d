import type { Signal } from '@preact/signals';
import type { News } from './desk.ts';

/** Notes in hertz: two rising for a visitor who waits or is passed on, one for a reply. */
const NOTES: Record<News['kind'], number[]> = { waiting: [659.25, 880], passed: [659.25, 880], reply: [740] };

/**
 * A short sound made in the browser, with no file behind it. Browsers allow it only after the agent has touched the
 * page, so the first press or key readies it. Two that come together sound once.
 */
export function createChime(on: Signal<boolean>, page: Pick<EventTarget, 'addEventListener'>) {
  let audio: AudioContext | null = null;
  let last = Number.NEGATIVE_INFINITY;

  function ready() {
    if (!on.value) return;
    audio ??= new AudioContext();
    if (audio.state === 'suspended') void audio.resume();
  }
  page.addEventListener('pointerdown', ready);
  page.addEventListener('keydown', ready);

  return (kind: News['kind']) => {
    if (!on.value || audio?.state !== 'running' || audio.currentTime - last < 1) return;
    last = audio.currentTime;
    NOTES[kind].forEach((note, i) => {
      if (audio) strike(audio, note, last + i * 0.14);
    });
  };
}

function strike(audio: AudioContext, note: number, at: number) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = note;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.55);
}
