import { z } from 'zod';
import { jsonAnswer, type Answer } from './answers';

export type ControlCall = {
  readonly method: string;
  /** Behind the root: `journal`, `faults`, … */
  readonly resource: string;
  /** The first portal where none is named. */
  readonly hubId: string | null;
  readonly bodyText: string;
};

/** `undefined` where the body is not JSON. */
export function readJson(call: ControlCall): unknown {
  try {
    return JSON.parse(call.bodyText);
  } catch {
    return undefined;
  }
}

export async function withBody<Schema extends z.ZodType>(
  schema: Schema,
  call: ControlCall,
  answer: (value: z.output<Schema>) => Answer | Promise<Answer>,
): Promise<Answer> {
  const json = readJson(call);
  if (json === undefined) return refusal(400, 'The body is not JSON.');
  const parsed = schema.safeParse(json);
  return parsed.success ? answer(parsed.data) : refusal(400, z.prettifyError(parsed.error));
}

export function refusal(status: number, message: string): Answer {
  return jsonAnswer(status, { message });
}
