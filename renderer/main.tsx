// First, so that everything after it is read in the right language.
import { language } from './texts/language';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { keepAppearance } from './app/appearance';
import './app/base.css';
import { keepSaved } from './app/keep-saved';
import { signStyles } from './app/sign-styles';
import { messages } from '../shared/messages/shell';

if (language !== 'zh') document.title = messages.application;
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
