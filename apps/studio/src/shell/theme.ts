import type { Theme } from '../settings/settings.ts'

/** Puts the theme on the page; the style sheets read it, the system decides where none is set. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
