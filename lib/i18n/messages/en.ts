import accountTypes from './en/account-types.json';
import catalogue from './en/catalogue.json';
import calls from './en/calls.json';
import categories from './en/categories.json';
import change from './en/change.json';
import changeKinds from './en/change-kinds.json';
import common from './en/common.json';
import copy from './en/copy.json';
import demo from './en/demo.json';
import drift from './en/drift.json';
import errors from './en/errors.json';
import fixes from './en/fixes.json';
import exporting from './en/exporting.json';
import grid from './en/grid.json';
import impact from './en/impact.json';
import issues from './en/issues.json';
import languages from './en/languages.json';
import limits from './en/limits.json';
import matrix from './en/matrix.json';
import live from './en/live.json';
import nav from './en/nav.json';
import notFound from './en/not-found.json';
import operations from './en/operations.json';
import palette from './en/palette.json';
import pair from './en/pair.json';
import paste from './en/paste.json';
import pasteFixes from './en/paste-fixes.json';
import pasteNotes from './en/paste-notes.json';
import pasteProblems from './en/paste-problems.json';
import portalColours from './en/portal-colours.json';
import portalGone from './en/portal-gone.json';
import portalKinds from './en/portal-kinds.json';
import portalStates from './en/portal-states.json';
import portals from './en/portals.json';
import preview from './en/preview.json';
import print from './en/print.json';
import readFailed from './en/read-failed.json';
import rollBack from './en/roll-back.json';
import rowStatus from './en/row-status.json';
import sentences from './en/sentences.json';
import settings from './en/settings.json';
import shortcuts from './en/shortcuts.json';
import signIn from './en/sign-in.json';
import submission from './en/submission.json';
import submissionStatus from './en/submission-status.json';
import submissions from './en/submissions.json';
import tally from './en/tally.json';
import waitingReason from './en/waiting-reason.json';

export const en = {
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
