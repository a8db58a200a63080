import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { simulatedOutside } from './simulated-outside.js';

const { simulators, fresh } = simulatedOutside();
const letter = () => ({ messageId: `${randomUUID()}@talepakis.example`, to: 'ayse@ornek.example', subject: 'Başvurunuz sonuçlandı', text: 'Sayın Işıl Çiftçi,\nyanıtınız hazır.' });
const arrived = async (messageId: string): Promise<number> => (await simulators.letters()).filter((one) => one.messageId === `<${messageId}>`).length;

describe('sending a letter', () => {
  it('reaches the mailbox under the Message-ID it was given', async () => {
    const sent = letter();
    await fresh().mail.send(sent);

    const [found] = await simulators.letters();
    expect(found).toMatchObject({ messageId: `<${sent.messageId}>`, subject: sent.subject, to: [sent.to] });
    expect(found?.text.trim()).toBe(sent.text);
  });

  it('is recognised by its Message-ID when it had to be sent again', async () => {
    const sent = letter();
    await simulators.fault({ system: 'mail', loseAnswer: true });
    await expect(fresh().mail.send(sent)).rejects.toMatchObject({ system: 'mail', kind: 'down', mayHaveHappened: true });
    expect(await arrived(sent.messageId)).toBe(1); // and not three times: nothing that may have happened is repeated unasked
    await simulators.noFaults();
    await fresh().mail.send(sent);

    expect(await arrived(sent.messageId)).toBe(2);
  });

  it('is refused when the server wants no such letter', async () => {
    await simulators.fault({ system: 'mail', wrong: 'lying' });
    await expect(fresh().mail.send(letter())).rejects.toMatchObject({ kind: 'wrong', reason: 'smtp-550', mayHaveHappened: false });
  });

  it('did not happen when the server takes nobody', async () => {
    await simulators.fault({ system: 'mail', down: true });
    const sent = letter();
    await expect(fresh().mail.send(sent)).rejects.toMatchObject({ kind: 'down', mayHaveHappened: false });
    await simulators.noFaults();
    expect(await arrived(sent.messageId)).toBe(0);
  });

  it('waits no longer than it may for a server that says nothing, nor for one that trickles', async () => {
    const trickling = createServer((socket) => {
      socket.write('220 hazir\r\n');
      const timer = setInterval(() => socket.write('250-ve\r\n'), 20);
      socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(trickling, 'listening');
    const { port } = trickling.address() as AddressInfo;
    await simulators.fault({ system: 'mail', slowMs: 60_000 });

    const sent = letter();
    await expect(fresh({ SMTP_TIMEOUT_MS: '4000' }).mail.send(sent)).rejects.toMatchObject({ kind: 'slow', mayHaveHappened: true });
    expect(await arrived(sent.messageId)).toBe(1);
    await expect(fresh({ SMTP_TIMEOUT_MS: '150', SMTP_URL: `smtp://127.0.0.1:${port}` }).mail.send(letter())).rejects.toMatchObject({ kind: 'slow' });
    trickling.close();
  });

  it('says that nobody is there when the connection is refused', async () => {
    await expect(fresh({ SMTP_URL: 'smtp://127.0.0.1:1' }).mail.send(letter())).rejects.toMatchObject({ kind: 'down', mayHaveHappened: false });
  });
});
