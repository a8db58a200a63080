import { ROLES, type Role } from '../../src/org/index.js';
import type { Act } from '../../src/permissions/index.js';

/** Who may carry out an act on something at all: written here a second time, from the manuals, so that no slip in the rules goes unseen. */
type Ever = 'anybody' | 'signed-in' | 'staff' | 'self' | readonly Role[];

const KEEPERS: readonly Role[] = ['SISTEM_YONETICISI', 'VALI', 'VALI_YARDIMCISI', 'YONETICI', 'YETKILI'];
const HEADS: readonly Role[] = ['BIRIM_AMIRI', 'KOORDINATOR'];

/** An act that a route carries out and that is not here fails the test. */
export const EVER: Partial<Record<Act, Ever>> = {
  'sign-in.begin': 'anybody',
  'session.read': 'anybody',
  'session.end': 'signed-in',
  'session.list': 'signed-in',
  'session.choose-unit': 'signed-in',
  'password.change': 'signed-in',
  'place.read': 'anybody',
  'unit.read': 'signed-in',
  'unit.change': ['SISTEM_YONETICISI'],
  'user.read': [...KEEPERS, 'DENETCI', 'BIRIM_AMIRI', 'IL_KOORDINASYON'],
  'user.change': KEEPERS,
  'user.read-contact': KEEPERS,
  'muhtar.read': ['SISTEM_YONETICISI', 'KOORDINATOR', 'VALI', 'VALI_YARDIMCISI'],
  'muhtar.change': ['SISTEM_YONETICISI', 'KOORDINATOR'],
  // Everybody for their own absence.
  'substitution.read': 'self',
  'substitution.change': 'self',
  'authority.share': ['YETKILI'],
  'holiday.read': 'anybody',
  'holiday.change': ['SISTEM_YONETICISI'],
  'template.read': ['SISTEM_YONETICISI', 'SUREC_ANALISTI'],
  'template.change': ['SISTEM_YONETICISI'],
  'content.read': 'anybody',
  'content.change': ['SISTEM_YONETICISI'],
  'sector.read': 'anybody',
  'sector.change': ['SISTEM_YONETICISI', 'VALI', 'VALI_YARDIMCISI'],
  'service-heading.read': 'anybody',
  'service-heading.change': ['SISTEM_YONETICISI', 'YONETICI'],
  'notification.read': ['SISTEM_YONETICISI', 'DENETCI'],
  'notification.send-again': ['SISTEM_YONETICISI'],
  'notification.preference': 'self',
  'document.add': 'signed-in',
  'document.read': 'self',
  'document.remove': 'self',
  'case.oversee': HEADS,
  'comment.read': 'self',
  'case.recall': ROLES,
  'task.set-priority': ROLES,
  'task.extend': HEADS,
  'task.postpone': 'self',
  'task.redirect': ROLES,
  'task.redirect-to': ROLES,
  'information.ask': 'self',
  'information.answer': 'self',
  // Whoever has been given it; whose it is already; the head of its unit.
  'task.read': 'self',
  'task.claim': 'staff',
  'task.release': 'self',
  'task.assign': 'self',
  'task.complete': 'self',
  'case.comment': 'staff',
  'case.open': 'self',
  'case.read': 'self',
  'case.track': 'anybody',
  'view.read': 'self',
  'view.change': 'self',
  'applicant.read-contact': 'staff',
  'destruction.read': ['SISTEM_YONETICISI', 'DENETCI'],
  'destruction.change': ['SISTEM_YONETICISI'],
  'outside-health.read': ['SISTEM_YONETICISI', 'SUREC_ANALISTI'],
};

