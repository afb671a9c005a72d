type Rgb = [number, number, number];

/** What the accent becomes in each place, so that text keeps a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3). */
export function accentColors(color: string, dark: boolean): { on: string; text: string } {
  const rgb = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number) as Rgb;
  const surface: Rgb = dark ? [38, 42, 51] : [243, 244, 247];
  const towards = dark ? 255 : 0;
  let text = rgb;
  for (let share = 0.1; contrast(text, surface) < 4.6 && share <= 1; share += 0.1) {
    text = rgb.map((part) => part + (towards - part) * share) as Rgb;
  }
  const on = contrast(rgb, [255, 255, 255]) >= 4.5 ? '#fff' : '#111';
  return { on, text: `rgb(${text.map(Math.round)})` };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
