/** Opens a database of one table on this device, making it when it is not there. Rejects where the browser keeps nothing. */
export function openDatabase(name: string, table: string, key: string, index?: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const made = request.result.createObjectStore(table, { keyPath: key });
    if (index) made.createIndex(index, index);
  };
  return settled(request);
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device keeps nothing'));
  });
}
