import '@/components/theme.css';
import '../popup/popup.css';
import './gallery.css';
import { render } from 'preact';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { Gallery } from './Gallery';

applyAppearance();

const root = document.getElementById('root');
/** One state alone, as `gallery.html#five-currencies`; else all of them. */
const only = location.hash.slice(1);
if (root) render(<Gallery only={only} />, root);
