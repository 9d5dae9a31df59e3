'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import { userError, type UserError } from '@/lib/user-error';

/** Runs an action, keeps its error, and shows the page anew when it went well. */
export function useOutcome() {
  const router = useRouter();
  const [error, setError] = useState<UserError | null>(null);
  const [isRunning, startRunning] = useTransition();

  const run = <Value>(
    call: () => Promise<Result<Value, UserError>>,
    onDone: (value: Value) => void,
  ): void => {
    setError(null);
    startRunning(async () => {
      const outcome = await call().catch(() => null);
      if (outcome?.ok === true) {
        onDone(outcome.value);
        router.refresh();
      } else {
        setError(outcome?.error ?? userError('unexpected', { requestId: '–' }));
      }
    });
  };

  return {
    run,
    error,
    isRunning,
    clearError: () => {
      setError(null);
    },
  };
}
