import { BusinessError, type Handler } from '../../process-kit/index.js';

interface Sonuc {
  readonly adSoyad: string;
  readonly talepNo: string;
  readonly telefon?: string;
  readonly sonuc: 'onay' | 'ret';
}

// Mobile numbers of Turkey without the leading zero, as the form asks for them.
const mobileNumber = /^5\d{9}$/;

/**
 * Tells the applicant how it ended. No SMS gateway is among the capabilities yet, so the text goes back into the case
 * and the log says that it was written. No number: the diagram's error event sends the case to the desk officer.
 */
export const izinSmsGonder: Handler<Sonuc, { smsMetni: string }> = async ({ id, variables }, can) => {
  const { adSoyad, talepNo, telefon, sonuc } = variables;
  if (!telefon || !mobileNumber.test(telefon)) throw new BusinessError('NUMARA_YOK');
  const smsMetni = `Sayın ${adSoyad}, ${talepNo} sayılı izin talebiniz ${sonuc === 'onay' ? 'onaylandı' : 'reddedildi'}.`;
  can.log('SMS written', { jobId: id, characters: smsMetni.length });
  return { smsMetni };
};
