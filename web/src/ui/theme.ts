import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The manual's dark teal is the eighth shade; buttons and links stay readable on white (≥ 4.5 : 1). */
const teal: MantineColorsTuple = ['#e8f5f7', '#d3e8eb', '#a4d0d7', '#72b8c3', '#4ba4b1', '#3297a6', '#1f8191', '#0f6b7a', '#0b4f5c', '#063c47'];

const helpBelow = { inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const] };

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  autoContrast: true,
  components: { InputWrapper: { defaultProps: helpBelow } },
});

/** Mantine's soft grey and red are too pale to read on white; these are not (≥ 4.5 : 1). */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)', '--mantine-color-error': '#c1121f',
    '--page-ground': '#f4f6f7', '--page-surface': '#ffffff', '--page-line': 'var(--mantine-color-gray-3)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)', '--mantine-color-error': '#ff9b9b',
    '--page-ground': '#16191b', '--page-surface': '#1f2426', '--page-line': '#3a4245', '--mantine-color-body': '#16191b',
  },
});
