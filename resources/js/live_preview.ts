import { up } from './unpoly.ts'

const PAUSE = 300

/**
 * <form data-preview-url="/…" data-preview-target="#split">: while someone types, the fields are posted to the URL and the
 * answer's element replaces the page's. An answer overtaken by later typing is dropped. Files are not sent.
 */
export function setUpLivePreview() {
  up.compiler('form[data-preview-url]', (element) => {
    const form = element as HTMLFormElement
    const { previewUrl, previewTarget } = form.dataset
    if (!previewUrl || !previewTarget) return

    let timer: ReturnType<typeof setTimeout> | undefined
    let request: AbortController | undefined

    const refresh = async () => {
      request?.abort()
      const current = (request = new AbortController())
      const html = await fetchPreview(form, previewUrl, current.signal)
      if (html !== undefined && request === current) replaceElement(html, previewTarget)
    }
    const schedule = () => {
      clearTimeout(timer)
      timer = setTimeout(refresh, PAUSE)
    }

    form.addEventListener('input', schedule)
    form.addEventListener('change', schedule)
    return () => {
      clearTimeout(timer)
      request?.abort()
    }
  })
}

/** The preview is a courtesy: when it fails the form goes on working. */
async function fetchPreview(
  form: HTMLFormElement,
  url: string,
  signal: AbortSignal
): Promise<string | undefined> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== '_method') fields.append(name, value)
  }
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: fields,
      signal,
      headers: { 'Accept': 'text/html', 'X-Requested-With': 'XMLHttpRequest' },
    })
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}

function replaceElement(html: string, selector: string) {
  const answered = new DOMParser().parseFromString(html, 'text/html').querySelector(selector)
  const shown = document.querySelector(selector)
  if (!answered || !shown) return
  // The element itself stays, so that a live region goes on being announced.
  shown.replaceChildren(...answered.childNodes)
  up.hello(shown)
}
