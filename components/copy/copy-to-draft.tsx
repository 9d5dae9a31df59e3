'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import { addToDraft } from '../change/add-to-draft';
import { Button } from '../ui/button';

type CopyToDraftProps = {
  readonly hubId: number;
  readonly rows: readonly NewDraftRow[];
  readonly label: string;
  readonly pending: string;
};

/** Puts what was matched into the target's draft and shows its plan. Nothing is sent. */
export function CopyToDraft({ hubId, rows, label, pending }: CopyToDraftProps) {
  const router = useRouter();
  const [isAdding, setAdding] = useState(false);
  return (
    <Button
      variant="primary"
      pending={isAdding ? pending : undefined}
      onClick={() => {
        setAdding(true);
        void addToDraft(hubId, rows, { kind: 'copy', submissionIds: [] }).then(() => {
          router.push(`/p/${hubId}/change/preview`);
        });
      }}
    >
      {label}
    </Button>
  );
}
