import type { Locale } from './locale';

type ErrorPageWords = {
  readonly title: string;
  readonly text: string;
  readonly tryAgain: string;
  readonly requestId: string;
};

/** Apart from the messages: the browser has these few before anything goes wrong. */
export const ERROR_PAGE_WORDS: Readonly<Record<Locale, ErrorPageWords>> = {
  en: {
    title: 'This page could not be shown',
    text: 'Something unexpected happened. Your draft is safe in this browser, and submissions continue.',
    tryAgain: 'Try again',
    requestId: 'Request ID',
  },
  de: {
    title: 'Diese Seite konnte nicht gezeigt werden',
    text: 'Etwas Unerwartetes ist passiert. Ihr Entwurf ist in diesem Browser sicher, und Übertragungen laufen weiter.',
    tryAgain: 'Erneut versuchen',
    requestId: 'Anfrage-ID',
  },
};
