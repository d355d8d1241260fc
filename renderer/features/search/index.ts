export { SearchButton } from './search-button.tsx';
export { SearchProvider } from './search-provider.tsx';
