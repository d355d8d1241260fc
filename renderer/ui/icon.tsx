import './icon.css';

/** The signs of the workbook: 16 px, line 1.6 (looks section 5). Each stands beside a word, so none has a name of its own. */
const shapes = {
  point: <rect x="5" y="5" width="6" height="6" rx="1" fill="currentColor" stroke="none" />,
  recommendation: <path d="M2.5 8h10.5M9 4l4 4-4 4" />,
  practice: <path d="M4 2.5h8v11.2L8 10.6l-4 3.1z" />,
  'follow-up': <path d="M3.5 14V2.8h8.6L10 5.9l2.1 3.1H3.5" />,
  quote: (
    <path
      d="M3 11.5c2.3-.6 3.6-2.3 3.6-4.7V4.6H2.9v3.6h1.7c0 1.1-.6 1.8-1.6 2.1zM9.4 11.5c2.3-.6 3.6-2.3 3.6-4.7V4.6H9.3v3.6H11c0 1.1-.6 1.8-1.6 2.1z"
      fill="currentColor"
      stroke="none"
    />
  ),
  search: <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4 14 14" />,
  plus: <path d="M8 3v10M3 8h10" />,
  folder: <path d="M2 4.2c0-.5.4-.9.9-.9h3.3l1.5 1.8h5.4c.5 0 .9.4.9.9v6c0 .5-.4.9-.9.9H2.9c-.5 0-.9-.4-.9-.9z" />,
  clock: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.6V8l2.3 1.6" />,
  screen: <path d="M2 3h12v8H2zM5.5 14h5M8 11v3" />,
  person: <path d="M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM2.8 14c.3-2.8 2.3-4.4 5.2-4.4s4.9 1.6 5.2 4.4" />,
  tick: <path d="m2.8 8.6 3.4 3.4 7-7.6" />,
  warning: <path d="M8 2.2 1.8 13.4h12.4zM8 6.4v3.4M8 11.4v.4" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  up: <path d="m3.5 10 4.5-4.5L12.5 10" />,
  back: <path d="M13.5 8H3M7 4 3 8l4 4" />,
  undo: <path d="M3 6.5h6.6a3.7 3.7 0 0 1 0 7.4H6M5.8 3.6 3 6.5l2.8 2.9" />,
  lock: <path d="M3.8 7.2h8.4v6.3H3.8zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2" />,
  file: <path d="M4 2h5l3.2 3.2V14H4zM9 2v3.4h3.2" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.2V2.5h-8v8h2.7" />,
  archive: <path d="M2 3h12v3H2zM3 6v7.2h10V6M6.4 8.8h3.2" />,
  trash: <path d="M3 4.5h10M6.3 4.3V2.6h3.4v1.7M4.2 4.5l.6 9h6.4l.6-9M6.7 7v4M9.3 7v4" />,
  map: <path d="M8 3.8C6.6 2.9 4.6 2.6 2 2.8v9.8c2.6-.2 4.6.1 6 1 1.4-.9 3.4-1.2 6-1V2.8c-2.6-.2-4.6.1-6 1zM8 3.8v9.8" />,
  close: <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />,
  pencil: <path d="M2.8 13.2 3.4 10l7-7 2.6 2.6-7 7zM9 4.4 11.6 7" />,
  note: <path d="M2.5 3h11v7.5L10.5 13.5h-8zM13.3 10.4h-2.9v2.9M5 6h6M5 8.5h4" />,
  gear: <path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M10.7 6.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM5.3 13.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z" />,
  info: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.2V11M8 4.9v.4" />,
  list: <path d="M6 4h8M6 8h8M6 12h8M2.4 4h.6M2.4 8h.6M2.4 12h.6" />,
  library: <path d="M3 2.5h2.6v11H3zM5.6 2.5h2.6v11H5.6zM9 3.3l2.5-.7 2.6 10.4-2.5.7z" />,
  globe: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2.2 8h11.6M8 2c-4 3.6-4 8.400 0 12M8 2c4 3.6 4 8.400 0 12" />,
} as const;

export type IconName = keyof typeof shapes;

/**
 * Whether a sign turns round where text runs from right to left, and why. What points along the line of reading or shows lines
 * and pages of text does; what shows a thing that looks the same everywhere does not.
 */
export const turns: Readonly<Record<IconName, false | 'points' | 'text'>> = {
  point: false,
  recommendation: 'points',
  practice: false,
  // A flag flies towards the text it stands before.
  'follow-up': 'points',
  quote: 'text',
  // The handle of a magnifying glass is held in the right hand everywhere.
  search: false,
  plus: false,
  folder: false,
  // Clocks turn one way.
  clock: false,
  screen: false,
  person: false,
  // A tick is drawn by a right hand everywhere.
  tick: false,
  warning: false,
  chevron: 'points',
  down: false,
  up: false,
  back: 'points',
  undo: 'points',
  lock: false,
  file: false,
  copy: false,
  archive: false,
  trash: false,
  // Two like pages; which is read first does not show.
  map: false,
  close: false,
  // A pen is held in the right hand everywhere.
  pencil: false,
  note: 'text',
  gear: false,
  info: false,
  list: 'text',
  // Books on a shelf stand from the side where reading begins.
  library: 'text',
  globe: false,
};

/** A decorative sign beside its word. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  const classes = ['icon', turns[name] === false ? '' : 'icon-mirrored', className].filter((part) => part !== '').join(' ');
  return (
    <svg className={classes} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

/** How settled something is: more filled is more settled (looks section 1, point 3). `out` is left out: a bar across the ring. */
export type Fill = 0 | 'half' | 'three-quarters' | 'full' | 'out';

const fills: Readonly<Record<Fill, React.ReactNode>> = {
  0: null,
  half: <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />,
  'three-quarters': <path d="M8 8V2.4A5.6 5.6 0 1 1 2.4 8z" fill="currentColor" stroke="none" />,
  full: (
    <>
      <circle cx="8" cy="8" r="5.6" fill="currentColor" stroke="none" />
      <path className="icon-disc-tick" d="m5.2 8.2 2 2 3.7-4.2" />
    </>
  ),
  out: <path d="M5 8h6" />,
};

/** Disc of a state; never mirrored. Its word stands beside it. */
export function Disc({ fill, className = '' }: { readonly fill: Fill; readonly className?: string }) {
  return (
    <svg className={`icon icon-disc ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5.6" />
      {fills[fill]}
    </svg>
  );
}

/** The mark: the numbered margin, small. */
export function Mark() {
  return (
    <svg className="icon-mark icon-mirrored" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path className="icon-mark-rule" d="M7.5 1v18" />
      <path d="M2 4h2M2 8h2M2 12h2M2 16h2M10 4h5M10 8h8.500M10 12h6M10 16h8" />
    </svg>
  );
}
