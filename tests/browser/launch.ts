import type { Browser, LaunchOptions } from 'playwright'

/**
 * Starts Chromium: the one named by CHROME_PATH, else the one that npm brings (Linux x64).
 * The packed browser's own single-process flags are left out: they end it after the first test.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = await import('playwright')
  return chromium.launch({
    ...options,
    executablePath: process.env.CHROME_PATH || (await packedChromium()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
}

async function packedChromium(): Promise<string> {
  const { default: pack } = await import('@sparticuz/chromium')
  return pack.executablePath()
}
