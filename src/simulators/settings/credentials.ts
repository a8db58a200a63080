// As whom the product comes to the stand-ins. They open nothing but invented data on this machine.

export const KURUM = { user: 'talepakis', password: 'kurum-parolasi' } as const;
export const SMS_ACCOUNT = { user: '8500000000', password: 'sms-parolasi', header: 'TALEPAKIS' } as const;
export const KEP_ACCOUNT = { kepHesap: 'talepakis@hs01.kep.tr', tcno: '10000000146', parola: 'kep-parolasi', sifre: 'kep-sifresi' } as const;
export const CLIENT = { id: 'talepakis', secret: 'istemci-parolasi' } as const;
