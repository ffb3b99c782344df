/** What the build turns into files or text; vite's own declarations would bring Node's names into the window. */
declare module '*.css';
declare module '*.css?inline' {
  const text: string;
  export default text;
}
declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*?url' {
  const address: string;
  export default address;
}
