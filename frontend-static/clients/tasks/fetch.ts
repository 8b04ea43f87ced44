// Six tasks with openapi-fetch, typed by openapi-typescript.
import createClient from 'openapi-fetch';
import type { paths } from '../target/generated/api.js';

/** Graphs have other formats, too; who asks for JSON says so once. */
type Json = 'application/json' | 'application/problem+json';

function there<T>(data: T | undefined): T {
  if (data === undefined) {
    throw new Error('no answer');
  }
  return data;
}

const FILE = `{"format": "clew", "version": 1, "sources": [{"id": "client-s", "title": "A letter"}], "nodes": [
  {"id": "client-ana", "type": "Person", "name": "Ana", "claims": [{"source": "client-s", "locator": "p. 1"}]},
  {"id": "client-ben", "type": "Person", "name": "Ben", "claims": [{"source": "client-s", "locator": "p. 2"}]},
  {"id": "client-eve", "type": "Person", "name": "Eve", "claims": []}]}`;

/** The parts of an upload, as multipart/form-data. */
function upload({ file }: { file: string[] }): FormData {
  const form = new FormData();
  file.forEach((content, at) => form.append('file', new Blob([content]), `people-${at}.json`));
  return form;
}

export default async function use(address: string): Promise<string[]> {
  const clew = createClient<paths, Json>({ baseUrl: address });
  const said: string[] = [];

  const found = await clew.GET('/api/v1/entities', { params: { query: { q: 'ablyazov', limit: 1 } } });
  const hit = found.data?.items[0];
  if (!hit) {
    throw new Error(found.error?.detail ?? 'nothing was found');
  }
  const entity = await clew.GET('/api/v1/entities/{id}', { params: { path: { id: hit.id } } });
  said.push(`read ${entity.data?.claims.length} claims of ${entity.data?.name}`);

  const neighbours = await clew.GET('/api/v1/entities/{id}/neighbours', {
    params: { path: { id: 'person-mukhtar-ablyazov' }, query: { type: ['PARTY_TO'], limit: 1 } },
  });
  const next = there(neighbours.data).meta.next;
  const after = next ? new URL(next, address).searchParams.get('after') : null;
  if (!after) {
    throw new Error('there is no next page');
  }
  const more = await clew.GET('/api/v1/entities/{id}/neighbours', {
    params: { path: { id: 'person-mukhtar-ablyazov' }, query: { type: ['PARTY_TO'], limit: 1, after } },
  });
  said.push(`then came ${there(more.data).edges.length} relationship`);

  const paths = await clew.GET('/api/v1/paths', {
    params: { query: { from: 'person-mukhtar-ablyazov', to: 'country-kz', rank: 'telling', k: 2 } },
  });
  said.push(`the best of ${there(paths.data).paths.length} paths has ${there(paths.data).paths[0]?.length} steps`);

  const answer = await clew.GET('/api/v1/queries/in-common/results', {
    params: { query: { first: 'person-mukhtar-ablyazov', second: 'person-madina-ablyazova' } },
  });
  said.push(`they have ${there(answer.data).rows.length} rows in common`);

  const saved = await clew.POST('/api/v1/views', {
    body: { title: 'From a client', entities: [{ id: 'person-mukhtar-ablyazov', name: 'Mukhtar Ablyazov', type: 'Person', x: 0, y: 0 }] },
  });
  const tag = saved.response.headers.get('ETag');
  if (!saved.data || !tag) {
    throw new Error(saved.error?.detail ?? 'a view has no tag');
  }
  const id = saved.data.id;
  const changed = await clew.PUT('/api/v1/views/{id}', {
    params: { path: { id }, header: { 'If-Match': tag } },
    body: { title: 'Changed', entities: [{ id: 'person-mukhtar-ablyazov', name: 'Mukhtar Ablyazov', type: 'Person', x: 1, y: 0 }] },
  });
  const late = await clew.PUT('/api/v1/views/{id}', {
    params: { path: { id }, header: { 'If-Match': tag } },
    body: { title: 'Too late', entities: [{ id: 'person-mukhtar-ablyazov', name: 'Mukhtar Ablyazov', type: 'Person', x: 1, y: 0 }] },
  });
  said.push(`version ${changed.data?.version}, and too late ${late.error?.status}`);
  await clew.DELETE('/api/v1/views/{id}', { params: { path: { id } } });

  const kept = await clew.POST('/api/v1/imports', {
    params: { query: { dataset: 'from-a-client', start: false } },
    body: { file: [FILE] },
    bodySerializer: upload,
  });
  const preview = there(kept.data).preview;
  said.push(`an import is ${kept.data?.state} and would bring ${preview?.nodes['Person']} people`);
  const path = { id: there(kept.data).id };
  await clew.POST('/api/v1/imports/{id}/start', { params: { path } });
  // The stream of its events ends when it does.
  await clew.GET('/api/v1/imports/{id}/events', { params: { path }, parseAs: 'text' });
  const done = there((await clew.GET('/api/v1/imports/{id}', { params: { path } })).data);
  said.push(`it is ${done.state} with ${done.nodes[0]?.created} created and ${done.rejected} rejected`);
  const wrong = await clew.POST('/api/v1/imports', {
    params: { query: { dataset: 'Not allowed' } },
    body: { file: [FILE] },
    bodySerializer: upload,
  });
  said.push(`refused for its ${wrong.error?.errors?.[0]?.field}`);
  await clew.DELETE('/api/v1/imports/{id}', { params: { path } });
  return said;
}
