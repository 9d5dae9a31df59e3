import type { LabelUpdate } from './change-labels';
import type { NewLabel } from './labels';
import { CATEGORIES } from './portal-state';
import {
  cannotDeserialize,
  isFields,
  malformed,
  missingFields,
  parsed,
  parseFields,
  parseInteger,
  parseOptionalText,
  parseText,
  type Fields,
  type Parsed,
} from './read-body';
import type { LimitInput, PurgeInput } from './write-limits';

export function parseLimitInputs(text: string): Parsed<readonly LimitInput[]> {
  return parseInputs(text, ['category', 'maxToObjectIds', 'typeId'], (fields) => {
    const category = CATEGORIES.find((each) => each === fields['category']);
    if (category === undefined) return malformed(cannotDeserialize('Category', fields['category']));
    const typeId = parseInteger(fields['typeId']);
    if (typeId.kind === 'malformed') return typeId;
    const maxToObjectIds = parseInteger(fields['maxToObjectIds']);
    if (maxToObjectIds.kind === 'malformed') return maxToObjectIds;
    if (maxToObjectIds.value < 1) {
      return malformed(
        `maxToObjectIds must be at least 1, not ${maxToObjectIds.value} (simulated)`,
      );
    }
    return parsed({ category, typeId: typeId.value, maxToObjectIds: maxToObjectIds.value });
  });
}

export function parsePurgeInputs(text: string): Parsed<readonly PurgeInput[]> {
  return parseInputs(text, ['category', 'typeId'], (fields) => {
    const category = parseText(fields['category']);
    if (category.kind === 'malformed') return category;
    const typeId = parseInteger(fields['typeId']);
    if (typeId.kind === 'malformed') return typeId;
    return parsed({ category: category.value, typeId: typeId.value });
  });
}

export function parseNewLabel(text: string): Parsed<NewLabel> {
  const body = parseFields(text, ['label', 'name']);
  if (body.kind === 'malformed') return body;
  const name = parseText(body.value['name']);
  if (name.kind === 'malformed') return name;
  const texts = parseLabelTexts(body.value);
  return texts.kind === 'malformed' ? texts : parsed({ name: name.value, ...texts.value });
}

export function parseLabelUpdate(text: string): Parsed<LabelUpdate> {
  const body = parseFields(text, ['associationTypeId', 'label']);
  if (body.kind === 'malformed') return body;
  const typeId = parseInteger(body.value['associationTypeId']);
  if (typeId.kind === 'malformed') return typeId;
  const texts = parseLabelTexts(body.value);
  if (texts.kind === 'malformed') return texts;
  return parsed({ associationTypeId: typeId.value, ...texts.value });
}

function parseLabelTexts(fields: Fields): Parsed<Pick<NewLabel, 'label' | 'inverseLabel'>> {
  const label = parseText(fields['label']);
  if (label.kind === 'malformed') return label;
  const inverseLabel = parseOptionalText(fields['inverseLabel']);
  if (inverseLabel.kind === 'malformed') return inverseLabel;
  return parsed({ label: label.value, inverseLabel: inverseLabel.value });
}

function parseInputs<Input>(
  text: string,
  required: readonly string[],
  parseInput: (fields: Fields) => Parsed<Input>,
): Parsed<readonly Input[]> {
  const body = parseFields(text, ['inputs']);
  if (body.kind === 'malformed') return body;
  const inputs = body.value['inputs'];
  if (!Array.isArray(inputs)) return malformed(cannotDeserialize('List', inputs));
  const values: Input[] = [];
  for (const input of inputs as readonly unknown[]) {
    if (!isFields(input)) return malformed(cannotDeserialize('Object', input));
    const incomplete = missingFields(input, required);
    if (incomplete !== null) return incomplete;
    const value = parseInput(input);
    if (value.kind === 'malformed') return value;
    values.push(value.value);
  }
  return parsed(values);
}
