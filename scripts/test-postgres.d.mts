export function startPostgres(options?: {
  readonly directory?: string;
}): Promise<{ readonly url: string; readonly stop: () => Promise<void> }>;
