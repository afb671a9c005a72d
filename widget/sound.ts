let context: AudioContext | undefined;

/** Two soft tones for an answer nobody is looking at. Silent until the visitor has touched the page: browsers insist. */
export function chime() {
  if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
  try {
    context ??= new AudioContext();
    [660, 880].forEach((frequency, index) => {
      const { currentTime, destination } = context!;
      const at = currentTime + index * 0.12;
      const tone = new OscillatorNode(context!, { frequency });
      const volume = new GainNode(context!, { gain: 0.05 });
      volume.gain.setTargetAtTime(0, at + 0.04, 0.06);
      tone.connect(volume).connect(destination);
      tone.start(at);
      tone.stop(at + 0.5);
    });
  } catch {
    // No sound device or no permission: the badge says it too.
  }
}
