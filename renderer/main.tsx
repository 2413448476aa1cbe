import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { keepAppearance } from './app/appearance';
import './app/base.css';
import { keepSaved } from './app/keep-saved';
import { signStyles } from './app/sign-styles';

signStyles();
keepAppearance();
keepSaved();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
