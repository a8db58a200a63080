import { Button, Checkbox, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shell/links.js';
import { useSession } from '../../shell/session.js';
import { PageTitle } from '../../ui/page-title.js';
import { Pager } from '../desk/pager.js';
import { SearchBox } from '../desk/search-box.js';
import { toAdmin } from '../desk/sections.js';
import { useUrl } from '../desk/use-url.js';
import { unitsQuery } from '../pick/units.js';
import { OpenUnit } from './open-unit.js';
import { UnitTable } from './unit-table.js';

const MOST = 50;

/** The whole tree, found by words in any order; without words what stands on top of it, fifty by fifty: of a country that is a thousand units. */
export function UnitsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { asked, ask } = useUrl();
  const [isOpening, setOpening] = useState(false);
  const text = asked['ara'] ?? '';
  const hasClosed = asked['kapali'] === 'evet';
  const query = useQuery({ ...unitsQuery({ text, onlyActive: !hasClosed }), placeholderData: keepPreviousData });
  const [shown, show] = useState(MOST);
  const units = query.data?.filter(({ activeTo }) => hasClosed || !activeTo);
  const pager = !text && units && <Pager shown={Math.min(shown, units.length)} hasMore={shown < units.length} isBusy={false} onMore={() => show(shown + MOST)} />;
  const isAdmin = session !== undefined && toAdmin(session);
  return (
    <>
      <PageTitle about={t('kurum.about.units')} actions={isAdmin && <><LinkButton to="/kurum/birimler/ice-aktar" variant="default">{t('kurum.units.import')}</LinkButton><Button onClick={() => setOpening(true)}>{t('kurum.units.open')}</Button></>}>
        {t('kurum.nav.units')}
      </PageTitle>
      <div className="kurum-filters">
        <SearchBox label={t('kurum.units.search')} help={t('kurum.units.searchHelp')} value={text} onSearch={(ara) => ask({ ara })} />
        <Checkbox label={t('kurum.units.withClosed')} checked={hasClosed} onChange={(event) => ask({ kapali: event.currentTarget.checked ? 'evet' : '' })} />
      </div>
      <UnitTable query={{ ...query, data: units?.slice(0, shown) }} empty={t('kurum.units.none')} foot={pager} />
      {text && query.data?.length === MOST && <Text size="sm">{t('kurum.units.narrow', { count: MOST })}</Text>}
      {isOpening && <OpenUnit onClose={() => setOpening(false)} />}
    </>
  );
}
