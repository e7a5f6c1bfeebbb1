/** Texts that would set `__xss` where a page takes them for markup, an attribute, a script or an address. */
export const payloads = [
  `<script>__xss=1</script>`,
  `"><script>__xss=1</script>`,
  `'><script>__xss=1</script>`,
  `<img src=x onerror=__xss=1>`,
  `"><img src=x onerror=__xss=1>`,
  `'><img src=x onerror=__xss=1>`,
  `<svg onload=__xss=1>`,
  `<svg/onload=__xss=1//`,
  `<svg><script>__xss=1</script></svg>`,
  `<body onload=__xss=1>`,
  `<input autofocus onfocus=__xss=1>`,
  `<details open ontoggle=__xss=1>`,
  `<iframe srcdoc="<script>parent.__xss=1</script>">`,
  `<iframe src="javascript:parent.__xss=1">`,
  `<a href="javascript:__xss=1">x</a>`,
  `javascript:__xss=1`,
  `" autofocus onfocus="__xss=1`,
  `' autofocus onfocus='__xss=1`,
  '` onerror=`__xss=1',
  `</title><script>__xss=1</script>`,
  `</textarea><script>__xss=1</script>`,
  `</script><script>__xss=1</script>`,
  `--><script>__xss=1</script>`,
  `]]><script>__xss=1</script>`,
  `<math><mtext><img src=x onerror=__xss=1>`,
  `<object data="javascript:parent.__xss=1">`,
  `<audio src=x onerror=__xss=1>`,
  `<video><source onerror=__xss=1></video>`,
  `<scr<script>ipt>__xss=1</script>`,
  `{{constructor.constructor('__xss=1')()}}`,
  '${__xss=1}',
  `&lt;script&gt;__xss=1&lt;/script&gt;`,
  `\\u003cscript\\u003e__xss=1\\u003c/script\\u003e`,
] as const;

/** As many of them as fit, one after the other. */
export function allIn(length: number, from = 0): string {
  let text = '';
  for (let index = 0; index < payloads.length; index += 1) {
    const next = `${text}${payloads[(from + index) % payloads.length]} `;
    if (next.length <= length) text = next;
  }
  return text.trim();
}
