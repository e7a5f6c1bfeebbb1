export { colourFamily, colours, type ColourSlug } from '#db/reference/colours.ts';
