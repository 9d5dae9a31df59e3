import type { Finding, FixCode, IssueCode } from '../limits/finding';
import { ASSOCIATION_CATEGORIES } from '../limits/limit';
import type { I18n } from './i18n';

type Param = string | number;
type ParamReader = (i18n: I18n, value: Param, objectName: ObjectName) => string;

/** Says an object type id in the reader's words. */
export type ObjectName = (objectTypeId: string) => string;

const readLimit: ParamReader = ({ t, format }, value) => {
  if (typeof value === 'number') return format.number(value);
  return value === 'many' ? t('common.many') : value;
};

const readCategory: ParamReader = ({ t }, value) => {
  const category = ASSOCIATION_CATEGORIES.find((each) => each === value);
  return category === undefined ? String(value) : t(`categories.${category}`);
};

const readLabel: ParamReader = ({ t }, value) =>
  value === '' ? t('common.anyLabelInText') : String(value);

const readObject: ParamReader = (_, value, objectName) => objectName(String(value));

/** How each parameter of the core is said; any other is said as it is. */
const PARAM_READERS: Readonly<Record<string, ParamReader>> = {
  limit: readLimit,
  max: readLimit,
  objectLimit: readLimit,
  labelLimit: readLimit,
  otherLimit: readLimit,
  count: readLimit,
  category: readCategory,
  rightCategory: readCategory,
  label: readLabel,
  from: readObject,
  to: readObject,
};

export function sayParams(
  i18n: I18n,
  params: Finding['params'],
  objectName: ObjectName,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const read = PARAM_READERS[name];
      return [name, read ? read(i18n, value, objectName) : String(value)];
    }),
  );
}

const asItIs: ObjectName = (objectTypeId) => objectTypeId;

/** @param objectName without it, `from` and `to` are said as the core gave them. */
export function renderIssue(i18n: I18n, issue: Finding<IssueCode>, objectName = asItIs): string {
  return i18n.t(`issues.${issue.code}`, sayParams(i18n, issue.params, objectName));
}

/** The words on the button that fixes an issue. */
export function renderFix(i18n: I18n, fix: Finding<FixCode>, objectName = asItIs): string {
  return i18n.t(`fixes.${fix.code}`, sayParams(i18n, fix.params, objectName));
}
