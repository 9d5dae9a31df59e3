import accountTypes from './de/account-types.json';
import catalogue from './de/catalogue.json';
import calls from './de/calls.json';
import categories from './de/categories.json';
import change from './de/change.json';
import changeKinds from './de/change-kinds.json';
import common from './de/common.json';
import copy from './de/copy.json';
import demo from './de/demo.json';
import drift from './de/drift.json';
import errors from './de/errors.json';
import fixes from './de/fixes.json';
import exporting from './de/exporting.json';
import grid from './de/grid.json';
import impact from './de/impact.json';
import issues from './de/issues.json';
import languages from './de/languages.json';
import limits from './de/limits.json';
import matrix from './de/matrix.json';
import live from './de/live.json';
import nav from './de/nav.json';
import notFound from './de/not-found.json';
import operations from './de/operations.json';
import palette from './de/palette.json';
import pair from './de/pair.json';
import paste from './de/paste.json';
import pasteFixes from './de/paste-fixes.json';
import pasteNotes from './de/paste-notes.json';
import pasteProblems from './de/paste-problems.json';
import portalColours from './de/portal-colours.json';
import portalGone from './de/portal-gone.json';
import portalKinds from './de/portal-kinds.json';
import portalStates from './de/portal-states.json';
import portals from './de/portals.json';
import preview from './de/preview.json';
import print from './de/print.json';
import readFailed from './de/read-failed.json';
import rollBack from './de/roll-back.json';
import rowStatus from './de/row-status.json';
import sentences from './de/sentences.json';
import settings from './de/settings.json';
import shortcuts from './de/shortcuts.json';
import signIn from './de/sign-in.json';
import submission from './de/submission.json';
import submissionStatus from './de/submission-status.json';
import submissions from './de/submissions.json';
import tally from './de/tally.json';
import waitingReason from './de/waiting-reason.json';

export const de = {
  common,
  categories,
  catalogue,
  accountTypes,
  nav,
  demo,
  limits,
  matrix,
  pair,
  palette,
  change,
  changeKinds,
  grid,
  tally,
  paste,
  pasteProblems,
  pasteFixes,
  pasteNotes,
  preview,
  impact,
  operations,
  submission,
  live,
  rowStatus,
  submissionStatus,
  waitingReason,
  submissions,
  rollBack,
  calls,
  drift,
  settings,
  languages,
  shortcuts,
  signIn,
  portals,
  portalKinds,
  portalStates,
  portalColours,
  portalGone,
  notFound,
  readFailed,
  issues,
  fixes,
  sentences,
  errors,
  exporting,
  copy,
  print,
};
