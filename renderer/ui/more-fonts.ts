/**
 * Faces of scripts that are not in the first bundle: Chinese alone is two hundred files, of which a page fetches those it
 * shows. Loaded at once where the interface needs them, otherwise after the first paint: anybody may answer in any script.
 */
import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource-variable/noto-serif-sc/index.css';
import './more-fonts.css';
