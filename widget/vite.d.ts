declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare const __CHAT__: string;
