import { buildUrl, type RequestOptions, writeHeaders } from './client'
import { ApiProblem, type ProblemBody } from './problem'
import { sessionLost } from './session-gate'

type UploadOptions = RequestOptions & { onProgress?: (fraction: number) => void }

/** fetch cannot report upload progress, so files go through XMLHttpRequest. */
export async function upload<T>(template: string, file: File, options: UploadOptions = {}): Promise<T> {
  try {
    return await attempt<T>(template, file, options)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error
    await sessionLost()
    return attempt<T>(template, file, options)
  }
}

function attempt<T>(template: string, file: File, { onProgress, signal, ...options }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', buildUrl(template, options))
    xhr.responseType = 'json'
    for (const [name, value] of Object.entries(writeHeaders(options))) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total)
    xhr.onload = () =>
      xhr.status >= 200 && xhr.status < 300
        ? resolve(xhr.response as T)
        : reject(new ApiProblem(xhr.status, (xhr.response ?? {}) as ProblemBody))
    xhr.onerror = () => reject(new ApiProblem(0))
    xhr.onabort = () => reject(new DOMException('Aborted', 'AbortError'))
    signal?.addEventListener('abort', () => xhr.abort(), { once: true })
    const form = new FormData()
    form.append('file', file)
    xhr.send(form)
  })
}
