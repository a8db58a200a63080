import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Disclosure } from '../ui/disclosure.js';
import { nameOf, signOut, type Person, type Session } from './session.js';

/** Who is signed in, in which unit, and what concerns themselves. */
export function UserMenu({ session, person }: { readonly session: Session; readonly person: Person }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  const name = nameOf(person);
  const leave = async (where: 'here' | 'everywhere'): Promise<void> => {
    await signOut(where);
    await navigate({ to: '/' });
  };
  return (
    <>
      <Disclosure label={t('shell.menu.label', { name })} button={<><span className="user-name">{name}</span> <span aria-hidden="true">▾</span></>}>
        {(close) => (
          <>
            <p className="user-menu-head"><strong>{name}</strong>{session.unit && <><br />{session.unit.name}{session.unit.ilce && ` · ${session.unit.ilce}`}</>}</p>
            <ul className="menu-list">
              <Choices session={session} onGo={close} />
              <li><button type="button" onClick={() => void leave('here')}>{t('shell.menu.signOut')}</button></li>
              <li><button type="button" onClick={() => { close(); ask(true); }}>{t('shell.menu.signOutEverywhere')}</button></li>
            </ul>
          </>
        )}
      </Disclosure>
      <ConfirmDialog
        isOpen={isAsking} isDangerous title={t('shell.signOutEverywhere.title')} confirm={t('shell.menu.signOutEverywhere')}
        onClose={() => ask(false)} onConfirm={() => leave('everywhere')}
      >
        {t('shell.signOutEverywhere.text')}
      </ConfirmDialog>
    </>
  );
}

function Choices({ session, onGo }: { readonly session: Session; readonly onGo: () => void }) {
  const { t } = useTranslation();
  const hasUnits = session.units.length > 1;
  const hasDistricts = (session.units.find(({ detsisNo }) => detsisNo === session.unit?.detsisNo)?.districts.length ?? 0) > 1;
  return (
    <>
      {(hasUnits || hasDistricts) && <li><Link to="/birim" onClick={onGo}>{hasUnits ? t('shell.menu.changeUnit') : t('shell.menu.changeDistrict')}</Link></li>}
      <li><Link to="/tercihler" onClick={onGo}>{t('shell.menu.preferences')}</Link></li>
      {session.signedInBy === 'password' && <li><Link to="/parola" onClick={onGo}>{t('shell.menu.changePassword')}</Link></li>}
    </>
  );
}
