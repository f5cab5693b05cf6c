import { ask, type Answer } from './observation-api.js';

/** Puts and takes back photos of observations; never rejects. */
export interface PhotoApi {
  put(noteId: string, photoId: string, jpeg: Blob): Promise<Answer>;
  remove(noteId: string, photoId: string): Promise<Answer>;
}

const TIMEOUT_MS = 120_000;

/**
 * The walk API's `PUT` and `DELETE …/observations/{uuid}/photos/{uuid}`. A photo counts as taken only when the
 * answer names it. One that is not there is as removed as it can be.
 */
export function photoApi(joinCode: string, lang: () => string, request: typeof fetch = (...given) => fetch(...given)): PhotoApi {
  const address = (noteId: string, photoId: string) =>
    `/api/v1/walks/${encodeURIComponent(joinCode)}/observations/${noteId}/photos/${photoId}`;
  return {
    put: (noteId, photoId, jpeg) =>
      ask(
        () =>
          request(address(noteId, photoId), {
            method: 'PUT',
            headers: { 'Content-Type': 'image/jpeg', 'Accept-Language': lang() },
            body: jpeg,
            credentials: 'omit',
            redirect: 'error',
            signal: AbortSignal.timeout(TIMEOUT_MS),
          }),
        (_, body) => (body.id === photoId ? 1 : undefined),
      ),
    remove: (noteId, photoId) =>
      ask(async () => {
        const response = await request(address(noteId, photoId), {
          method: 'DELETE',
          credentials: 'omit',
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return [204, 404].includes(response.status) ? new Response('{}', { status: 200 }) : notTaken(response);
      }, () => 1),
  };
}

/** A friendly page in place of an answer has removed nothing. */
function notTaken(response: Response): Response {
  return response.ok ? new Response(null, { status: 503 }) : response;
}
