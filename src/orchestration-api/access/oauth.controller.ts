import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

import { MachineClients, basicCredentials } from '../../identity/index.js';

interface TokenRequest {
  readonly grant_type?: unknown;
  readonly client_id?: unknown;
  readonly client_secret?: unknown;
}

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): Reply;
}

/** The token endpoint of OAuth2's client credentials (RFC 6749 §4.4), with its own error format (§5.2). */
@ApiTags('Authentication')
@Controller('oauth')
export class OauthController {
  constructor(private readonly clients: MachineClients) {}

  @Post('token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Get a token for a machine client' })
  async token(@Body() body: TokenRequest | undefined, @Headers('authorization') header: string | undefined, @Res() reply: Reply): Promise<void> {
    reply.header('cache-control', 'no-store');
    if (body?.grant_type !== 'client_credentials') return void reply.status(400).send({ error: 'unsupported_grant_type' });

    const credentials = basicCredentials(header) ?? { id: body.client_id, secret: body.client_secret };
    const client = await this.clientOf(credentials);
    if (!client) return void reply.status(401).header('www-authenticate', 'Basic realm="talepakis"').send({ error: 'invalid_client' });

    const { token, expiresInSeconds } = await this.clients.issueToken(client);
    reply.send({ access_token: token, token_type: 'Bearer', expires_in: expiresInSeconds, scope: client.scopes.join(' ') });
  }

  private async clientOf({ id, secret }: { id: unknown; secret: unknown }) {
    if (typeof id !== 'string' || typeof secret !== 'string') return null;
    return this.clients.bySecret(id, secret);
  }
}
