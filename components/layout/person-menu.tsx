import { CircleUserRound } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { Button } from '../ui/button';

/** A server action, or the address that the form is posted to. */
export type SignOut = NonNullable<ComponentProps<'form'>['action']>;

type PersonMenuProps = {
  readonly i18n: I18n;
  readonly name: string;
  readonly signOut: SignOut;
};

const MENU_ID = 'person-menu';

export function PersonMenu({ i18n, name, signOut }: PersonMenuProps) {
  return (
    <div className="shrink-0 print:hidden">
      <button
        type="button"
        popoverTarget={MENU_ID}
        className="-me-2 flex min-h-8 items-center gap-2 rounded-button px-2 text-data text-text-2 hover:bg-hover"
      >
        <CircleUserRound aria-hidden size={16} strokeWidth={1.5} />
        <span className="sr-only sm:not-sr-only">{name}</span>
      </button>
      <div
        id={MENU_ID}
        popover="auto"
        className="fixed inset-auto end-(--gutter) top-(--top-bar) m-0 mt-1 min-w-48 rounded-button bg-surface p-3 text-text-1 shadow-overlay open:animate-menu"
      >
        <p className="pb-2 text-data text-text-2">{i18n.t('nav.signedInAs', { name })}</p>
        <form action={signOut} {...(typeof signOut === 'string' ? { method: 'post' } : {})}>
          <Button type="submit" className="w-full">
            {i18n.t('nav.signOut')}
          </Button>
        </form>
      </div>
    </div>
  );
}
