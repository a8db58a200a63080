import type { FileKind } from '../read-applications.js';
import type { Server } from './server.js';

/** Something deployed and all its versions, the newest first. */
export interface DeployedVersions {
  readonly kind: FileKind;
  readonly id: string;
  readonly versions: readonly [Version, ...Version[]];
}

interface Version {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  /** Whose files were pushed; nothing where somebody deployed a file by other means. */
  readonly application?: string | undefined;
}

interface Found {
  readonly items: readonly { readonly resourceKey: string; readonly resourceId: string; readonly resourceName: string; readonly resourceType: FileKind; readonly version: number; readonly application?: string }[];
  readonly page: { readonly endCursor?: string | null; readonly hasMoreTotalItems?: boolean };
}

const pageSize = 100;

/** Everything the server has deployed. */
export async function deployedResources(server: Server): Promise<DeployedVersions[]> {
  const found = new Map<string, DeployedVersions>();
  let after: string | undefined;
  do {
    const { items, page }: Found = await server.post('/v2/resources/search', { sort: [{ field: 'version', order: 'DESC' }], page: { limit: pageSize, ...(after && { after }) } });
    for (const { resourceKey: key, resourceId: id, resourceName: name, resourceType: kind, version, application } of items) {
      const one = { key, name, version, application };
      const known = found.get(`${kind} ${id}`);
      found.set(`${kind} ${id}`, { kind, id, versions: known ? [...known.versions, one] : [one] });
    }
    after = items.length === pageSize ? (page.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return [...found.values()];
}
