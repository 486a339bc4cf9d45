import { createRoot } from 'react-dom/client';
import { App } from '../messenger';

createRoot(document.getElementById('root')).render(<App />);
