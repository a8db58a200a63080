import { Button, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { keepSession, useSession, type Session, type Unit } from '../shell/session.js';
import { compareTexts } from '../ui/formats.js';
import { Mood } from '../ui/mood.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useOnTheWay } from './on-the-way.js';
import './sign-in.css';

/** In which unit, and with which of its districts, somebody works from now on. */
export function ChooseUnit() {
  const session = useSession();
  const only = session?.units.length === 1 ? session.units[0] : undefined;
  const [chosen, setChosen] = useState<Unit | undefined>(only);
  const { problem, choose } = useChoice();
  if (!session) return null;
  const pick = (unit: Unit): void => (unit.districts.length > 1 ? setChosen(unit) : void choose(unit, null));
  return (
    <Mood is="staff">
      <Stack gap="md" className="narrow">
        {chosen
          ? <Districts unit={chosen} session={session} onPick={(ilce) => void choose(chosen, ilce)} onBack={only ? undefined : () => setChosen(undefined)} />
          : <Units session={session} onPick={pick} />}
        {problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Mood>
  );
}

function useChoice() {
  const { history } = useRouter();
  const { onward } = useOnTheWay();
  const [problem, setProblem] = useState<Error | null>(null);
  const choose = async ({ detsisNo }: Unit, ilce: string | null): Promise<void> => {
    setProblem(null);
    try {
      keepSession(await answerOf(api.POST('/api/oturum/birim', { body: { detsisNo, ilce } })));
      history.replace(onward);
    } catch (error) {
      setProblem(error as Error);
    }
  };
  return { problem, choose };
}

function Units({ session, onPick }: { readonly session: Session; readonly onPick: (unit: Unit) => void }) {
  const { t } = useTranslation();
  const rolesOf = (unit: Unit): string => unit.roles.map((role) => t(`shell.roles.${role}`)).join(', ');
  return (
    <>
      <PageTitle about={t('signIn.unit.lead')}>{t('signIn.unit.title')}</PageTitle>
      {session.units.length === 0 && <p>{t('shell.home.noUnit')}</p>}
      <ul className="choices">
        {[...session.units].sort((one, other) => compareTexts(one.label, other.label)).map((unit) => (
          <li key={unit.detsisNo}>
            <button type="button" className="choice" aria-current={unit.detsisNo === session.unit?.detsisNo} onClick={() => onPick(unit)}>
              <span className="choice-name">{unit.label}</span>
              <span className="choice-help">{[rolesOf(unit), ...(unit.onBehalfOf.length > 0 ? [t('signIn.unit.deputy')] : []), ...(unit.detsisNo === session.unit?.detsisNo ? [t('signIn.unit.current')] : [])].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DistrictsProps {
  readonly unit: Unit;
  readonly session: Session;
  readonly onPick: (ilce: string | null) => void;
  readonly onBack: (() => void) | undefined;
}

function Districts({ unit, session, onPick, onBack }: DistrictsProps) {
  const { t } = useTranslation();
  const choices = [null, ...[...unit.districts].sort(compareTexts)];
  const isCurrent = (ilce: string | null): boolean => session.unit?.detsisNo === unit.detsisNo && session.unit.ilce === ilce;
  return (
    <>
      <PageTitle about={t('signIn.unit.districtLead', { unit: unit.label })}>{t('signIn.unit.districtTitle')}</PageTitle>
      <ul className="choices">
        {choices.map((ilce) => (
          <li key={ilce}>
            <button type="button" className="choice" aria-current={isCurrent(ilce)} onClick={() => onPick(ilce)}>
              <span className="choice-name">{ilce ?? t('shell.menu.allDistricts')}</span>
              {isCurrent(ilce) && <span className="choice-help">{t('signIn.unit.current')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {onBack && <div><Button variant="default" onClick={onBack}>{t('signIn.unit.back')}</Button></div>}
    </>
  );
}
