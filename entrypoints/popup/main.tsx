import '@/components/theme.css';
import './popup.css';
import { render } from 'preact';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { App } from './App';
import { createServices } from './create-services';

applyAppearance();

const root = document.getElementById('root');
if (root) render(<App services={createServices()} />, root);
