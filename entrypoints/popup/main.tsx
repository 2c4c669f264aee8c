import '@/components/theme.css';
import './popup.css';
import { findOpenBeside } from '@/lib/ui/open-page';
import { openPopup } from './open-popup';

void openPopup(findOpenBeside());
