import { findOpenBeside } from '@/lib/ui/open-page';
import { openPopup } from './open-popup';

// Other pages share the popup's script and must not open it.
if (location.pathname === '/popup.html') void openPopup(findOpenBeside());
