/** One theme for all of antd. Motion is off: office PCs are slow and clerks work fast. */
import type { ThemeConfig } from 'antd/es/config-provider';
import { fontFamily, palette } from './palette';

export const theme: ThemeConfig = {
  cssVar: { key: 'annual-report' },
  hashed: false,
  token: {
    colorPrimary: palette.accent,
    colorInfo: palette.accent,
    colorLink: palette.accent,
    colorError: palette.error,
    colorWarning: palette['warning-dot'],
    colorSuccess: palette.done,
    colorText: palette.text,
    colorTextSecondary: palette['text-soft'],
    colorTextTertiary: palette['text-soft'],
    colorTextDescription: palette['text-soft'],
    colorTextPlaceholder: palette['text-faint'],
    colorBorder: palette['line-strong'],
    colorBorderSecondary: palette.line,
    colorBgLayout: palette.paper,
    fontFamily,
    fontSize: 14,
    borderRadius: 4,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
    Radio: { wrapperMarginInlineEnd: 20 },
    Modal: { titleFontSize: 17 },
  },
};
