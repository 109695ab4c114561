import 'unpoly'

/** The part of Unpoly that this application uses; the package ships no types and leaves one global. */
interface RenderOptions {
  target?: string
  [option: string]: unknown
}

export interface UpEvent extends Event {
  response?: { text: string; url: string; status: number }
  renderOptions?: RenderOptions
}

interface Up {
  link: { config: { followSelectors: string[]; noFollowSelectors: string[] } }
  form: { config: { submitSelectors: string[]; noSubmitSelectors: string[] } }
  status: { config: { navSelectors: string[] } }
  network: { config: { autoCache: unknown; progressBar: boolean; lateDelay: number } }
  fragment: { config: { navigateOptions: Record<string, unknown> } }
  compiler(selector: string, compile: (element: HTMLElement) => void | (() => void)): void
  on(events: string, listener: (event: UpEvent, element: HTMLElement) => void): () => void
  on(
    events: string,
    selector: string,
    listener: (event: UpEvent, element: HTMLElement) => void
  ): () => void
  hello(element: Element): void
}

export const up = (window as unknown as { up: Up }).up
