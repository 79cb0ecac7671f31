const PATHS = {
  right: 'M4 12.5l5 5L20 6.5',
  wrong: 'M6 6l12 12M18 6L6 18',
  decoy: 'M3 14c2.2-4 4.3-4 6.5 0s4.3 4 6.5 0 3.4-4 5-1.5',
  missed: 'M4 12h2.5M10.7 12h2.6M17.5 12H20',
  star: 'M12 3.8l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.9l5.8-.8z',
  back: 'M15 5l-7 7 7 7',
  note: 'M5 20l1-4L16.5 5.5l3 3L9 19z',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  strike: 'M3.5 12h17M8 7.5c.4-2 2-3 4-3s3.4.9 3.9 2.4M8 16.8c.5 1.7 2 2.7 4 2.7 2.4 0 4-1.2 4-3.2',
  flag: 'M6 21V4h11l-2.5 4L17 12H6',
  unsaved: 'M12 4v9M12 17.5v.5',
} as const;

interface Props {
  readonly name: keyof typeof PATHS;
  readonly filled?: boolean;
}

/** A small line drawing beside a word; it never stands alone as the only sign. */
export function Icon({ name, filled = false }: Props) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
