import { Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Does, Routes, Sent } from '../../permissions/index.js';
import { visitOf } from '../sessions/visit.js';
import { WhoAmI } from '../sessions/who-am-i.js';
import { CertificateSignIn } from '../sign-in/certificate-sign-in.js';
import { ChangePassword } from '../sign-in/change-password.js';
import { PasswordSignIn } from '../sign-in/password-sign-in.js';
import { NEW_PASSWORD, PASSWORD, SESSION, type SessionAnswer } from './shapes.js';

/** The ways in of those who have an account or a certificate. */
@Routes('Oturum', 'oturum')
export class PasswordController {
  constructor(
    private readonly passwords: PasswordSignIn,
    private readonly changing: ChangePassword,
    private readonly certificates: CertificateSignIn,
    private readonly whoAmI: WhoAmI,
  ) {}

  @Post('parola')
  @Does({ act: 'sign-in.begin', summary: 'User name and password', body: PASSWORD, answer: SESSION })
  async signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Sent(PASSWORD) body: z.output<typeof PASSWORD>): Promise<SessionAnswer> {
    const visit = visitOf(request);
    return this.whoAmI.answer(await visit.become(reply, await this.passwords.run(visit, body)));
  }

  @Post('parola/yeni')
  @Does({ act: 'password.change', summary: 'My new password; every other browser of mine is signed out', body: NEW_PASSWORD, answer: SESSION })
  async change(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Sent(NEW_PASSWORD) body: z.output<typeof NEW_PASSWORD>): Promise<SessionAnswer> {
    const visit = visitOf(request);
    return this.whoAmI.answer(await visit.become(reply, await this.changing.run(visit, body)));
  }

  @Post('sertifika')
  @Does({ act: 'sign-in.begin', summary: 'The certificate the proxy has checked', answer: SESSION })
  async certificate(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionAnswer> {
    const visit = visitOf(request);
    return this.whoAmI.answer(await visit.become(reply, await this.certificates.run(visit, request)));
  }
}
