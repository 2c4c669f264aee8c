import '@/components/theme.css';
import './popup.css';
import { openPopup } from './open-popup';

void openPopup();
