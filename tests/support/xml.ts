import type { Page } from 'playwright-core';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Of the element and all in it. */
  text: string;
  children: XmlElement[];
}

/** Reads XML the way a browser does. Rejects with the browser's words when it is not well-formed. */
export async function readXml(page: Page, text: string): Promise<XmlElement> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'application/xml');
    const error = document.querySelector('parsererror');
    if (error) throw new Error(error.textContent ?? 'not well-formed');
    const plain = (element: Element): XmlElement => ({
      name: element.nodeName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent ?? '',
      children: [...element.children].map(plain),
    });
    return plain(document.documentElement);
  }, text);
}

export function childrenNamed({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of the one child of that name. Throws when there are none or several. */
export function textOf(element: XmlElement, name: string): string {
  const [child, ...others] = childrenNamed(element, name);
  if (!child || others.length > 0) throw new Error(`${element.name} has ${others.length + (child ? 1 : 0)} ${name}`);
  return child.text;
}
