import './sidepanel.css';
import { openPopup } from '../popup/open-popup';

// What the popup shows, beside a page and for as long as its user wants.
void openPopup();
