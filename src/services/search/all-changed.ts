/**
 * Whether a line of the change log says that all that is searched may be other than it was. What it says of calls for
 * exhibitions speaks to kept pages alone: nothing of them is searched.
 */
export function allChanged({ entity, entityId }: { entity: unknown; entityId: unknown }): boolean {
  return entity === 'everything' && entityId !== 'calls';
}
