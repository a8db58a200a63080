import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The manual's dark teal is the eighth shade; buttons and links stay readable on white (≥ 4.5 : 1). */
const teal: MantineColorsTuple = ['#e8f5f7', '#d3e8eb', '#a4d0d7', '#72b8c3', '#4ba4b1', '#3297a6', '#1f8191', '#0f6b7a', '#0b4f5c', '#063c47'];

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  autoContrast: true,
});
