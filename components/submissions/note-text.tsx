import { splitLinks } from './split-links';
import { visibleText } from './visible-text';

/** A person's reason: a link stays a link, everything else is text. */
export function NoteText({ note }: { readonly note: string }) {
  return splitLinks(note).map(({ kind, text }, index) =>
    kind === 'link' ? (
      <a
        key={index}
        href={text}
        rel="noopener noreferrer"
        target="_blank"
        className="break-all text-accent underline hover:text-accent-hover"
      >
        {visibleText(text)}
      </a>
    ) : (
      <span key={index}>{visibleText(text)}</span>
    ),
  );
}
