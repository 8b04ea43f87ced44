// Five tasks with openapi-fetch, typed by openapi-typescript.
import createClient from 'openapi-fetch';
import type { paths } from '../target/generated/api.js';

/** An answer in JSON: graphs have other formats, too. */
function json<T>(data: T | string | undefined): T {
  if (data === undefined || typeof data === 'string') {
    throw new Error('no answer in JSON');
  }
  return data;
}

export default async function use(address: string): Promise<string[]> {
  const clew = createClient<paths>({ baseUrl: address });
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
  const next = json(neighbours.data).meta.next;
  const after = next ? new URL(next, address).searchParams.get('after') : null;
  if (!after) {
    throw new Error('there is no next page');
  }
  const more = await clew.GET('/api/v1/entities/{id}/neighbours', {
    params: { path: { id: 'person-mukhtar-ablyazov' }, query: { type: ['PARTY_TO'], limit: 1, after } },
  });
  said.push(`then came ${json(more.data).edges.length} relationship`);

  const paths = await clew.GET('/api/v1/paths', {
    params: { query: { from: 'person-mukhtar-ablyazov', to: 'country-kz', rank: 'telling', k: 2 } },
  });
  said.push(`the best of ${json(paths.data).paths.length} paths has ${json(paths.data).paths[0]?.length} steps`);

  const answer = await clew.GET('/api/v1/queries/in-common/results', {
    params: { query: { first: 'person-mukhtar-ablyazov', second: 'person-madina-ablyazova' } },
  });
  said.push(`they have ${json(answer.data).rows.length} rows in common`);

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
  return said;
}
