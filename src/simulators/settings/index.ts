import { CLIENT, KEP_ACCOUNT, KURUM, SMS_ACCOUNT } from './credentials.js';

/** The machine the stand-ins run on; no other may reach them. */
export const HOST = '127.0.0.1';

interface Addresses {
  readonly url: string;
  readonly mailPort: number;
}

/** The settings under which the product finds the stand-ins, in the names of its environment. */
export function settingsOf({ url, mailPort }: Addresses): Readonly<Record<string, string>> {
  return {
    KPS_URL: `${url}/kps/Service/KPSPublic.asmx`,
    KPS_KURUM_URL: `${url}/kps/Services/Sorgu.svc`, KPS_KURUM_USER: KURUM.user, KPS_KURUM_PASSWORD: KURUM.password,
    ADRES_URL: `${url}/adres/Services/Sorgu.svc`, ADRES_USER: KURUM.user, ADRES_PASSWORD: KURUM.password,
    SMS_URL: url, SMS_USER: SMS_ACCOUNT.user, SMS_PASSWORD: SMS_ACCOUNT.password, SMS_HEADER: SMS_ACCOUNT.header,
    EDEVLET_URL: url, EDEVLET_CLIENT_ID: CLIENT.id, EDEVLET_CLIENT_SECRET: CLIENT.secret,
    OIDC_ISSUER: `${url}/oidc`, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret,
    KEP_URL: `${url}/kep/KepEYazismaV1.1/KepEYazismaCOREWSDL.php`, KEP_HESAP: KEP_ACCOUNT.kepHesap, KEP_TCNO: KEP_ACCOUNT.tcno, KEP_PAROLA: KEP_ACCOUNT.parola, KEP_SIFRE: KEP_ACCOUNT.sifre,
    SMTP_URL: `smtp://${HOST}:${mailPort}`, MAIL_FROM: 'bildirim@talepakis.example',
  };
}
