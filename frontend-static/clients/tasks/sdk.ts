// Six tasks with the client that @hey-api/openapi-ts generates.
import { client } from '../target/generated/sdk/client.gen.js';
import {
  createImport,
  createView,
  deleteView,
  findPaths,
  followImport,
  getEntity,
  getImport,
  getNeighbourhood,
  queryWhoMetWhom,
  searchEntities,
  startImport,
  undoImport,
  updateView,
} from '../target/generated/sdk/index.js';

const FILE = `{"format": "clew", "version": 1, "sources": [{"id": "sdk-s", "title": "A letter"}], "nodes": [
  {"id": "sdk-ana", "type": "Person", "name": "Ana", "claims": [{"source": "sdk-s", "locator": "p. 1"}]},
  {"id": "sdk-ben", "type": "Person", "name": "Ben", "claims": [{"source": "sdk-s", "locator": "p. 2"}]}]}`;

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
  said.push(`around it: ${around.data?.nodes.length} nodes`);

  const paths = await findPaths({ query: { from: 'person-mukhtar-ablyazov', to: 'country-kz' } });
  said.push(`paths: ${paths.data?.paths.length}`);

  const met = await queryWhoMetWhom({ query: { limit: 3 } });
  said.push(`met: ${met.data?.rows.length}`);

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

  const kept = await createImport({
    query: { dataset: 'from-a-client', start: false },
    body: { file: [new File([FILE], 'people.json')] },
    throwOnError: true,
  });
  said.push(`an import is ${kept.data.state} and would bring ${kept.data.preview?.nodes['Person']} people`);
  const path = { id: kept.data.id };
  await startImport({ path, throwOnError: true });
  let events = 0;
  for await (const event of (await followImport({ path })).stream) {
    events += event ? 1 : 0;
  }
  const done = await getImport({ path, throwOnError: true });
  said.push(`it is ${done.data.state} with ${done.data.nodes[0]?.created} created, as ${events > 0 ? 'its' : 'no'} events told`);
  await undoImport({ path, throwOnError: true });
  return said;
}
