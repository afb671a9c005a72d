import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accentColors, contrast } from '../../widget/accent.ts';

const part = fc.nat(255);
type Rgb = [number, number, number];
const parse = (color: string): Rgb =>
  color.startsWith('#') ? (color === '#fff' ? [255, 255, 255] : [0, 0, 0]) : (color.match(/\d+/g)?.map(Number) as Rgb);
const hex = (rgb: Rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

it('knows the contrast of black and white', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
});

it('makes text readable on any accent, and any accent readable as text, by day and by night', () => {
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.boolean(), (rgb, dark) => {
      const { on, text } = accentColors(hex(rgb), dark);
      expect(contrast(parse(on), rgb)).toBeGreaterThanOrEqual(4.5);
      for (const surface of (dark
        ? [
            [22, 24, 29],
            [38, 42, 51],
          ]
        : [
            [255, 255, 255],
            [241, 243, 246],
          ]) as Rgb[]) {
        expect(contrast(parse(text), surface)).toBeGreaterThanOrEqual(4.5);
      }
      // The tint is 12 % of the accent over the surface.
      const base = dark ? [22, 24, 29] : [255, 255, 255];
      const tint = rgb.map((value, index) => value * 0.12 + (base[index] as number) * 0.88) as Rgb;
      expect(contrast(parse(text), tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark ? [164, 172, 187] : [89, 96, 112], tint)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 3000 },
  );
});
