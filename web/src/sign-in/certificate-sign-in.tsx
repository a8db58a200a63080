import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { TextLink } from '../shell/links.js';
import { FormBody } from '../ui/form-body.js';
import { useForm } from '../ui/form.js';
import { Panel } from '../ui/panel.js';
import { useArrive, useOnTheWay } from './on-the-way.js';
import { SignInPage } from './sign-in-page.js';
import { formOf } from './ways.js';

/** The e-imza: the browser has shown its certificate to the proxy before us. */
export function CertificateSignIn() {
  const { t } = useTranslation();
  return <SignInPage title={t('signIn.ways.certificate.name')} about={t('signIn.certificate.lead')} way="certificate">{() => <CertificateForm />}</SignInPage>;
}

function CertificateForm() {
  const { t } = useTranslation();
  const { search } = useOnTheWay();
  const arrive = useArrive();
  const form = useForm({ name: formOf('certificate'), initial: {}, labels: {}, send: async () => arrive(await answerOf(api.POST('/api/oturum/sertifika'))) });
  return (
    <Panel>
      <FormBody form={form} submit={t('signIn.certificate.submit')}>
        <Text>{t('signIn.certificate.help')} <TextLink to="/giris/personel" search={search}>{t('signIn.certificate.without')}</TextLink></Text>
      </FormBody>
    </Panel>
  );
}
