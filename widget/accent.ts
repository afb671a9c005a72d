type Rgb = [number, number, number];

/**
 * What the accent, `#rrggbb`, becomes in each place, so that text keeps a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3): the
 * colour of text on it, and itself as text on our surfaces, mixed with black or white as far as it takes.
 */
export function accentColors(accent: string, dark: boolean): { on: string; text: string } {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16)) as Rgb;
  const white: Rgb = [255, 255, 255];
  let text = rgb;
  for (let share = 0; contrast(text, dark ? [44, 48, 58] : [228, 231, 236]) < 4.6 && share < 1; share += 0.1) {
    text = rgb.map((part) => Math.round(part + ((dark ? 255 : 0) - part) * share)) as Rgb;
  }
  return { on: contrast(rgb, white) < 4.5 ? '#000' : '#fff', text: `rgb(${text})` };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return a > b ? a / b : b / a;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
