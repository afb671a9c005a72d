let context: AudioContext | undefined;

/**
 * Two soft tones for an answer nobody is looking at, from one tab however many there are. Silent until the visitor has
 * touched the page: browsers insist.
 */
export function chime() {
  if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
  if (!navigator.locks) return play();
  navigator.locks.request('baton:chime', { ifAvailable: true }, async (mine) => {
    if (!mine) return;
    play();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });
}

function play() {
  try {
    context ??= new AudioContext();
    for (const [index, frequency] of [660, 880].entries()) {
      const at = context.currentTime + index * 0.12;
      const tone = new OscillatorNode(context, { frequency });
      const volume = new GainNode(context, { gain: 0.05 });
      volume.gain.setTargetAtTime(0, at + 0.04, 0.06);
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      tone.stop(at + 0.5);
    }
  } catch {
    // No sound device or no permission: the badge says it too.
  }
}
