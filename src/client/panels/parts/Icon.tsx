/** Line drawings of the page, 24 × 24. */
const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  pen: 'M4 20l4-1L19 8l-3-3L5 16l-1 4zM14 7l3 3',
  letter: 'M3 6h18v12H3zM3 7l9 7 9-7',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  chart: 'M4 20V4M4 20h16M8 15l4-5 3 3 5-7',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
  hand: 'M4 12l5 5L20 6',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2',
  seal: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9 12l2 2 4-4',
  valve: 'M4 14h16M12 14V7M8 7h8M6 14v4h12v-4',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  better: 'M4 12l5 5L20 6',
  worse: 'M12 5v9M12 18v1',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  flat: 'M5 12h14M14 7l5 5-5 5',
  cut: 'M5 12h5M14 12h5M10 7l4 10',
  factory: 'M3 20V10l6 4v-4l6 4V6h4v14z',
  home: 'M4 11l8-7 8 7v9H4z',
  undo: 'M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3',
  skip: 'M5 5l8 7-8 7zM17 5v14',
  layers: 'M12 3l9 5-9 5-9-5zM3 13l9 5 9-5',
  coin: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM14.500 9.500c-1-1-5-1-5 .8 0 2.200 5 1.200 5 3.400 0 1.800-4 1.800-5 .8M12 7.500v9',
  speech: 'M4 5h16v11h-9l-4 4v-4H4z',
  works: 'M4 20V9l5 3V9l5 3V4h4l2 16zM8 16h2M13 16h2',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900V16h7v-2.100A6 6 0 0 0 12 3z',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  letters: 'M3 18L8 6l5 12M5 14h6M15 18v-8M15 13a3 3 0 1 1 0 3',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7 9h7M7 13h7M7 16h4',
} as const;

export type IconId = keyof typeof PATHS;

export function Icon({ id }: { readonly id: IconId }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[id]} />
    </svg>
  );
}
