import '@/components/theme.css';
import '../popup/popup.css';
import './sidepanel.css';
import { render } from 'preact';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { App } from '../popup/App';
import { createServices } from '../popup/create-services';

applyAppearance();

// What the popup shows, beside a page and for as long as its user wants.
const root = document.getElementById('root');
if (root) render(<App services={createServices()} />, root);
