export default {
  defaultTheme: 'auto',

  // A block without a language is output of a program: it has no syntax to color.
  configureHljs: (hljs) => hljs.configure({ languages: [] }),
}
