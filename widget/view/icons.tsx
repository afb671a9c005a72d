const paths = {
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c1-3 3-5 7-5s6 2 7 5',
  spark: 'M12 4c1 5 3 7 8 8-5 1-7 3-8 8-1-5-3-7-8-8 5-1 7-3 8-8Z',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
};

/** A picture beside words; whoever cannot see it misses nothing. */
export function Icon({ name, path = paths[name as keyof typeof paths] }: { name?: keyof typeof paths; path?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
