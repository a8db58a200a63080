import { Injectable } from '@nestjs/common';
import { Outside } from '../../outside/index.js';
import { Database, Refusal } from '../../platform/index.js';
import { checkWording } from './check-wording.js';
import { rendered } from './rendered.js';
import { samplesFor } from './samples.js';
import { KIND, TEMPLATE, type Channel, type Language, type MessageKind, type Template, type Wording } from './template.js';

/** How long a text is, and for a short message how many of them it costs. */
interface Length {
  readonly letters: number;
  readonly segments: number | null;
  readonly encoding: string | null;
}

export interface Preview extends Wording {
  readonly length: Length;
}

export interface MeasuredTemplate extends Template {
  /** With sample values in its blanks. */
  readonly length: Length;
}

interface PastTemplate extends Template {
  readonly changedByName: string | null;
}

interface KindWithTemplates extends MessageKind {
  readonly templates: readonly MeasuredTemplate[];
}

/** The texts as an admin reads them. */
@Injectable()
export class Templates {
  constructor(private readonly database: Database, private readonly outside: Outside) {}

  /** Every kind with its texts, by key. */
  list(): Promise<KindWithTemplates[]> {
    return this.read('', []);
  }

  async one(key: string): Promise<KindWithTemplates> {
    const [found] = await this.read('WHERE k.key = $1', [key]);
    if (!found) throw new Refusal('NOT_FOUND');
    return found;
  }

  /** Newest first, with who wrote it. */
  async history(key: string): Promise<PastTemplate[]> {
    const rows = await this.database.query<PastTemplate>(
      `SELECT ${TEMPLATE}, p.given_name || ' ' || p.family_name AS "changedByName" FROM template_history t LEFT JOIN person p ON p.id = t.changed_by
       WHERE t.key = $1 ORDER BY t.version DESC, t.channel, t.language DESC LIMIT 500`,
      [key],
    );
    if (rows.length === 0) throw new Refusal('NOT_FOUND');
    return rows;
  }

  /** How a wording nobody has stored yet would look; refuses what could not be stored. */
  async preview(key: string, { channel, language, ...wording }: Wording & { readonly channel: Channel; readonly language: Language }): Promise<Preview> {
    const kind = await this.one(key);
    checkWording(kind, channel, wording);
    return this.withSamples(kind, { channel, language, ...wording });
  }

  private withSamples(kind: MessageKind, { channel, language, ...wording }: Wording & { readonly channel: Channel; readonly language: Language }): Preview {
    const { subject, body } = rendered(channel, wording, samplesFor(kind.placeholders, language));
    const { segments, encoding } = channel === 'sms' ? this.outside.sms.segments(body) : { segments: null, encoding: null };
    return { subject, body, length: { letters: [...body].length, segments, encoding } };
  }

  private async read(condition: string, params: readonly unknown[]): Promise<KindWithTemplates[]> {
    const kinds = await this.database.query<MessageKind>(`SELECT ${KIND} FROM message_kind k ${condition} ORDER BY k.key`, params);
    const texts = await this.database.query<Template>(`SELECT ${TEMPLATE} FROM message_template t JOIN message_kind k ON k.key = t.key ${condition} ORDER BY t.channel DESC, t.language DESC`, params);
    return kinds.map((kind) => {
      const templates = texts.filter(({ key }) => key === kind.key).map((text) => ({ ...text, length: this.withSamples(kind, text).length }));
      return { ...kind, templates };
    });
  }
}
