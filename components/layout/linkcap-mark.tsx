/** Two records and the one link that a limit allows. */
export function LinkcapMark() {
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" className="shrink-0">
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="0.75" y="5.25" width="4.5" height="5.5" rx="1" />
        <path d="M15.25 1.25v13.5" />
        <path d="M5.5 8h7M10 5.25 12.75 8 10 10.75" className="stroke-accent" />
      </g>
    </svg>
  );
}
