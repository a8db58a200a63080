import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHORT = 140;

/** A long text is cut, with Daha Fazla behind it. */
export function LongText({ children, of }: { readonly children: string; /** Which one, for who hears the button only. */ readonly of: string }) {
  const { t } = useTranslation();
  const [isWhole, show] = useState(false);
  if (children.length <= SHORT) return <span className="portal-text">{children}</span>;
  return (
    <span className="portal-text">
      {isWhole ? children : `${children.slice(0, SHORT).replace(/\s\S*$/, '')}…`}{' '}
      <button type="button" className="portal-more" aria-expanded={isWhole} aria-label={`${t(isWhole ? 'portal.less' : 'portal.more')}: ${of}`} onClick={() => show(!isWhole)}>{t(isWhole ? 'portal.less' : 'portal.more')}</button>
    </span>
  );
}
