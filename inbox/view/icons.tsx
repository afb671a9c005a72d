const PATHS = {
  inbox: 'M3 12h5l1.5 3h5L16 12h5M5.5 5h13L21 12v7H3v-7z',
  phone: 'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  clock: 'M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.6 3-5.5 6.500-5.500s6.100 1.900 6.500 5.500M16 4.800a3.500 3.500 0 0 1 0 6.400M18 14.800c2 .8 3.200 2.600 3.500 5.200',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.6-4 3.600-6 7.500-6s6.900 2 7.500 6',
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12l16-8-5 16-3.500-6.500z',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.500 2h-15zM10 20.500h4',
  sound: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a7.500 7.500 0 0 1 0 11',
  mute: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM16 9.500l5 5M21 9.500l-5 5',
  help: 'M9.200 9.200a2.900 2.900 0 0 1 5.700.7c0 2-2.900 2.300-2.900 4.100M12 17.300v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  door: 'M14 4H5v16h9M10 12h11M17.500 8.500 21 12l-3.500 3.500',
  note: 'M5 4h14v10l-5 6H5zM14 20v-6h5',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  cross: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  assistant: 'M12 4l1.800 5.200L19 11l-5.200 1.800L12 18l-1.800-5.200L5 11l5.200-1.800zM19 16v4M17 18h4',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  chevron: 'M6 9l6 6 6-6',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  star: 'M12 4l2.400 5.200 5.600.7-4.100 3.900 1 5.700L12 16.800l-4.900 2.700 1-5.700L4 9.900l5.600-.7z',
  away: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z',
  globe: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3.500 12h17M12 3c5 5.500 5 12.500 0 18-5-5.500-5-12.500 0-18z',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words that say the same, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The product's mark: a baton on its way from hand to hand. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-baton" d="M9 22.5 22.5 9" />
      <path class="mark-band" d="m13.600 17.900 4.400-4.400" />
    </svg>
  );
}
