import { useTranslation } from 'react-i18next';
import { Problem } from '../api/client.js';
import type { Fault } from './form.js';

/** What is said of a refused field, and of a call that failed. */
export function useSentences() {
  const { t, i18n } = useTranslation();
  const ofFault = ({ fault, sentence }: Fault): string => sentence ?? (i18n.exists(`faults.${fault}`) ? t(`faults.${fault}` as 'faults.other') : t('faults.other'));
  const ofProblem = (problem: Error): string => (problem instanceof Problem ? problem.detail : t('ui.noAnswer'));
  return { ofFault, ofProblem };
}
