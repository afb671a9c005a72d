import { minutesSaid } from '../../shared/phrase.ts';
import type { Place } from './presence.ts';

/** A wait of at most so many minutes was said first at `since` (ms), to one at this position. */
type Figure = { minutes: number; since: number; position: number };
export type SavedPromises = [id: string, said: Figure[]][];

const isBroken = ({ minutes, since }: Figure, now: number) => now > since + minutes * 60_000;

/**
 * What those who wait were told at most. Every figure is a promise from the moment it is first said; once it is broken it is not said
 * again, nor a smaller one to somebody who has not come nearer since. A wider one may be said, for it owns up; without one the place is
 * `late`: longer than usual, and nobody can tell.
 */
export function createPromises(saved: SavedPromises = []) {
  const promised = new Map(saved);

  function figuresOf(id: string): Figure[] {
    const known = promised.get(id) ?? [];
    promised.set(id, known);
    return known;
  }

  return {
    /** The place as it may be told to the visitor of `id` at `now` (ms); it counts as told. */
    tell(id: string, place: Place, now: number): Place {
      if (!place.available) {
        promised.delete(id); // taken back in so many words: nobody is there
        return place;
      }
      const figures = figuresOf(id);
      const broken = figures.filter((figure) => isBroken(figure, now));
      const late: Place = { ...place, low: null, high: null, late: true };
      if (place.high === null) return broken.length > 0 ? late : place;
      const minutes = minutesSaid(place.high);
      const isNoMore = (figure: Figure) =>
        minutes === figure.minutes || (minutes < figure.minutes && place.position >= figure.position);
      if (!broken.some(isNoMore)) {
        if (!figures.some((figure) => figure.minutes === minutes))
          figures.push({ minutes, since: now, position: place.position });
        return place;
      }
      const [wider] = figures
        .filter((figure) => figure.minutes > minutes && !isBroken(figure, now))
        .sort((a, b) => a.minutes - b.minutes);
      return wider ? { ...place, high: wider.minutes * 60 } : late;
    },
    /** Only these still wait. */
    keep(waiting: Set<string>): void {
      for (const id of promised.keys()) if (!waiting.has(id)) promised.delete(id);
    },
    save: (): SavedPromises => [...promised],
  };
}
/**
 * The place of one who stands behind `ahead`, who waits for the same: whoever comes later is not served sooner, so no shorter wait is told,
 * and none where nobody can tell how long that one's will be.
 */
export function behind(place: Place, ahead: Place | undefined): Place {
  if (!ahead?.available || place.low === null || place.high === null) return place;
  if (ahead.low === null || ahead.high === null) return { ...place, low: null, high: null };
  return { ...place, low: Math.max(place.low, ahead.low), high: Math.max(place.high, ahead.high) };
}

export type Promises = ReturnType<typeof createPromises>;
