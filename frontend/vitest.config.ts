import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
  .find((path) => existsSync(path));

/** Element tests run in a real browser: the installed Chromium or Chrome, else Playwright's own download. */
export default defineConfig({
  // `public/` holds entries to build, not files to copy as they are.
  publicDir: false,
  test: {
    include: ['elements/**/*.test.ts', 'shared/**/*.test.ts', 'i18n/**/*.test.ts', 'public/**/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: installed,
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