/** What each route under /api is. */
export const ROUTES: Readonly<Record<string, Act>> = {
  'GET /api/oturum': 'session.read',
  'DELETE /api/oturum': 'session.end',
  'POST /api/oturum/birim': 'session.choose-unit',
  'GET /api/oturum/acik': 'session.list',
  'DELETE /api/oturum/acik': 'session.end',
  'DELETE /api/oturum/acik/:id': 'session.end',
  'GET /api/oturum/e-devlet': 'sign-in.begin',
  'GET /api/oturum/e-devlet/donus': 'sign-in.begin',
  'GET /api/oturum/oidc': 'sign-in.begin',
  'GET /api/oturum/oidc/donus': 'sign-in.begin',
  'POST /api/oturum/dogrulama': 'sign-in.begin',
  'POST /api/oturum/kod': 'sign-in.begin',
  'POST /api/oturum/kod/yeniden': 'sign-in.begin',
  'POST /api/oturum/muhtar': 'sign-in.begin',
  'POST /api/oturum/parola': 'sign-in.begin',
  'POST /api/oturum/parola/yeni': 'password.change',
  'POST /api/oturum/personel': 'sign-in.begin',
  'POST /api/oturum/sertifika': 'sign-in.begin',
  'POST /api/oturum/vatandas': 'sign-in.begin',

  'POST /api/belgeler': 'document.add',
  'GET /api/belgeler': 'document.read',
  'GET /api/belgeler/:id': 'document.read',
  'GET /api/belgeler/:id/icerik': 'document.read',
  'GET /api/belgeler/:id/onizleme': 'document.read',
  'DELETE /api/belgeler/:id': 'document.remove',

  'GET /api/bildirimler': 'notification.read',
  'GET /api/bildirimler/tercihler': 'notification.preference',
  'PUT /api/bildirimler/tercihler': 'notification.preference',
  'POST /api/kurum/bildirimler/:id/yeniden': 'notification.send-again',
  'GET /api/kurum/sablonlar': 'template.read',
  'GET /api/kurum/sablonlar/:key': 'template.read',
  'GET /api/kurum/sablonlar/:key/gecmis': 'template.read',
  'POST /api/kurum/sablonlar/:key/onizleme': 'template.read',
  'PUT /api/kurum/sablonlar/:key': 'template.change',
  'GET /api/kurum/sessiz-saatler': 'template.read',
  'PUT /api/kurum/sessiz-saatler': 'template.change',

  'GET /api/gorevler': 'task.read',
  'GET /api/gorevler/sayilar': 'task.read',
  'GET /api/gorevler/:key': 'task.read',
  'POST /api/gorevler/:key/uzerime-al': 'task.claim',
  'POST /api/gorevler/:key/birak': 'task.release',
  'GET /api/gorevler/:key/adaylar': 'task.assign',
  'POST /api/gorevler/:key/ata': 'task.assign',
  'PUT /api/gorevler/:key/taslak': 'task.complete',
  'POST /api/gorevler/:key/tamamla': 'task.complete',
  'POST /api/gorevler/:key/yorumlar': 'case.comment',
  'POST /api/gorevler/:key/ekler': 'task.complete',
  'GET /api/gorevler/:key/basvuran': 'applicant.read-contact',
  'PUT /api/gorevler/:key/oncelik': 'task.set-priority',
  'POST /api/gorevler/:key/sure-uzat': 'task.extend',
  'POST /api/gorevler/:key/ertele': 'task.postpone',
  'POST /api/gorevler/:key/yonlendir': 'task.redirect',
  'GET /api/gorevler/:key/bilgi': 'task.read',
  'POST /api/gorevler/:key/bilgi': 'information.ask',
  'GET /api/gorevler/bilgi': 'information.answer',
  'POST /api/gorevler/bilgi/:id/yanit': 'information.answer',
  'DELETE /api/gorevler/bilgi/:id': 'information.ask',
  'POST /api/gorevler/toplu': 'task.complete',
  'PUT /api/gorevler/:key/bakanlar': 'task.read',
  'DELETE /api/gorevler/:key/bakanlar': 'task.read',
  'GET /api/gorevler/canli': 'task.read',
  'GET /api/islemler': 'case.read',
  'GET /api/islemler/:key': 'case.read',
  'GET /api/islemler/:key/adimlar': 'case.read',
  'GET /api/islemler/:key/benzerler': 'case.read',
  'GET /api/islemler/:key/ekler/:id/icerik': 'case.read',
  'GET /api/islemler/:key/ekler/:id/onizleme': 'case.read',
  'POST /api/islemler/:key/geri-al': 'case.recall',
  'POST /api/islemler/:key/yorumlar': 'case.comment',
  'GET /api/gorevler/gorunumler': 'view.read',
  'POST /api/gorevler/gorunumler': 'view.change',
  'PUT /api/gorevler/gorunumler/:id': 'view.change',
  'DELETE /api/gorevler/gorunumler/:id': 'view.change',

  'GET /api/kurum/birimler': 'unit.read',
  'GET /api/kurum/birimler/:detsisNo': 'unit.read',
  'GET /api/kurum/birimler/:detsisNo/gecmis': 'unit.read',
  'GET /api/kurum/birimler/:detsisNo/etki': 'unit.change',
  'POST /api/kurum/birimler': 'unit.change',
  'POST /api/kurum/birimler/birlestir': 'unit.change',
  'POST /api/kurum/birimler/:detsisNo/ad': 'unit.change',
  'POST /api/kurum/birimler/:detsisNo/ust': 'unit.change',
  'POST /api/kurum/birimler/:detsisNo/bol': 'unit.change',
  'POST /api/kurum/birimler/:detsisNo/kapat': 'unit.change',
  'POST /api/kurum/birimler/ice-aktar': 'unit.change',

  'GET /api/kurum/kullanicilar': 'user.read',
  'GET /api/kurum/kullanicilar/excel': 'user.read',
  'GET /api/kurum/kullanicilar/:id': 'user.read',
  'GET /api/kurum/kullanicilar/:id/iletisim': 'user.read-contact',
  'POST /api/kurum/kullanicilar': 'user.change',
  'POST /api/kurum/kullanicilar/tckn-sorgu': 'user.change',
  'PATCH /api/kurum/kullanicilar/:id': 'user.change',
  'PUT /api/kurum/kullanicilar/:id/etkin': 'user.change',
  'PUT /api/kurum/kullanicilar/:id/parola': 'user.change',
  'POST /api/kurum/kullanicilar/:id/gorevler': 'user.change',
  'PATCH /api/kurum/kullanicilar/gorevler/:membershipId': 'user.change',
  'DELETE /api/kurum/kullanicilar/gorevler/:membershipId': 'user.change',

  'GET /api/kurum/muhtarlar': 'muhtar.read',
  'GET /api/kurum/muhtarlar/:id': 'muhtar.read',
  'GET /api/kurum/muhtarlar/:id/iletisim': 'muhtar.change',
  'POST /api/kurum/muhtarlar': 'muhtar.change',
  'POST /api/kurum/muhtarlar/tckn-sorgu': 'muhtar.change',
  'POST /api/kurum/muhtarlar/ice-aktar': 'muhtar.change',
  'POST /api/kurum/muhtarlar/:id': 'muhtar.change',
  'PUT /api/kurum/muhtarlar/:id': 'muhtar.change',

  'GET /api/kurum/vekaletler': 'substitution.read',
  'GET /api/kurum/vekaletler/adaylar': 'substitution.change',
  'POST /api/kurum/vekaletler': 'substitution.change',
  'DELETE /api/kurum/vekaletler/:id': 'substitution.change',
  'GET /api/kurum/yetki-paylasimi': 'authority.share',
  'GET /api/kurum/yetki-paylasimi/adaylar': 'authority.share',
  'POST /api/kurum/yetki-paylasimi': 'authority.share',
  'DELETE /api/kurum/yetki-paylasimi/:id': 'authority.share',

  'GET /api/kurum/tatiller': 'holiday.read',
  'POST /api/kurum/tatiller': 'holiday.change',
  'PUT /api/kurum/tatiller/:id': 'holiday.change',
  'DELETE /api/kurum/tatiller/:id': 'holiday.change',
  'GET /api/kurum/calisma-saatleri': 'holiday.read',
  'PUT /api/kurum/calisma-saatleri': 'holiday.change',
  'GET /api/kurum/iller': 'place.read',
  'GET /api/kurum/iller/:il/ilceler': 'place.read',
  'GET /api/kurum/iller/:il/mahalleler': 'place.read',

  'GET /api/kurum/icerik': 'content.read',
  'GET /api/kurum/icerik/:kind/:slug': 'content.read',
  'GET /api/kurum/icerik/tumu': 'content.change',
  'POST /api/kurum/icerik': 'content.change',
  'PUT /api/kurum/icerik/:id': 'content.change',
  'DELETE /api/kurum/icerik/:id': 'content.change',
  'GET /api/kurum/sektorler': 'sector.read',
  'POST /api/kurum/sektorler': 'sector.change',
  'PUT /api/kurum/sektorler/:id': 'sector.change',
  'DELETE /api/kurum/sektorler/:id': 'sector.change',
  'GET /api/kurum/hizmet-basliklari': 'service-heading.read',
  'POST /api/kurum/hizmet-basliklari': 'service-heading.change',
  'PUT /api/kurum/hizmet-basliklari/:id': 'service-heading.change',
  'DELETE /api/kurum/hizmet-basliklari/:id': 'service-heading.change',
  'GET /api/kurum/dis-sistemler': 'outside-health.read',
  'GET /api/kurum/imha': 'destruction.read',
  'PUT /api/kurum/imha/kurallar/:subject': 'destruction.change',
  'DELETE /api/kurum/imha/kurallar/:subject': 'destruction.change',

  'GET /api/portal/basvuru': 'case.open',
  'PUT /api/portal/basvuru/taslak': 'case.open',
  'POST /api/portal/basvuru/benzerler': 'case.open',
  'POST /api/portal/basvuru': 'case.open',
  'GET /api/portal/talepler': 'case.read',
  'GET /api/portal/talepler/:key': 'case.read',
  'GET /api/portal/talepler/:key/alindi-belgesi': 'case.read',
  'POST /api/portal/talepler/:key/cozum': 'task.complete',
  'POST /api/portal/durum': 'case.track',
  'GET /api/portal/e-posta': 'case.open',
};

