// Stands in for the decoder: what the file is called says what happens to it.
process.on('message', ({ path }: { path: string }) => {
  if (path.includes('abort')) process.abort();
  if (path.includes('hang')) return;
  process.send?.({ photo: { palette: [String(process.pid), Object.keys(process.env).sort().join()] } });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
