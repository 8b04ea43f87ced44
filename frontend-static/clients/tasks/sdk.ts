// Five tasks with the client that @hey-api/openapi-ts generates.
import { client } from '../target/generated/sdk/client.gen.js';
import {
  createView,
  deleteView,
  findPaths,
  getEntity,
  getNeighbourhood,
  queryWhoMetWhom,
  searchEntities,
  updateView,
} from '../target/generated/sdk/index.js';

export default async function use(address: string): Promise<string[]> {
  client.setConfig({ baseUrl: address });
  const said: string[] = [];

  const found = await searchEntities({ query: { q: 'ablyazov', limit: 1 }, throwOnError: true });
  const hit = found.data.items[0];
  if (!hit) {
    throw new Error('nothing was found');
  }
  const entity = await getEntity({ path: { id: hit.id }, throwOnError: true });
  said.push(`read ${entity.data.claims.length} claims of ${entity.data.name}`);

  const nobody = await getEntity({ path: { id: 'no/body' } });
  said.push(`of nobody: ${nobody.error?.errors?.[0]?.field}`);

  const around = await getNeighbourhood({ path: { id: hit.id }, query: { perType: 1 } });
  said.push(`around it: ${around.data && typeof around.data === 'object' && 'nodes' in around.data}`);

  const paths = await findPaths({ query: { from: 'person-mukhtar-ablyazov', to: 'country-kz' } });
  const answer = paths.data;
  said.push(`paths: ${answer && typeof answer === 'object' && 'paths' in answer ? answer.paths.length : 0}`);

  const met = await queryWhoMetWhom({ query: { limit: 3 } });
  said.push(`met: ${met.data && typeof met.data === 'object' ? met.data.rows.length : 0}`);

  const saved = await createView({
    body: { title: 'From a client', entities: [{ id: 'person-mukhtar-ablyazov', name: 'Mukhtar Ablyazov', type: 'Person', x: 0, y: 0 }] },
    throwOnError: true,
  });
  const changed = await updateView({
    path: { id: saved.data.id },
    headers: { 'If-Match': `"${saved.data.version}"` },
    body: { title: 'Changed', entities: [{ id: 'person-mukhtar-ablyazov', name: 'Mukhtar Ablyazov', type: 'Person', x: 1, y: 0 }] },
    throwOnError: true,
  });
  said.push(`version ${changed.data.version}`);
  await deleteView({ path: { id: saved.data.id } });
  return said;
}
