/** One theme for all of antd, in every scheme. Motion is off: office PCs are slow and clerks work fast. */
import type { ThemeConfig } from 'antd/es/config-provider';
import darkAlgorithm from 'antd/es/theme/themes/dark';
import defaultAlgorithm from 'antd/es/theme/themes/default';
import { fontFamily, palettes, type Scheme } from './palette';

export function themeOf(scheme: Scheme): ThemeConfig {
  const palette = palettes[scheme];
  return {
    algorithm: scheme === 'dark' ? darkAlgorithm : defaultAlgorithm,
    cssVar: { key: 'annual-report' },
    hashed: false,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.accent,
      colorError: palette.error,
      colorErrorText: palette.error,
      colorWarning: palette['warning-dot'],
      colorSuccess: palette.done,
      colorText: palette.text,
      colorTextSecondary: palette['text-soft'],
      colorTextTertiary: palette['text-soft'],
      colorTextDescription: palette['text-soft'],
      colorTextPlaceholder: palette['text-faint'],
      colorTextDisabled: palette['text-disabled'],
      colorTextLightSolid: palette['on-accent'],
      colorBorder: palette['line-strong'],
      colorBorderSecondary: palette.line,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.surface,
      colorBgElevated: scheme === 'dark' ? palette['surface-soft'] : palette.surface,
      fontFamily,
      fontSize: 14,
      borderRadius: 4,
      motion: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        dangerColor: palette['on-error'],
        fontWeight: 400,
      },
      Radio: { wrapperMarginInlineEnd: 20 },
      Modal: { titleFontSize: 17 },
      // A tooltip is dark in every scheme.
      Tooltip: { colorTextLightSolid: '#ffffff' },
    },
  };
}