export function everMay(act: Act, who: { readonly isSignedIn: boolean; readonly role: Role | null }): boolean {
  const ever = EVER[act];
  if (ever === undefined) throw new Error(`Nobody has written down who may carry out ${act}.`);
  if (ever === 'anybody') return true;
  if (!who.isSignedIn) return false;
  if (ever === 'signed-in' || ever === 'self') return true;
  return ever === 'staff' ? who.role !== null : who.role !== null && ever.includes(who.role);
}

interface Target {
  readonly role: Role;
  readonly detsisNo: string;
  readonly il: number | null;
}

interface Asker extends Target {
  readonly role: Role;
}

const MIA: readonly Role[] = ['VALI', 'VALI_YARDIMCISI'];

/** Whose user records somebody keeps (02 Administration; 03 Yetkili, Yönetici). */
export function keeps(asker: Asker, target: Target): boolean {
  if (asker.role === 'SISTEM_YONETICISI') return true;
  if (MIA.includes(asker.role)) return asker.il !== null && target.il === asker.il && ['AKS', 'ACIK_KAPI_YETKILISI'].includes(target.role);
  if (asker.role === 'YONETICI') return target.role === 'YETKILI';
  return asker.role === 'YETKILI' && target.role === 'SORUMLU' && target.detsisNo === asker.detsisNo;
}

export function sees(asker: Asker, target: Target): boolean {
  if (keeps(asker, target) || asker.role === 'DENETCI') return true;
  return ['BIRIM_AMIRI', 'IL_KOORDINASYON'].includes(asker.role) && target.detsisNo === asker.detsisNo;
}
