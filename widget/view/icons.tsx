const paths = {
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M5.500 11.500 12 5l6.500 6.500',
  person:
    'M12 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM5 20c.6-3.400 3.400-5.500 7-5.500s6.400 2.100 7 5.500',
  spark:
    'M12 4.500c.8 4.700 2.800 6.700 7.500 7.500-4.700.8-6.700 2.800-7.500 7.500-.8-4.700-2.800-6.700-7.500-7.500 4.700-.8 6.700-2.800 7.500-7.500Z',
  down: 'M12 5v14M5.500 12.500 12 19l6.500-6.500',
  copy: 'M9 9h10v11H9zM15 9V5H5v11h4',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  stop: 'M8 8h8v8H8z',
  star: 'M12 4l2.500 5.200 5.600.7-4.100 3.900 1 5.700-5-2.800-5 2.800 1-5.700-4.100-3.900 5.600-.7z',
};

/** A picture beside words; whoever cannot see it misses nothing. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class={name}>
      <path d={paths[name]} />
    </svg>
  );
}
