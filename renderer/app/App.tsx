/** The whole app: theme, texts of antd, routes. */
import AntApp from 'antd/es/app';
import ConfigProvider from 'antd/es/config-provider';
import chinese from 'antd/es/locale/zh_CN';
import { useMemo } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { HelpKeys } from '../pages/help/HelpKeys';
import { language } from '../texts/language';
import { useDesk } from './appearance';
import { ErrorScreen } from './ErrorScreen';
import { Routes } from './Routes';
import { themeOf } from './theme';

/** English are antd's own words. */
const locale = language === 'zh' ? { locale: chinese } : {};
/** Chinese words of two characters are not spread (“确 定”): the texts say how they are written. */
const button = { autoInsertSpace: false };
const wave = { disabled: true };
const message = { top: 72, maxCount: 3 };

export function App() {
  const scheme = useDesk((state) => state.scheme);
  const theme = useMemo(() => themeOf(scheme), [scheme]);
  return (
    <ConfigProvider {...locale} theme={theme} button={button} wave={wave}>
      <AntApp className="app" message={message}>
        <ErrorScreen>
          <Router hook={useHashLocation}>
            <Routes />
            <HelpKeys />
          </Router>
        </ErrorScreen>
      </AntApp>
    </ConfigProvider>
  );
}
