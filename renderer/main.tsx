import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './app/base.css';
import { keepSaved } from './app/keep-saved';
import { applyPalette } from './app/palette';
import { signStyles } from './app/sign-styles';

signStyles();
applyPalette(document.documentElement);
keepSaved();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
